/**
 * How people are recruited, what they are paid, for how long they bind themselves, what is
 * advertised.
 */
package org.tallystick.app.web.recruitment;
