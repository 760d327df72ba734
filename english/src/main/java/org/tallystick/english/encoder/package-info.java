/** A small transformer that reads reports as running text and has learned to judge questions. */
package org.tallystick.english.encoder;
