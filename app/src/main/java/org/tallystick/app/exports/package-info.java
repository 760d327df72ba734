/** Forms in which claims and estimates leave Tallystick for other programs. */
package org.tallystick.app.exports;
