package org.tallystick.codebook;

import java.util.List;

/**
 * What is counted, with the words that say so.
 *
 * @param code as in the codebook: {@code killed}
 * @param meaning one phrase that completes "counts people who …"
 * @param kind whether its numbers grow, hold for a time, or are no counts of people
 * @param frames the words and the role in which the people stand to them
 */
public record Measure(String code, String meaning, Kind kind, List<Frame> frames) {

  /** Keeps what it is given unchangeable. */
  public Measure {
    frames = List.copyOf(frames);
  }

  /** How values of a measure behave over time. */
  public enum Kind {
    /** A running total, which never falls: {@code killed}. */
    CUMULATIVE,
    /** True at a time: {@code serving}. */
    STATE,
    /** Not a number of people: {@code pay}. */
    OTHER
  }

  /**
   * Words of one kind that say the measure of the people who stand in one role to them.
   *
   * @param id unique, {@code killed.object}
   * @param words in dictionary form; several words may form one entry: {@code take prisoner}
   * @param pos verb, noun, adjective or phrase
   * @param people the role of the people counted
   * @param strength how surely the words mean the measure, 1 (weak) to 3; the stronger wins
   * @param example a sentence with the counted words in brackets
   * @param nearMiss a sentence in which the words must not fire so
   */
  public record Frame(
      String id,
      List<String> words,
      Pos pos,
      Role people,
      int strength,
      String example,
      String nearMiss) {

    /** Keeps what it is given unchangeable. */
    public Frame {
      words = List.copyOf(words);
    }
  }

  /** What kind of word a frame is about. */
  public enum Pos {
    VERB,
    NOUN,
    ADJECTIVE,
    PHRASE
  }

  /** Where the counted people stand. */
  public enum Role {
    /** They do it: "300 died". */
    SUBJECT,
    /** It is done to them: "killed 300", "300 were killed". */
    OBJECT,
    /** They hang on the noun: "the death of 300". */
    OF,
    /** The noun counts them itself: "300 deaths", "300 prisoners". */
    SELF,
    /** The words stand near them in the clause: "300 at the front". */
    NEAR
  }
}
