package org.tallystick.app.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.CitedClaim;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/** Turns rows into claims, strictly: a cell that cannot be meant refuses its row. */
final class ClaimMaker {
  private final String codebook;
  private final Codes codes;
  private final Units units;
  private final ValueCell values;
  private final LocalDate today;

  /** What a row says beside its number. */
  record Said(
      String rule,
      String measure,
      Optional<Amount> amount,
      Optional<String> detail,
      List<String> origins,
      Optional<String> side,
      Status status,
      List<String> sources) {}

  ClaimMaker(Codebook codebook, ValueCell values, LocalDate today) {
    this.codebook = codebook.label();
    codes = new Codes(codebook);
    units = new Units(codebook);
    this.values = values;
    this.today = today;
  }

  Codes codes() {
    return codes;
  }

  /**
   * The claim of a row whose cells stand under the names of {@link Columns}.
   *
   * @param table the file as a report
   * @throws BadRow if it gives none
   */
  ImportedClaim of(Report table, Row row) {
    Optional<Measure> measure = row.cell("measure").map(codes::measure);
    if (measure.isPresent() == row.cell("question").isPresent()) {
      throw new BadRow(
          measure.isPresent()
              ? "both measure and question; fill in one of the two"
              : "nothing says what is counted; fill in measure or question");
    }
    Optional<Hedge> hedge = row.cell("hedge").map(codes::hedge);
    boolean described = measure.filter(codes::isDescribed).isPresent();
    Optional<Amount> amount =
        described
            ? Optional.empty()
            : Optional.of(Amount.of(row, hedge, unit(row, measure), values));
    return claim(
        table,
        row,
        new Said(
            "import.row",
            measure.map(Measure::code).orElseGet(() -> question(row)),
            amount,
            measure.filter(m -> described).map(m -> codes.detail(m, row.cell("detail"))),
            row.cell("origins").map(codes::origins).orElse(List.of()),
            row.cell("side").map(cell -> codes.side("side", cell)),
            row.cell("status").map(codes::status).orElse(Status.STATED),
            chain(row)));
  }

  private String unit(Row row, Optional<Measure> measure) {
    return measure
        .map(m -> units.of(m, row.cell("unit")))
        .orElseGet(() -> units.ofQuestion(row.cell("unit")));
  }

  private String question(Row row) {
    String question = row.cell("question").orElseThrow().replaceAll("\\s+", " ");
    if (codes.isMeasure(question)) {
      throw new BadRow(
          "'" + question + "' is a measure of the codebook; put it into the column measure");
    }
    return question;
  }

  private static List<String> chain(Row row) {
    return row.cell("source").stream()
        .flatMap(cell -> Arrays.stream(cell.split("\\|")))
        .map(name -> name.strip().replaceAll("\\s+", " "))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The claim of a row of which that has been understood already. */
  ImportedClaim claim(Report table, Row row, Said said) {
    Optional<String> from = row.cell("from").map(cell -> DateCell.of("from", cell));
    Optional<String> to = row.cell("to").map(cell -> DateCell.of("to", cell));
    if (from.isPresent()
        && to.isPresent()
        && DateCell.begin(from.get()).isAfter(DateCell.end(to.get()))) {
      throw new BadRow("from " + from.get() + " is after to " + to.get());
    }
    Optional<String> camp =
        row.cell("camp")
            .map(cell -> cell.equalsIgnoreCase("none") ? "none" : codes.side("camp", cell));
    String words = row.span().of(table.text());
    Optional<String> quote = row.cell("quote");
    int at = quote.map(words::indexOf).orElse(-1);
    Span where =
        at < 0
            ? row.span()
            : new Span(row.span().begin() + at, row.span().begin() + at + quote.get().length());
    String report = row.cell("report").map(r -> r.replaceAll("\\s+", " ")).orElse(table.name());
    Claim claim =
        new Claim(
            id(table, row, said),
            table.id(),
            report,
            quote.orElse(words),
            said.measure(),
            said.amount().map(Amount::value),
            said.amount().map(Amount::unit),
            said.amount().map(Amount::hedge),
            said.detail(),
            said.origins(),
            said.side(),
            said.status(),
            said.sources(),
            from,
            to,
            row.cell("place"),
            row.cell("formation"),
            codebook,
            new Evidence(where, Map.of(Evidence.ROW, row.span()), List.of(said.rule())));
    return new ImportedClaim(
        new CitedClaim(
            claim, published(row, to), row.cell("publisher"), row.cell("url").map(ClaimMaker::url)),
        camp,
        row.line());
  }

  /** As of any claim: the report, the place of the row and what was coded. */
  private static String id(Report table, Row row, Said said) {
    String key =
        String.join(
            "\u0000", table.id().sha256(), String.valueOf(row.span().begin()), said.toString());
    return ReportId.of(key).sha256().substring(0, 16);
  }

  /**
   * The last day of what the column says; else the last day of the time for which the number holds,
   * for by then somebody had said so, but no later than today.
   */
  private Optional<LocalDate> published(Row row, Optional<String> to) {
    Optional<LocalDate> day =
        row.cell("published").map(cell -> DateCell.end(DateCell.of("published", cell)));
    return day.or(() -> to.map(DateCell::end)).map(end -> end.isAfter(today) ? today : end);
  }

  private static String url(String cell) {
    if (!cell.matches("(?i)https?://\\S+")) {
      throw new BadRow("url '" + cell + "' does not begin with https:// or http://");
    }
    return cell;
  }
}
