package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.quantity.QuantityFinder;
import org.tallystick.codebook.Table.Row;

/**
 * Every row of the tables of hedges, vague counts and shares does in a sentence what it says, and a
 * hedge that stands away from the number does nothing to it. What stands in the lists does not yet;
 * what is mended leaves them.
 */
class NumberRowsTest {
  private static final QuantityFinder FINDER = new QuantityFinder(Texts.CODEBOOK);

  /** Known: signs, and what a sentence puts elsewhere than right beside its number. */
  private static final Set<String> KNOWN_HEDGES =
      Set.of(">", ">=", "appr.", "maximum", "minimum", "no more no less", "no more, no less");

  private static final Set<String> KNOWN_COUNTS = Set.of("half-a-million");

  private static String read(String text) {
    return Texts.split(text).stream()
        .flatMap(sentence -> FINDER.find(sentence).stream())
        .map(NumberRowsTest::written)
        .toList()
        .toString();
  }

  private static String written(Quantity quantity) {
    String low = end(quantity.value().low().orElse(Double.NaN));
    String high = end(quantity.value().high().orElse(Double.NaN));
    return low + " to " + high + " " + quantity.hedge().code();
  }

  private static String end(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String of(Row row) {
    String low = row.get("low").isEmpty() ? "–" : end(row.number("low"));
    String high = row.get("high").isEmpty() ? "–" : end(row.number("high"));
    return "[" + low + " to " + high + " " + row.get("hedge") + "]";
  }

  private static String hedged(Row row) {
    String number = end(300);
    return switch (row.get("hedge")) {
      case "at-least" -> "[" + number + " to – at-least]";
      case "at-most" -> "[– to " + number + " at-most]";
      default -> "[" + number + " to " + number + " " + row.get("hedge") + "]";
    };
  }

  /** The phrases of a table whose row is not read as it should be. */
  private static Set<String> failing(String table, Predicate<Row> reads) {
    Set<String> failing = new TreeSet<>();
    List<Row> rows = Texts.CODEBOOK.rows("en/" + table);
    rows.stream()
        .filter(reads.negate())
        .forEach(row -> failing.add(row.list(row.columns().get(0)).get(0)));
    return failing;
  }

  private static boolean hedges(Row row) {
    String phrase = row.get("phrase");
    boolean before =
        row.get("position").equals("after")
            || hedged(row).equals(read("They lost " + phrase + " 300 soldiers."));
    boolean after =
        row.get("position").equals("before")
            || hedged(row).equals(read("They lost 300 " + phrase + " soldiers."))
            || hedged(row).equals(read("They lost 300 soldiers " + phrase + "."));
    return before && after;
  }

  private static boolean keepsAway(Row row) {
    String exact = end(300) + " to " + end(300) + " exact]";
    return read("They met " + row.get("phrase") + " there, and then they lost 300 soldiers.")
        .endsWith(exact);
  }

  private static boolean counts(Row row) {
    if (row.get("hedge").equals("unquantified")) {
      return true; // no number at all: CountedExamplesTest has such claims
    }
    String phrase = row.get("phrase");
    return List.of(
            read("They lost " + phrase + " soldiers."),
            read("They lost " + phrase + " of the soldiers."),
            read("They lost " + phrase + "."))
        .contains(of(row));
  }

  @Test
  void everyHedgeHedges() {
    assertEquals(KNOWN_HEDGES, failing("hedges", NumberRowsTest::hedges));
  }

  @Test
  void noHedgeReachesFar() {
    assertEquals(Set.of(), failing("hedges", NumberRowsTest::keepsAway));
  }

  @Test
  void everyVagueCountCounts() {
    assertEquals(KNOWN_COUNTS, failing("vague-counts", NumberRowsTest::counts));
  }

  @Test
  void everyShareIsAShare() {
    assertEquals(Set.of(), failing("shares", NumberRowsTest::counts));
  }
}
