/**
 * Reading web pages: their main text without what surrounds it, and what they say of themselves.
 */
package org.tallystick.app.readers.html;
