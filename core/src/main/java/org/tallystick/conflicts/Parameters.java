package org.tallystick.conflicts;

import org.tallystick.Settings;

/**
 * The choices of the conflicts, as {@code conflicts/parameters.properties} gives and explains them.
 *
 * @param time what is said of one time
 * @param score how much a conflict matters
 * @param words how far words near a number reach, and vague ones stretch
 */
record Parameters(Times time, Weights score, Meanings words) {
  private static final String FILE = "/conflicts/parameters.properties";

  record Times(long stateDays, long totalDays, long sameDays) {}

  record Meanings(int reach, double vagueFactor) {}

  record Weights(
      double denialFactor,
      double greatestFactor,
      double leastFactor,
      double halfLifeDays,
      double leastRecency,
      double unsure,
      double self) {}

  /** Those that ship with Tallystick; strictly: every key must be there and be a number. */
  static Parameters bundled() {
    Settings p = Settings.bundled(FILE);
    return new Parameters(
        new Times(
            (long) p.number("time.state-days"),
            (long) p.number("time.total-days"),
            (long) p.number("time.same-days")),
        new Weights(
            p.number("score.denial-factor"),
            p.number("score.greatest-factor"),
            p.number("score.least-factor"),
            p.number("score.half-life-days"),
            p.number("score.least-recency"),
            p.number("score.unsure"),
            p.number("score.self")),
        new Meanings(p.whole("words.reach"), p.number("words.vague-factor")));
  }
}
