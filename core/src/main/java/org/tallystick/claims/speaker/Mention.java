package org.tallystick.claims.speaker;

import org.tallystick.reports.Span;

/**
 * Somebody or something named or described in a sentence on whose word a claim might stand.
 *
 * @param name as it is written down, without article, resolved to its full form
 * @param kind what sort of source it is
 * @param first index of its first token
 * @param last index of its last
 * @param head index of the word that stands for the whole
 * @param span where it stands in the report
 * @param block index of the piece of layout
 */
public record Mention(String name, Kind kind, int first, int last, int head, Span span, int block) {

  /** What sort of source. */
  public enum Kind {
    /** A person by name. */
    PERSON,
    /** An institution by name or by its office: "the ministry". */
    BODY,
    /** A newspaper, broadcaster or agency. */
    PAPER,
    /** A state or its capital: "Kyiv". */
    STATE,
    /** One person by description: "a senior official". */
    SOMEBODY,
    /** Several by description: "relatives". */
    SEVERAL,
    /** A report, a list, a letter. */
    DOCUMENT;

    /** Whether the pronoun can stand for one of these. */
    public boolean suits(String pronoun) {
      return switch (pronoun) {
        case "he", "she", "him", "his", "her", "hers", "himself", "herself", "i", "my", "me" ->
            this == PERSON || this == SOMEBODY;
        case "it", "its", "itself" ->
            this == BODY || this == PAPER || this == STATE || this == DOCUMENT;
        case "they", "their", "them", "we", "our", "us" -> this == SEVERAL || this == BODY;
        default -> false;
      };
    }
  }
}
