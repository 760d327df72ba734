/** What was read: the list of all reports. */
package org.tallystick.app.web.reports;
