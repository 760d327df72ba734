package org.tallystick.app.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.voices.Review;
import org.tallystick.voices.Reviews;
import org.tallystick.voices.Statement;

/**
 * The claims of a ledger that people stand behind, to measure extraction against.
 *
 * @param claims those accepted, corrected or added, in the order of reports and text
 * @param unfinished names of reports with claims on which nobody has decided, sorted: whatever is
 *     found there beside the claims above would count as wrong
 */
public record Gold(List<Claim> claims, Set<String> unfinished) {

  /** Keeps what it is given unchangeable. */
  public Gold {
    claims = List.copyOf(claims);
  }

  /**
   * Of claims as they were read; rows of tables stand in no report and are left out.
   *
   * @param finished whether reports with open claims are left out
   */
  public static Gold of(Collection<Statement> read, Reviews reviews, boolean finished) {
    List<Statement> reported =
        read.stream().filter(s -> !s.claim().evidence().parts().containsKey(Evidence.ROW)).toList();
    Set<String> unfinished = new TreeSet<>();
    for (Statement statement : reported) {
      if (reviews.of(statement.claim().id()).verdict() == Review.Verdict.OPEN) {
        unfinished.add(statement.claim().report());
      }
    }
    List<Claim> claims =
        reported.stream()
            .filter(s -> reviews.of(s.claim().id()).isHeld())
            .filter(s -> !finished || !unfinished.contains(s.claim().report()))
            .map(s -> reviews.corrected(s).claim())
            .sorted(
                Comparator.comparing(Claim::report)
                    .thenComparing(c -> c.evidence().quote())
                    .thenComparing(Claim::id))
            .toList();
    return new Gold(claims, unfinished);
  }
}
