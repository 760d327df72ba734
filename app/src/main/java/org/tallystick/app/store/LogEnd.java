package org.tallystick.app.store;

/**
 * Where the log ends.
 *
 * @param entries how many there are
 * @param hash that of the last one; empty if there is none
 */
public record LogEnd(long entries, String hash) {}
