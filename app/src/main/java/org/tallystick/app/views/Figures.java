package org.tallystick.app.views;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;

/** Numbers as people read them: 11,000 and 45%. */
public final class Figures {
  /** What stands where there is no number. */
  public static final String NONE = "–";

  private Figures() {}

  /** That number of that unit, or a dash. */
  public static String number(OptionalDouble value, String unit) {
    return value.isPresent() ? number(value.getAsDouble(), unit) : NONE;
  }

  /** "1 report", "2,000 reports". */
  public static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** The measure, with the unit where it does not go without saying: "pay (USD/month)". */
  public static String measure(String measure, String unit) {
    return switch (unit) {
      case "people", "share", "count" -> measure;
      default -> unit.equals(measure) ? measure : measure + " (" + unit + ")";
    };
  }

  /** What a claim says: "about 300", "at least 1,000", "200–999", "some", "deception". */
  public static String amount(Claim claim) {
    if (claim.value().isEmpty()) {
      return claim.detail().orElse(NONE);
    }
    return amount(
        claim.value().get(), claim.hedge().orElse(Hedge.EXACT), claim.unit().orElse("people"));
  }

  /** How a number was put. */
  public static String amount(Interval value, Hedge hedge, String unit) {
    String low = number(value.low(), unit);
    String high = number(value.high(), unit);
    return switch (hedge) {
      case UNQUANTIFIED -> "some";
      case ABOUT -> "about " + between(low, high);
      default ->
          value.high().isEmpty()
              ? "at least " + low
              : value.low().isEmpty() ? "at most " + high : between(low, high);
    };
  }

  private static String between(String low, String high) {
    return low.equals(high) ? low : low + "–" + high;
  }

  private static String number(double value, String unit) {
    boolean share = unit.equals("share");
    BigDecimal shown = BigDecimal.valueOf(share ? value * 100 : value);
    BigDecimal rounded = shown.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    int decimals = Math.max(0, rounded.scale());
    return String.format(Locale.ROOT, "%,." + decimals + "f", rounded) + (share ? "%" : "");
  }
}
