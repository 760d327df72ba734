/** What keeps the web app safe: who may ask, what a browser may do, and how much. */
package org.tallystick.app.web.guard;
