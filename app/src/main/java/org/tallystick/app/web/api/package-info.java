/** The REST interface under {@code /api/v1}, and the page that describes it. */
package org.tallystick.app.web.api;
