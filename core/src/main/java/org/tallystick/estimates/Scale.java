package org.tallystick.estimates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.tallystick.claims.quantity.Interval;

/**
 * Between values of one unit and the log scale on which they are reckoned.
 *
 * @param offset added before the logarithm is taken, so that nought has one
 * @param greatest the highest value the unit allows
 * @param whole whether values are counts
 */
record Scale(double offset, double greatest, boolean whole) {
  /** Beyond any number of people or sum of money; keeps misread figures from breaking the grid. */
  private static final double LIMIT = 1e12;

  static Scale of(String unit, Parameters.Offsets offsets) {
    return switch (unit) {
      case "people", "countries", "formations", "adverts" ->
          new Scale(offsets.count(), LIMIT, true);
      case "share" -> new Scale(offsets.share(), 1, false);
      default -> new Scale(offsets.other(), LIMIT, false);
    };
  }

  /** The point of a value; values outside the unit's bounds are taken for the bound. */
  double log(double value) {
    return Math.log(Math.min(greatest, Math.max(0, value)) + offset);
  }

  /** The value at a point, within the unit's bounds. */
  double value(double point) {
    return Math.min(greatest, Math.max(0, Math.exp(point) - offset));
  }

  /** The ends between those points; an infinite one is open. */
  Interval interval(double low, double high) {
    return new Interval(end(low), end(high));
  }

  private OptionalDouble end(double point) {
    return Double.isInfinite(point)
        ? OptionalDouble.empty()
        : OptionalDouble.of(clean(value(point)).doubleValue());
  }

  /** A lower end as reported: two digits, not raised, save that counts under ten are rounded. */
  double down(double value) {
    return whole && value < 10 ? Math.rint(value) : rounded(value, 2, RoundingMode.FLOOR);
  }

  /** An upper end as reported: two digits, never lowered. */
  double up(double value) {
    return Math.min(greatest, rounded(value, 2, RoundingMode.CEILING));
  }

  /** A best value as reported: two digits, or three where the range is narrow. */
  double nearest(double value, boolean narrow) {
    return rounded(value, narrow ? 3 : 2, RoundingMode.HALF_EVEN);
  }

  private double rounded(double value, int digits, RoundingMode mode) {
    BigDecimal round = clean(value).round(new MathContext(digits, mode));
    if (whole) {
      round = round.setScale(Math.min(0, round.scale()), mode);
    } else if (greatest == 1) {
      round = round.setScale(Math.min(2, round.scale()), mode);
    }
    return round.doubleValue();
  }

  /** To nine digits: 1100 comes back from the logarithm as 1099.9999999999998. */
  private static BigDecimal clean(double value) {
    return BigDecimal.valueOf(value).round(new MathContext(9, RoundingMode.HALF_EVEN));
  }
}
