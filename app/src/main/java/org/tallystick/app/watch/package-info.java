/** Watching feeds: asking them again and again for what is new. */
package org.tallystick.app.watch;
