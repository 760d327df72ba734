package org.tallystick.estimates;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tallystick.claims.Claim;
import org.tallystick.codebook.Codebook;

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

  /**
   * The question in one line, always the same: "killed: KP, side RU, in people". A measure that the
   * codebook lacks is somebody's question in their own words and stands as it is.
   */
  public String text(Codebook codebook) {
    Stream<String> known =
        codebook.measure(measure).isPresent()
            ? Stream.concat(whom(), Stream.of("in " + unit))
            : whom();
    String words = String.join(", ", known.toList());
    return words.isEmpty() ? measure : measure + ": " + words;
  }

  private Stream<String> whom() {
    return Stream.concat(
        origins.isEmpty() ? Stream.empty() : Stream.of(String.join("+", origins)),
        side.stream().map(code -> "side " + code));
  }
}
