package org.tallystick.claims.detail;

import java.util.Comparator;
import java.util.List;

/**
 * A practice or policy that a sentence may tell of.
 *
 * @param measure {@code practice} or {@code policy}
 * @param kind which one: {@code coercion}
 * @param matches the frames that fired, at least one
 */
public record Detail(String measure, String kind, List<Frame.Match> matches) {

  /** Keeps what it is given unchangeable. */
  public Detail {
    matches = List.copyOf(matches);
  }

  /** Measure and kind: {@code practice.coercion}. */
  public String code() {
    return measure + "." + kind;
  }

  /** The surest frame, the tightest among equals. */
  public Frame.Match best() {
    return matches.stream()
        .max(
            Comparator.comparingInt((Frame.Match m) -> m.frame().strength())
                .thenComparingInt(m -> m.first() - m.last()))
        .orElseThrow();
  }
}
