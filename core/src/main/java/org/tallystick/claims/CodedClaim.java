package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.reports.Span;

/**
 * A claim as a person coded it by the codebook.
 *
 * @param quote where its sentence stands in the report
 * @param measure what is counted
 * @param value the number; absent for {@code practice} and {@code policy}
 * @param unit what it is counted in; empty for {@code practice} and {@code policy}
 * @param detail the kind of practice or policy
 * @param origins where the people come from, in no order
 * @param side whom they serve
 * @param status its code
 * @param source names of the first source, any of which is right; none where nobody is named
 * @param optional whether another coder may have left it out
 */
public record CodedClaim(
    Span quote,
    String measure,
    Optional<Interval> value,
    String unit,
    Optional<String> detail,
    Set<String> origins,
    Optional<String> side,
    String status,
    List<String> source,
    boolean optional) {

  /** Keeps what it is given unchangeable. */
  public CodedClaim {
    origins = Set.copyOf(origins);
    source = List.copyOf(source);
  }

  /** Whether it has no number: a practice or policy. */
  boolean isDescribed() {
    return measure.equals("practice") || measure.equals("policy");
  }
}
