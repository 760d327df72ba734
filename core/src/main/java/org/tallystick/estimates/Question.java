package org.tallystick.estimates;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.claims.Claim;

/**
 * What an estimate answers: how many of whom did what, for which side.
 *
 * @param measure what is counted
 * @param unit what it is counted in
 * @param origins where the people come from, sorted; empty when nothing is said
 * @param side whom they serve
 */
public record Question(String measure, String unit, List<String> origins, Optional<String> side) {

  /** Sorts the origins, so that their order never makes another question. */
  public Question {
    origins = List.copyOf(new TreeSet<>(origins));
  }

  /** The question that a claim answers; none for practices and policies. */
  public static Optional<Question> of(Claim claim) {
    return claim
        .unit()
        .map(unit -> new Question(claim.measure(), unit, claim.origins(), claim.side()));
  }
}
