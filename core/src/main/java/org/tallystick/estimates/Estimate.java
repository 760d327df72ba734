package org.tallystick.estimates;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What the evidence supports on a day.
 *
 * @param question what is asked
 * @param asOf the day it is asked of
 * @param low lower end of the 90% interval; absent where nothing bounds it
 * @param best the median; absent where no voice gives a number
 * @param high upper end of the 90% interval; absent where nothing bounds it
 * @param voices independent voices behind the number
 * @param claims claims behind it, echoes included
 * @param denials voices that deny it
 * @param expected claims of what is planned or possible, not in the number
 * @param contested whether no single value explains the voices
 * @param grounds what it stands on: each voice's share, the most influential voice, clusters, what
 *     was left out
 * @param reasons every step in words, down to who said what
 */
public record Estimate(
    Question question,
    LocalDate asOf,
    OptionalDouble low,
    OptionalDouble best,
    OptionalDouble high,
    int voices,
    int claims,
    int denials,
    int expected,
    boolean contested,
    Grounds grounds,
    List<Reason> reasons) {

  /** Keeps what it is given unchangeable. */
  public Estimate {
    reasons = List.copyOf(reasons);
  }

  /** The same, asked on another day on which nothing else was known. */
  Estimate on(LocalDate day) {
    return new Estimate(
        question,
        day,
        low,
        best,
        high,
        voices,
        claims,
        denials,
        expected,
        contested,
        grounds,
        Reasoning.again(reasons, grounds, day));
  }

  /** The same with bounds that follow from other questions. */
  Estimate with(List<Grounds.Bound> bounds, List<Reason> inferred) {
    Grounds bounded =
        new Grounds(
            grounds.shares(),
            grounds.influence(),
            grounds.clusters(),
            grounds.beside(),
            bounds,
            grounds.newest());
    return new Estimate(
        question,
        asOf,
        low,
        best,
        high,
        voices,
        claims,
        denials,
        expected,
        contested,
        bounded,
        Stream.concat(reasons.stream(), inferred.stream()).toList());
  }
}
