/** Hides who private persons are, and how they can be reached, in what is given out. */
package org.tallystick.masking;
