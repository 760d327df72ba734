/** Which claims are most worth a person's look, and why. */
package org.tallystick.doubts;
