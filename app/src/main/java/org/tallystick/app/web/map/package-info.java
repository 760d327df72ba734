/** The map of the world: made from Natural Earth when the app is built, with our boundary policy. */
package org.tallystick.app.web.map;
