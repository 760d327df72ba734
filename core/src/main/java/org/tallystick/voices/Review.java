package org.tallystick.voices;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.claims.correction.Correction;
import org.tallystick.decisions.Decision;
import org.tallystick.decisions.Decision.Kind;

/**
 * What people have made of one claim.
 *
 * @param verdict how it stands
 * @param correction what it should say, if somebody has said so and nobody has taken it back; it
 *     holds of an accepted claim, too
 * @param standing the decisions that stand, the latest last; the last gives the verdict
 * @param history all that was ever decided on it, taken back or not, in order
 */
public record Review(
    Verdict verdict,
    Optional<Correction> correction,
    List<Decision> standing,
    List<Decision> history) {

  /** That of a claim on which nothing was decided. */
  static final Review OPEN = new Review(Verdict.OPEN, Optional.empty(), List.of(), List.of());

  /** Keeps what it is given unchangeable. */
  public Review {
    standing = List.copyOf(standing);
    history = List.copyOf(history);
  }

  /** Whether people stand behind what it says. */
  public boolean isHeld() {
    return verdict == Verdict.ACCEPTED || verdict == Verdict.CORRECTED || verdict == Verdict.ADDED;
  }

  /** Whether a person has added the claim and nobody has taken that back. */
  public boolean isAdded() {
    return standing.stream().anyMatch(decision -> decision.kind() == Kind.CLAIM_ADD);
  }

  /** The decision that gives the verdict. */
  public Optional<Decision> last() {
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
  }

  /** How a claim stands. */
  public enum Verdict {
    /** Nobody has decided. */
    OPEN,
    /** It is what the report says. */
    ACCEPTED,
    /** It is, as somebody has corrected it. */
    CORRECTED,
    /** The report says no such thing. */
    REJECTED,
    /** A person has added it, and nothing more was decided. */
    ADDED;

    /** As written in tables, JSON and addresses: {@code accepted}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
