/** The page that shows a report's text with the claims found in it. */
package org.tallystick.app.web.reader;
