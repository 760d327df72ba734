package org.tallystick.app.imports;

import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.quantity.Quantity;

/**
 * The number of a row: its columns {@code value}, {@code low}, {@code high}, {@code hedge} and
 * {@code unit} made one.
 *
 * @param value the interval
 * @param hedge how it was put
 * @param unit what it is counted in
 */
record Amount(Interval value, Hedge hedge, String unit) {

  /**
   * What the cells say together.
   *
   * @param unit as the row or its measure gives it
   * @throws BadRow if they say nothing, or contradict each other
   */
  static Amount of(Row row, Optional<Hedge> hedge, String unit, ValueCell cells) {
    boolean share = unit.equals(Quantity.SHARE);
    boolean hundredths =
        share && row.cell("unit").filter(u -> !u.matches("(?i)shares?")).isPresent();
    boolean whole = Units.isWhole(unit);
    Optional<ValueCell.Read> best = row.cell("value").map(cell -> cells.of(cell, whole));
    Optional<ValueCell.Read> low = row.cell("low").map(cell -> plain("low", cell, cells, whole));
    Optional<ValueCell.Read> high = row.cell("high").map(cell -> plain("high", cell, cells, whole));
    boolean percent = best.or(() -> low).or(() -> high).filter(ValueCell.Read::percent).isPresent();
    if (percent && !share && row.cell("unit").isPresent()) {
      throw new BadRow("a per cent sign, but unit '" + unit + "'; write unit share, or no sign");
    }
    Amount amount = ends(row, best, low, high).under(hedge, row);
    String counted = percent ? Quantity.SHARE : unit;
    double factor = hundredths && !percent ? 0.01 : 1;
    return new Amount(amount.value.times(factor), amount.hedge, counted).checked();
  }

  private static ValueCell.Read plain(String column, String cell, ValueCell cells, boolean whole) {
    ValueCell.Read read = cells.of(cell, whole);
    if (read.hedge() != Hedge.EXACT) {
      throw new BadRow(column + " '" + cell + "' is more than a number; put it into value");
    }
    return read;
  }

  private static Amount ends(
      Row row,
      Optional<ValueCell.Read> best,
      Optional<ValueCell.Read> low,
      Optional<ValueCell.Read> high) {
    if (low.isEmpty() && high.isEmpty()) {
      return best.map(read -> new Amount(read.value(), read.hedge(), ""))
          .orElseGet(() -> unquantified(row));
    }
    Interval value =
        new Interval(
            low.map(read -> read.value().low()).orElse(OptionalDouble.empty()),
            high.map(read -> read.value().high()).orElse(OptionalDouble.empty()));
    if (low.isPresent()
        && high.isPresent()
        && low.get().value().anyEnd() > high.get().value().anyEnd()) {
      throw new BadRow("low " + row.cell("low").get() + " is above high " + row.cell("high").get());
    }
    best.map(ValueCell.Read::value)
        .filter(
            read ->
                read.high().orElse(Double.MAX_VALUE) < value.low().orElse(0)
                    || read.low().orElse(0) > value.high().orElse(Double.MAX_VALUE))
        .ifPresent(
            read -> {
              throw new BadRow("value " + row.cell("value").get() + " is not within low and high");
            });
    Hedge hedge =
        high.isEmpty()
            ? Hedge.AT_LEAST
            : low.isEmpty()
                ? Hedge.AT_MOST
                : value.low().equals(value.high()) ? Hedge.EXACT : Hedge.RANGE;
    return new Amount(value, hedge, "");
  }

  private static Amount unquantified(Row row) {
    if (row.cell("hedge").filter("unquantified"::equalsIgnoreCase).isPresent()) {
      return new Amount(Interval.atLeast(1), Hedge.UNQUANTIFIED, "");
    }
    throw new BadRow("no number; fill in value, or low, high or both");
  }

  /** The same under the hedge that the row names, where the two go together. */
  private Amount under(Optional<Hedge> named, Row row) {
    if (named.isEmpty() || named.get() == hedge) {
      return this;
    }
    Hedge how = named.get();
    boolean point = value.low().isPresent() && value.low().equals(value.high());
    return switch (how) {
      case AT_LEAST ->
          point ? new Amount(Interval.atLeast(value.anyEnd()), how, unit) : clash(how, row);
      case AT_MOST ->
          point ? new Amount(Interval.atMost(value.anyEnd()), how, unit) : clash(how, row);
      case EXACT -> point ? new Amount(value, how, unit) : clash(how, row);
      case RANGE -> clash(how, row);
      case ABOUT, VAGUE, UNQUANTIFIED -> new Amount(value, how, unit);
    };
  }

  private static Amount clash(Hedge hedge, Row row) {
    throw new BadRow(
        "hedge "
            + hedge.code()
            + " does not go with "
            + row.cell("value").map(v -> "value '" + v + "'").orElse("these low and high")
            + "; leave hedge empty, or mend the number");
  }

  private Amount checked() {
    double greatest = value.high().orElse(value.low().orElse(0));
    if (unit.equals(Quantity.SHARE) && greatest > 1) {
      throw new BadRow("a share lies between 0 and 1; write 0.3 or 30%");
    }
    return this;
  }
}
