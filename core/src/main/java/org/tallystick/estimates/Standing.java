package org.tallystick.estimates;

import java.util.List;
import java.util.Map;

/**
 * Estimates together with what each was reckoned from, so that the next ones need only reckon what
 * has changed: see {@link Reconciler#standing(Standing, java.util.List, java.time.LocalDate)}.
 *
 * <p>Immutable.
 */
public final class Standing {
  private static final Standing NOTHING = new Standing(List.of(), Map.of());

  private final List<Estimate> estimates;
  private final Map<Question, Entry> entries;

  /** One estimate and all that was said on its question. */
  record Entry(List<Testimony> testimonies, Estimate estimate) {}

  Standing(List<Estimate> estimates, Map<Question, Entry> entries) {
    this.estimates = List.copyOf(estimates);
    this.entries = Map.copyOf(entries);
  }

  /** That of a ledger in which nothing stands yet. */
  public static Standing nothing() {
    return NOTHING;
  }

  /** An estimate for each question, in the order of {@link Reconciler#estimates}. */
  public List<Estimate> estimates() {
    return estimates;
  }

  Map<Question, Entry> entries() {
    return entries;
  }
}
