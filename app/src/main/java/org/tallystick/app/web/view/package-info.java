/** What several pages show: figures, claims, filters, and the addresses of all that has one. */
package org.tallystick.app.web.view;
