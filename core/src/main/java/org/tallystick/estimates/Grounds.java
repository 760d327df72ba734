package org.tallystick.estimates;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;

/**
 * What an estimate stands on, part by part, for those who show or reckon with it; the {@link
 * Reason}s say the same in words.
 *
 * @param shares the voices behind the number, the weightiest first
 * @param influence the voice without which the best value would move most; absent where no voice
 *     gives a number
 * @param clusters the sets of voices that can be right together, the largest first; empty unless
 *     the estimate is contested
 * @param beside what was said and is not in the number
 * @param bounds what estimates of parts and wholes tell of this one; not in the number
 * @param newest the day of the newest figure, if any is dated
 */
public record Grounds(
    List<Share> shares,
    Optional<Influence> influence,
    List<Cluster> clusters,
    List<Beside> beside,
    List<Bound> bounds,
    Optional<LocalDate> newest) {
  private static final Grounds NONE =
      new Grounds(List.of(), Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());

  /** Keeps what it is given unchangeable. */
  public Grounds {
    shares = List.copyOf(shares);
    clusters = List.copyOf(clusters);
    beside = List.copyOf(beside);
    bounds = List.copyOf(bounds);
  }

  /** Those of a number that nobody gives. */
  public static Grounds none() {
    return NONE;
  }

  /**
   * One voice's part in the number.
   *
   * @param voice who speaks
   * @param statement the statement that stands for the voice
   * @param interval what it was taken to say on the as-of day, in the question's unit
   * @param weight its part of what all voices tell, between 0 and 1
   * @param camp voices of one camp are taken to err alike; a voice of no camp is one of its own
   * @param notes what was done to the words on the way to the interval
   */
  public record Share(
      Source voice,
      Statement statement,
      Interval interval,
      double weight,
      String camp,
      List<String> notes) {

    /** Keeps what it is given unchangeable. */
    public Share {
      notes = List.copyOf(notes);
    }
  }

  /**
   * What the estimate would be had one voice and those who repeat it not spoken.
   *
   * @param voice who
   * @param low lower end without it; absent where nothing else bounds it
   * @param best the median without it; absent where nobody else gives a number
   * @param high upper end without it; absent where nothing else bounds it
   */
  public record Influence(
      Source voice, OptionalDouble low, OptionalDouble best, OptionalDouble high) {}

  /**
   * Voices that can be right together.
   *
   * @param voices who
   * @param common the values on which they meet, each interval widened by the tolerance; the
   *     voice's own where it is alone
   */
  public record Cluster(List<Source> voices, Interval common) {

    /** Keeps what it is given unchangeable. */
    public Cluster {
      voices = List.copyOf(voices);
    }
  }

  /**
   * A statement that is not in the number.
   *
   * @param role what part it plays
   * @param voice who speaks
   * @param statement what was said
   * @param why why it is not in the number, in plain words
   */
  public record Beside(Role role, Source voice, Statement statement, String why) {

    /** What part a statement plays that is not in the number. */
    public enum Role {
      /** Too old, replaced by a newer one, or without a number. */
      LEFT_OUT,
      /** Says that a figure is wrong, not which one is right. */
      DENIAL,
      /** Planned, feared or possible, not yet so. */
      EXPECTED
    }
  }

  /**
   * What follows from other questions' estimates.
   *
   * @param kind which way it bounds
   * @param value the bound, in people
   * @param from the disjoint parts that add up to it, or the whole
   */
  public record Bound(Kind kind, double value, List<Part> from) {

    /** Keeps what it is given unchangeable. */
    public Bound {
      from = List.copyOf(from);
    }

    /** Which way it bounds. */
    public enum Kind {
      /** The low ends of disjoint parts, added up. */
      LEAST,
      /** The high end of a whole. */
      MOST
    }

    /**
     * One end of another estimate.
     *
     * @param question what that one answers
     * @param value its low or high end
     * @param newest the day of its newest figure, if any is dated
     */
    public record Part(Question question, double value, Optional<LocalDate> newest) {}
  }
}
