package org.tallystick.voices;

import java.util.List;

/**
 * Somebody who says something.
 *
 * @param name the name by which the register knows them
 * @param kind one of {@link #KINDS}; {@code unknown} if the register lacks them; {@code report} for
 *     a report that speaks in its own voice
 * @param camp the state or party they belong to; empty if none or unknown
 * @param grade how reliable a person judged them to be
 */
public record Source(String name, String kind, String camp, Grade grade) {
  /** What a source can be; the codebook and people choose among these. */
  public static final List<String> KINDS =
      List.of(
          "official",
          "military",
          "intelligence",
          "international",
          "ngo",
          "research",
          "media",
          "company",
          "person",
          "anonymous");

  /** A source that nobody has judged. */
  public Source(String name, String kind, String camp) {
    this(name, kind, camp, Grade.F);
  }
}
