/** Scales and ticks of charts, which are drawn as SVG on the server: they print, and need no script. */
package org.tallystick.app.web.charts;
