package org.tallystick.app.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.Report;

/**
 * Turns the events of UCDP GED into claims about the killed.
 *
 * <p>Each event gives one claim of no side, {@code low} to {@code high}, and one for each side
 * whose actor the codebook knows and whose deaths are more than nought. An event is a part of its
 * war: the deaths of a side are coded as at least that many, so that no single event passes for a
 * total.
 */
final class UcdpEvents {
  private static final Set<String> MARKS = Set.of("side_a", "side_b", "deaths_a", "best");
  private static final String MEASURE = "killed";
  private static final String PEOPLE = "people";

  private final ClaimMaker maker;
  private final ValueCell values;
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final Map<String, Long> sums = new TreeMap<>();

  UcdpEvents(ClaimMaker maker, ValueCell values) {
    this.maker = maker;
    this.values = values;
  }

  /** Whether a table with these headings holds UCDP's events. */
  static boolean are(List<String> headings) {
    return headings.containsAll(MARKS);
  }

  /**
   * The claims of one event.
   *
   * @throws BadRow if it gives none
   */
  List<ImportedClaim> of(Report table, Row row) {
    Row event = named(row);
    List<ImportedClaim> claims = new ArrayList<>();
    claims.add(
        claim(
            table,
            event,
            "event",
            Amount.of(event, Optional.empty(), PEOPLE, values),
            Optional.empty()));
    for (String which : List.of("a", "b")) {
      String actor = row.cell("side_" + which).orElse("");
      double deaths = row.cell("deaths_" + which).map(c -> NumberCell.of(c, true)).orElse(0.0);
      Optional<String> side = actor(actor);
      if (deaths > 0 && side.isPresent()) {
        Amount part = new Amount(Interval.atLeast(deaths), Hedge.AT_LEAST, PEOPLE);
        claims.add(claim(table, event, "side-" + which, part, side));
        sums.merge(side.get(), (long) deaths, Long::sum);
      } else if (deaths > 0) {
        unknown.merge(actor, 1, Integer::sum);
      }
    }
    return claims;
  }

  private ImportedClaim claim(
      Report table, Row event, String part, Amount amount, Optional<String> side) {
    return maker.claim(
        table,
        event,
        new ClaimMaker.Said(
            "import.ucdp." + part,
            MEASURE,
            Optional.of(amount),
            Optional.empty(),
            List.of(),
            side,
            Status.STATED,
            event.cell("source").stream().toList()));
  }

  /** UCDP lists several sources of an event with semicolons; the first of each list is taken. */
  private static Row named(Row row) {
    Map<String, String> cells = new HashMap<>();
    put(cells, "source", row.cell("source_original").map(UcdpEvents::first));
    put(cells, "publisher", row.cell("source_office").map(UcdpEvents::first));
    put(cells, "published", row.cell("source_date").map(UcdpEvents::first));
    put(cells, "report", row.cell("source_headline").map(UcdpEvents::first));
    put(cells, "from", row.cell("date_start"));
    put(cells, "to", row.cell("date_end").or(() -> row.cell("date_start")));
    put(cells, "place", row.cell("adm_1").or(() -> row.cell("country")));
    put(cells, "value", row.cell("best"));
    put(cells, "low", row.cell("low").or(() -> row.cell("best")));
    put(cells, "high", row.cell("high").or(() -> row.cell("best")));
    return new Row(row.line(), row.span(), cells);
  }

  private static void put(Map<String, String> cells, String column, Optional<String> cell) {
    cell.filter(held -> !held.isBlank()).ifPresent(held -> cells.put(column, held));
  }

  private static String first(String list) {
    return list.replaceFirst(";.*", "").strip();
  }

  /** The side an actor is: "Government of Ukraine" is UA, "IS" is ISIS. */
  private Optional<String> actor(String name) {
    String bare = name.replaceFirst("(?i)^government of ", "");
    return maker
        .codes()
        .sideNamed(bare)
        .or(() -> maker.codes().sideNamed(bare.replaceFirst("\\s*\\(.*", "")));
  }

  /** What those who import should know of the events taken. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!sums.isEmpty()) {
      List<String> sides = new ArrayList<>();
      sums.forEach((side, deaths) -> sides.add(side + " " + deaths));
      notes.add(
          "UCDP GED: the deaths of all events by side add up to "
              + String.join(", ", sides)
              + "; each event is a lower bound, and `estimate` adds none of them up");
    }
    unknown.forEach(
        (actor, events) ->
            notes.add(
                "'"
                    + actor
                    + "' is no party that the codebook knows; its deaths in "
                    + events
                    + (events == 1 ? " event count" : " events count")
                    + " only as deaths of no side"));
    return notes;
  }
}
