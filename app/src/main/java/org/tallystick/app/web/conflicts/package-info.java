/** What cannot all be true: the list, and one clash alone. */
package org.tallystick.app.web.conflicts;
