package org.tallystick.estimates;

import java.util.List;

/**
 * How the answer to one question changed, day by day as statements became known.
 *
 * <p>Between two points nothing changes: figures age against the newest one on their question, not
 * against the calendar. What other questions tell of this one is not followed. A day on which
 * claims were only repeated makes no point.
 *
 * @param question what is asked
 * @param points the estimates, oldest first; each differs from the one before in its numbers, its
 *     voices, or what stands beside them. Only where no statement is dated the one point stands at
 *     the day that is asked of
 */
public record Timeline(Question question, List<Estimate> points) {

  /** Keeps what it is given unchangeable. */
  public Timeline {
    points = List.copyOf(points);
  }

  /** Whether somebody who reads off the numbers sees a difference; mere repetitions make none. */
  static boolean differ(Estimate before, Estimate after) {
    return !before.low().equals(after.low())
        || !before.best().equals(after.best())
        || !before.high().equals(after.high())
        || before.voices() != after.voices()
        || before.denials() != after.denials()
        || before.expected() != after.expected()
        || before.contested() != after.contested();
  }
}
