/**
 * What the command line and the web pages show alike: what a ledger holds, as it is reckoned with,
 * and figures, names and events in words.
 */
package org.tallystick.app.views;
