package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.status.Status;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;

/**
 * A statement as the conflicts see it.
 *
 * @param source whose word it is
 * @param statement the claim as published
 * @param question what it answers
 * @param low the least that its words allow
 * @param high the most, perhaps +∞
 * @param day for which it speaks, if known
 * @param scope what narrows it
 * @param claims how many claims say so, repetitions included
 */
record Said(
    Source source,
    Statement statement,
    Question question,
    double low,
    double high,
    Optional<LocalDate> day,
    Scope scope,
    int claims) {

  /** Complete, so that equal input gives equal output whatever its order. */
  static final Comparator<Said> ORDER =
      Comparator.comparing((Said s) -> s.day.orElse(LocalDate.MIN))
          .thenComparing(s -> s.statement.published().orElse(LocalDate.MIN))
          .thenComparing(s -> s.statement.claim().id())
          .thenComparing(s -> s.source.name());

  Claim claim() {
    return statement.claim();
  }

  String voice() {
    return source.name();
  }

  /** Whether it says that something is so, be it alleged only. */
  boolean so() {
    return claim().status() == Status.STATED || claim().status() == Status.ALLEGED;
  }

  boolean denied() {
    return claim().status() == Status.DENIED;
  }

  /** Whether it gives a number. */
  boolean numbered() {
    return claim().hedge().filter(hedge -> hedge != Hedge.UNQUANTIFIED).isPresent();
  }

  /** Whether it bounds its question from above. */
  boolean bounded() {
    return Double.isFinite(high);
  }

  Said on(LocalDate other) {
    return new Said(source, statement, question, low, high, Optional.of(other), scope, claims);
  }

  Conflict.Member as(Conflict.Role role) {
    return new Conflict.Member(role, source, statement, claims);
  }
}
