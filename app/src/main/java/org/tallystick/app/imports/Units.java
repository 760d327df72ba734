package org.tallystick.app.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.codebook.Table;

/**
 * What things are counted in: the unit of a measure, or of a free question.
 *
 * <p>A free question without a unit is a bare {@code count}: nothing is said of what, and nothing
 * is assumed.
 */
final class Units {
  private static final String PEOPLE = "people";
  private static final List<String> PERIODS = List.of("month", "year", "day", "once");

  private final Map<String, String> own = new HashMap<>();
  private final Set<String> currencies = new HashSet<>();

  Units(Codebook codebook) {
    Lists.of("units").forEach(cells -> own.put(cells[0], cells[1]));
    if (codebook.tables().containsKey("world/currencies")) {
      for (Table.Row row : codebook.rows("world/currencies")) {
        currencies.add(row.get("code"));
      }
    }
  }

  /** Whether the unit cannot be halved. */
  static boolean isWhole(String unit) {
    return Set.of(PEOPLE, "countries", "formations", "adverts").contains(unit);
  }

  /** The unit of a free question. */
  String ofQuestion(Optional<String> cell) {
    return cell.map(Units::spelled).orElse(Quantity.COUNT);
  }

  /** The unit of a measure, which has to be one that the codebook allows. */
  String of(Measure measure, Optional<String> cell) {
    String typed = cell.map(Units::spelled).orElse("");
    if (typed.equals(Quantity.SHARE) || typed.equals(Quantity.RATIO)) {
      return typed;
    }
    Optional<String> usual =
        Codes.isOfPeople(measure)
            ? Optional.of(PEOPLE)
            : Optional.ofNullable(own.get(measure.code()));
    if (usual.isPresent()) {
      if (typed.isEmpty() || typed.equals(usual.get())) {
        return usual.get();
      }
      throw new BadRow(
          "unit '"
              + typed
              + "' does not go with measure "
              + measure.code()
              + "; write "
              + usual.get()
              + ", share or ratio, or leave it empty");
    }
    return money(measure, typed);
  }

  private String money(Measure measure, String typed) {
    int slash = typed.indexOf('/');
    String currency = slash < 0 ? typed : typed.substring(0, slash).toUpperCase(Locale.ROOT);
    String period = slash < 0 ? "" : typed.substring(slash + 1).toLowerCase(Locale.ROOT);
    if (!PERIODS.contains(period) || !currencies.isEmpty() && !currencies.contains(currency)) {
      throw new BadRow(
          (typed.isEmpty() ? "no unit" : "unit '" + typed + "'")
              + ": measure "
              + measure.code()
              + " needs an ISO 4217 currency and one of /"
              + String.join(", /", PERIODS)
              + ", such as USD/month");
    }
    return currency + "/" + period;
  }

  private static String spelled(String cell) {
    String unit = cell.strip().replaceAll("\\s+", " ");
    return unit.matches("(?i)%|per ?cent|percentages?|shares?")
        ? Quantity.SHARE
        : unit.equalsIgnoreCase(PEOPLE) ? PEOPLE : unit;
  }
}
