package org.tallystick.app.readers.pdf;

/**
 * A line of a page, or a piece of one between wide gaps. Points, from the page's upper left corner.
 *
 * @param x left end
 * @param right right end
 * @param y base line
 * @param size height of its letters
 * @param text its words
 */
record TextLine(double x, double right, double y, double size, String text) {}
