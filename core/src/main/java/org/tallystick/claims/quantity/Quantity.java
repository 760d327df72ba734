package org.tallystick.claims.quantity;

import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;

/**
 * A number put in words or digits.
 *
 * @param first index of its first token, hedge included
 * @param last index of its last
 * @param number index of the token that bears the number, for syntax
 * @param value the interval
 * @param hedge how it was put
 * @param unit {@code count}, {@code share}, {@code ratio}, or a currency code
 * @param rule id of the rule that read it
 */
public record Quantity(
    int first, int last, int number, Interval value, Hedge hedge, String unit, String rule) {

  public static final String COUNT = "count";
  public static final String SHARE = "share";
  public static final String RATIO = "ratio";

  /** Where it stands in the report. */
  public Span span(Sentence sentence) {
    return sentence.span(first, last);
  }

  /** Whether it counts things, rather than money or shares of them. */
  public boolean counts() {
    return unit.equals(COUNT);
  }

  /** Whether it is money. */
  public boolean isMoney() {
    return !unit.equals(COUNT) && !unit.equals(SHARE) && !unit.equals(RATIO);
  }

  Quantity with(int newFirst, int newLast) {
    return new Quantity(newFirst, newLast, number, value, hedge, unit, rule);
  }

  Quantity with(Interval newValue, Hedge newHedge) {
    return new Quantity(first, last, number, newValue, newHedge, unit, rule);
  }

  /** The same number of something else. */
  public Quantity in(String newUnit) {
    return new Quantity(first, last, number, value, hedge, newUnit, rule);
  }
}
