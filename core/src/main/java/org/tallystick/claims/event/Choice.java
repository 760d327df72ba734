package org.tallystick.claims.event;

import org.tallystick.codebook.Measure;

/**
 * What is said of counted people.
 *
 * @param measure what is counted
 * @param trigger index of the word that says so, or -1 where the context does
 * @param score how surely, higher is surer
 * @param rule id of the frame or rule
 */
public record Choice(Measure measure, int trigger, double score, String rule) {}
