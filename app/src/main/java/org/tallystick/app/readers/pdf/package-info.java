/** Reading PDF documents: reading order, paragraphs, what stands on every page left out. */
package org.tallystick.app.readers.pdf;
