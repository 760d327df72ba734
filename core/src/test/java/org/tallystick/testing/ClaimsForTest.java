package org.tallystick.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.codebook.Table;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import org.tallystick.voices.Statement;

/**
 * Writes claims as a test would say them: {@code ClaimsForTest.says("NIS").exactly(1100)}.
 *
 * <p>Until told otherwise a claim is about North Koreans killed on Russia's side, stated, in a
 * report of its own without date or publisher. Each step gives a new draft, so that drafts can be
 * shared.
 */
public record ClaimsForTest(
    List<String> sources,
    String measure,
    String unit,
    List<String> origins,
    Interval value,
    Hedge hedge,
    Status status,
    String report,
    Optional<LocalDate> published,
    Optional<String> publisher,
    Optional<String> to) {

  /** A claim of that chain of sources; none means the report's own voice. */
  public static ClaimsForTest says(String... sources) {
    return new ClaimsForTest(
        List.of(sources),
        "killed",
        "people",
        List.of("KP"),
        Interval.exactly(0),
        Hedge.EXACT,
        Status.STATED,
        "report",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public ClaimsForTest exactly(double value) {
    return value(Interval.exactly(value), Hedge.EXACT);
  }

  public ClaimsForTest about(double value) {
    return value(Interval.exactly(value), Hedge.ABOUT);
  }

  public ClaimsForTest atLeast(double value) {
    return value(Interval.atLeast(value), Hedge.AT_LEAST);
  }

  public ClaimsForTest atMost(double value) {
    return value(Interval.atMost(value), Hedge.AT_MOST);
  }

  public ClaimsForTest range(double low, double high) {
    return value(Interval.between(low, high), Hedge.RANGE);
  }

  public ClaimsForTest vague(double low, double high) {
    return value(Interval.between(low, high), Hedge.VAGUE);
  }

  public ClaimsForTest unquantified() {
    return value(Interval.atLeast(1), Hedge.UNQUANTIFIED);
  }

  public ClaimsForTest value(Interval value, Hedge hedge) {
    return copy(measure, unit, origins, value, hedge, status, report, published, publisher, to);
  }

  public ClaimsForTest measure(String measure) {
    return copy(measure, unit, origins, value, hedge, status, report, published, publisher, to);
  }

  public ClaimsForTest unit(String unit) {
    return copy(measure, unit, origins, value, hedge, status, report, published, publisher, to);
  }

  public ClaimsForTest of(String... origins) {
    return copy(
        measure, unit, List.of(origins), value, hedge, status, report, published, publisher, to);
  }

  public ClaimsForTest status(Status status) {
    return copy(measure, unit, origins, value, hedge, status, report, published, publisher, to);
  }

  /** In the report of that name, published on that day (empty for unknown). */
  public ClaimsForTest in(String report, String day) {
    Optional<LocalDate> date = day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    return copy(measure, unit, origins, value, hedge, status, report, date, publisher, to);
  }

  public ClaimsForTest by(String publisher) {
    return copy(
        measure,
        unit,
        origins,
        value,
        hedge,
        status,
        report,
        published,
        Optional.of(publisher),
        to);
  }

  /** Holding until that day, month or year. */
  public ClaimsForTest until(String day) {
    return copy(
        measure,
        unit,
        origins,
        value,
        hedge,
        status,
        report,
        published,
        publisher,
        Optional.of(day));
  }

  private ClaimsForTest copy(
      String measure,
      String unit,
      List<String> origins,
      Interval value,
      Hedge hedge,
      Status status,
      String report,
      Optional<LocalDate> published,
      Optional<String> publisher,
      Optional<String> to) {
    return new ClaimsForTest(
        sources, measure, unit, origins, value, hedge, status, report, published, publisher, to);
  }

  /** The claim, with an id that depends on all that was said. */
  public Claim claim() {
    boolean counts = !measure.equals("practice") && !measure.equals("policy");
    return new Claim(
        ReportId.of(toString()).sha256().substring(0, 12),
        ReportId.of(report),
        report,
        "the quote",
        measure,
        counts ? Optional.of(value) : Optional.empty(),
        counts ? Optional.of(unit) : Optional.empty(),
        counts ? Optional.of(hedge) : Optional.empty(),
        Optional.empty(),
        origins,
        Optional.of("RU"),
        status,
        sources,
        Optional.empty(),
        to,
        Optional.empty(),
        Optional.empty(),
        "test/1",
        new Evidence(new Span(0, 9), Map.of(), List.of()));
  }

  /** The claim as published. */
  public Statement statement() {
    return new Statement(claim(), published, publisher);
  }

  /** The statements of these drafts. */
  public static List<Statement> statements(ClaimsForTest... drafts) {
    return Arrays.stream(drafts).map(ClaimsForTest::statement).toList();
  }

  /** A codebook of a few measures, sources and countries. */
  public static Codebook codebook() {
    return new Codebook(
        "test",
        "1",
        List.of(
            measure("serving", Measure.Kind.STATE),
            measure("killed", Measure.Kind.CUMULATIVE),
            measure("pay", Measure.Kind.OTHER)),
        Map.of(
            "sources",
            table(
                "sources name,aliases,kind,camp",
                "National Intelligence Service,NIS|South Korea's spy agency,intelligence,KR",
                "Defence Intelligence of Ukraine,HUR|GUR|Kyrylo Budanov,intelligence,UA",
                "General Staff of Ukraine,Ukraine's General Staff,military,UA",
                "Pentagon,US Department of Defense,military,US",
                "The Daily Record,Daily Record,media,"),
            "world/countries",
            table(
                "countries code,names,adjectives,people,seats",
                "KR,South Korea,South Korean,South Koreans,Seoul",
                "UA,Ukraine,Ukrainian,Ukrainians,Kyiv|Kiev",
                "US,United States|US|U.S.,American|US|U.S.,Americans,Washington",
                "CU,Cuba,Cuban,Cubans,Havana")));
  }

  private static Measure measure(String code, Measure.Kind kind) {
    return new Measure(code, "were " + code.toLowerCase(Locale.ROOT), kind, List.of());
  }

  private static Table table(String header, String... lines) {
    String file = header.substring(0, header.indexOf(' '));
    List<String> columns = List.of(header.substring(header.indexOf(' ') + 1).split(",", -1));
    List<Table.Row> rows = new ArrayList<>();
    for (String line : lines) {
      rows.add(new Table.Row(file, rows.size() + 3, columns, List.of(line.split(",", -1))));
    }
    return new Table(file, columns, rows);
  }
}
