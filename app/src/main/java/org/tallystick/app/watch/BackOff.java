package org.tallystick.app.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a feed that fails is left alone: twice as long each time, and never just as long. */
final class BackOff {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 20;

  /** So that many feeds of one server are not all asked again in one moment. */
  private static final double JITTER = 0.2;

  private BackOff() {}

  /**
   * The pause after failures.
   *
   * @param every the usual pause between two rounds
   * @param failures one after another, from 1
   */
  static Duration after(int failures, Duration every, RandomGenerator random) {
    double doubled = every.toMillis() * Math.pow(2, Math.min(failures, MOST_DOUBLINGS));
    double most = Math.max(LONGEST.toMillis(), every.toMillis());
    double jitter = 1 - JITTER + 2 * JITTER * random.nextDouble();
    return Duration.ofMillis((long) (Math.min(doubled, most) * jitter));
  }
}
