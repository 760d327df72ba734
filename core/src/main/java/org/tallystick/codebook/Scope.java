package org.tallystick.codebook;

import java.util.List;

/**
 * Of whom a codebook asks.
 *
 * @param counts the classes of nouns ({@code en/person-nouns}) whose people count; people of other
 *     classes are bystanders
 * @param needs the classes of which a report must have a word to be read at all; with none, every
 *     report is read
 */
public record Scope(List<String> counts, List<String> needs) {
  /** What holds where a codebook says nothing: fighters, and whomever the context makes one. */
  public static final Scope USUAL =
      new Scope(List.of("fighter", "person", "contract"), List.of("fighter"));

  /** Keeps what it is given unchangeable. */
  public Scope {
    counts = List.copyOf(counts);
    needs = List.copyOf(needs);
  }
}
