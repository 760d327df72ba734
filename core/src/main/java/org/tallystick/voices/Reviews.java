package org.tallystick.voices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.TallystickException;
import org.tallystick.claims.Claim;
import org.tallystick.claims.correction.Correction;
import org.tallystick.decisions.Decision;
import org.tallystick.decisions.Decision.Kind;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/**
 * What people have decided about claims: which are right, which are not, and what they should say.
 *
 * <p>The latest decision on a claim that nobody has taken back gives its verdict. A decision
 * without a value takes back the latest of its kind that stands, and what stood before stands
 * again.
 */
public final class Reviews {
  private final Map<String, Review> byClaim = new HashMap<>();

  /**
   * Takes up decisions, in whatever order they come.
   *
   * @throws TallystickException if one of them is no correction
   */
  public Reviews(Collection<Decision> decisions) {
    Map<String, List<Decision>> histories = new HashMap<>();
    decisions.stream()
        .filter(decision -> decision.kind().isReview())
        .sorted(Comparator.comparingLong(Decision::id))
        .forEach(
            decision ->
                histories
                    .computeIfAbsent(decision.subject(), claim -> new ArrayList<>())
                    .add(decision));
    histories.forEach((claim, history) -> byClaim.put(claim, review(history)));
  }

  private static Review review(List<Decision> history) {
    List<Decision> standing = new ArrayList<>();
    for (Decision decision : history) {
      if (decision.value().isPresent()) {
        standing.add(decision);
      } else {
        latest(standing, decision.kind()).ifPresent(standing::remove);
      }
    }
    return new Review(
        standing.isEmpty()
            ? Review.Verdict.OPEN
            : verdict(standing.get(standing.size() - 1).kind()),
        latest(standing, Kind.CLAIM_CORRECT).map(Reviews::correction),
        standing,
        history);
  }

  private static Optional<Decision> latest(List<Decision> standing, Kind kind) {
    return standing.stream()
        .filter(decision -> decision.kind() == kind)
        .reduce((earlier, later) -> later);
  }

  private static Review.Verdict verdict(Kind kind) {
    return switch (kind) {
      case CLAIM_ACCEPT -> Review.Verdict.ACCEPTED;
      case CLAIM_REJECT -> Review.Verdict.REJECTED;
      case CLAIM_ADD -> Review.Verdict.ADDED;
      default -> Review.Verdict.CORRECTED;
    };
  }

  private static Correction correction(Decision decision) {
    try {
      return Correction.of(decision.value().orElseThrow());
    } catch (TallystickException e) {
      throw wrong(decision, e);
    }
  }

  private static TallystickException wrong(Decision decision, TallystickException e) {
    return new TallystickException(
        "decision "
            + decision.id()
            + " of the ledger: "
            + e.getMessage()
            + "; correct claim "
            + decision.subject()
            + " anew",
        e);
  }

  /** What was made of a claim. */
  public Review of(String claimId) {
    return byClaim.getOrDefault(claimId, Review.OPEN);
  }

  /** The ids of all claims on which something was decided. */
  public List<String> claims() {
    return byClaim.keySet().stream().sorted().toList();
  }

  /**
   * What was read last, with what people stand behind of earlier readings: a claim that was
   * accepted or corrected stays when a newer program reads its words otherwise, and takes the place
   * of what is read there now. A claim that a person has added stays, too, and takes the place of
   * one that says the same in the same sentence.
   *
   * @param newest the claims of the newest readings
   * @param earlier claims of earlier ones that the newest lack, and those that people have added
   */
  public List<Statement> keep(Collection<Statement> newest, Collection<Statement> earlier) {
    List<Statement> all = new ArrayList<>();
    Map<ReportId, List<Statement>> kept = new HashMap<>();
    for (Statement statement : earlier) {
      Review review = of(statement.claim().id());
      boolean added = statement.claim().evidence().added().isPresent();
      if (added ? review.isAdded() : review.isHeld()) {
        all.add(statement);
      }
      if (review.isHeld()) {
        kept.computeIfAbsent(statement.claim().reportId(), r -> new ArrayList<>()).add(statement);
      }
    }
    for (Statement statement : newest) {
      List<Statement> before = kept.getOrDefault(statement.claim().reportId(), List.of());
      if (of(statement.claim().id()).isHeld()
          || before.stream().noneMatch(earlierOne -> sameWords(earlierOne, statement))) {
        all.add(statement);
      }
    }
    return List.copyOf(all);
  }

  /** Whether two readings make the same measure of the same words of one report. */
  private boolean sameWords(Statement before, Statement now) {
    Claim read = before.claim();
    Claim anew = now.claim();
    if (read.evidence().added().isPresent()) {
      return saysTheSame(corrected(before).claim(), anew);
    }
    boolean measure =
        anew.measure().equals(read.measure())
            || anew.measure().equals(corrected(before).claim().measure());
    return measure && words(read).equals(words(anew));
  }

  /**
   * Whether two claims of one report tell the same number or practice of the same people on the
   * same word in one sentence, however they were come by.
   */
  public static boolean saysTheSame(Claim one, Claim other) {
    return one.evidence().quote().meets(other.evidence().quote())
        && one.measure().equals(other.measure())
        && one.value().equals(other.value())
        && one.unit().equals(other.unit())
        && one.detail().equals(other.detail())
        && Set.copyOf(one.origins()).equals(Set.copyOf(other.origins()))
        && one.side().equals(other.side())
        && one.sources().equals(other.sources());
  }

  /** Where the number stands; the sentence where there is none. */
  private static Span words(Claim claim) {
    return claim.evidence().parts().getOrDefault("value", claim.evidence().quote());
  }

  /**
   * The statements as people want them heard: rejected ones are gone, corrected ones say what they
   * should. Done twice it changes nothing more.
   */
  public List<Statement> heed(Collection<Statement> statements) {
    if (byClaim.isEmpty()) {
      return List.copyOf(statements);
    }
    return statements.stream()
        .filter(statement -> of(statement.claim().id()).verdict() != Review.Verdict.REJECTED)
        .map(this::corrected)
        .toList();
  }

  /** The statement as corrected, whether or not it is rejected. */
  public Statement corrected(Statement statement) {
    Review review = of(statement.claim().id());
    if (review.correction().isEmpty()) {
      return statement;
    }
    try {
      return new Statement(
          review.correction().get().of(statement.claim()),
          statement.published(),
          statement.publisher(),
          statement.copy());
    } catch (TallystickException e) {
      throw wrong(latest(review.standing(), Kind.CLAIM_CORRECT).orElseThrow(), e);
    }
  }
}
