/** Who speaks: the register, and a page for each source with what people decide on it. */
package org.tallystick.app.web.sources;
