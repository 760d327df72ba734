package org.tallystick.claims.quantity;

import java.util.OptionalDouble;

/**
 * A closed interval of values; an absent end is open. Never narrower than the text that gave it.
 *
 * @param low the least value the words allow
 * @param high the greatest
 */
public record Interval(OptionalDouble low, OptionalDouble high) {

  /** Puts the ends in order and refuses values that are not numbers. */
  public Interval {
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      OptionalDouble swap = low;
      low = high;
      high = swap;
    }
    if (Double.isNaN(low.orElse(0)) || Double.isNaN(high.orElse(0))) {
      throw new IllegalArgumentException("not a number");
    }
  }

  public static Interval exactly(double value) {
    return between(value, value);
  }

  public static Interval between(double low, double high) {
    return new Interval(OptionalDouble.of(low), OptionalDouble.of(high));
  }

  public static Interval atLeast(double low) {
    return new Interval(OptionalDouble.of(low), OptionalDouble.empty());
  }

  public static Interval atMost(double high) {
    return new Interval(OptionalDouble.empty(), OptionalDouble.of(high));
  }

  /** The end that is known, the lower one if both are. */
  public double anyEnd() {
    return low.isPresent() ? low.getAsDouble() : high.orElse(0);
  }

  /** Every end multiplied. */
  public Interval times(double factor) {
    return new Interval(scaled(low, factor), scaled(high, factor));
  }

  private static OptionalDouble scaled(OptionalDouble end, double factor) {
    return end.isPresent() ? OptionalDouble.of(end.getAsDouble() * factor) : end;
  }
}
