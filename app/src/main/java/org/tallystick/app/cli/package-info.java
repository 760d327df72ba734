/** The command line: one small class a command, nothing computed here. */
package org.tallystick.app.cli;
