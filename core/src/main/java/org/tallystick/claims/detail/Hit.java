package org.tallystick.claims.detail;

/**
 * Words of a sentence that mean something which practices and policies are told by.
 *
 * @param concept what they mean, as the codebook names it: {@code promise}
 * @param first index of their first token
 * @param last index of their last
 */
public record Hit(String concept, int first, int last) {}
