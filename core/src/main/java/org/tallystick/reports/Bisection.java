package org.tallystick.reports;

import java.util.function.IntPredicate;

/** Looks for a place in something sorted. */
public final class Bisection {
  private Bisection() {}

  /** The first of so many places for which something holds that then holds for all others. */
  public static int first(int size, IntPredicate holds) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (holds.test(middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
