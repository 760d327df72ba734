package org.tallystick.language;

/**
 * The arc that ends in a token.
 *
 * @param head index of the governing token, -1 for the root
 * @param relation Universal Dependencies v1 relation as CoreNLP names it: {@code nsubj:pass},
 *     {@code nmod} …
 */
public record Dependency(int head, String relation) {}
