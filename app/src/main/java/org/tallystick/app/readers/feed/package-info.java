/** Reading RSS and Atom feeds. */
package org.tallystick.app.readers.feed;
