package org.tallystick.app.web.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Facets.Dimension;
import org.tallystick.app.web.view.Paged;
import org.tallystick.app.web.view.SortKey;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/** All reports that were read, with what was found in each. */
public final class ReportsPage implements Page {
  private static final int SIZE = 100;

  /** What stands in an address for a report of no known outlet. */
  private static final String NOBODY = "none";

  private static final List<Column<Entry>> COLUMNS =
      List.of(
          new Column<>("id", e -> e.head().id().sha256()),
          new Column<>("report", e -> e.head().name()),
          new Column<>("title", e -> e.head().title()),
          new Column<>("publisher", e -> e.head().publisher()),
          new Column<>("published", e -> e.head().published()),
          new Column<>("url", e -> e.head().url()),
          new Column<>("language", e -> e.head().language()),
          new Column<>("claims", Entry::claims),
          new Column<>("open", Entry::open));

  @Override
  public String path() {
    return "/reports";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Reports");
  }

  @Override
  public Answer answer(Visit visit) {
    Query query = visit.query().without(Query.FORMAT);
    Order order = SortKey.of(query, Order.values(), Order.USUAL);
    List<Entry> all = entries(visit);
    String typed = query.text("q").toLowerCase(Locale.ROOT);
    Optional<LocalDate> since = query.day("since");
    Optional<LocalDate> until = query.day("until");
    List<Entry> asked =
        all.stream()
            .filter(e -> e.title().toLowerCase(Locale.ROOT).contains(typed))
            .filter(
                e ->
                    since.isEmpty()
                        || e.head().published().filter(d -> !d.isBefore(since.get())).isPresent())
            .filter(
                e ->
                    until.isEmpty()
                        || e.head().published().filter(d -> !d.isAfter(until.get())).isPresent())
            .toList();
    Facets<Entry> facets =
        new Facets<>(
            query.without("page"),
            path(),
            asked,
            List.of(
                new Dimension<>(
                    "publisher",
                    "Publisher",
                    e -> List.of(e.head().publisher().orElse(NOBODY)),
                    code -> code.equals(NOBODY) ? "unknown" : code),
                new Dimension<>(
                    "claims",
                    "Claims",
                    e -> List.of(e.claims() > 0 ? "yes" : "no"),
                    code -> code.equals("yes") ? "with claims" : "without")));
    Paged<Entry> paged =
        Paged.of(visit, facets.kept().stream().sorted(order.comparator()).toList(), SIZE)
            .map(entry -> entry.with(visit.snapshot().shown(entry.head())));
    Library model =
        new Library(
            query,
            order,
            List.of(facets.of("publisher").byName(), facets.of("claims")),
            paged,
            all.size());
    return new Answer.Shown(
        "Reports", "reports.jte", model, Optional.of(Sheet.of("reports", paged.items(), COLUMNS)));
  }

  private static List<Entry> entries(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Map<ReportId, Integer> claims = new HashMap<>();
    Map<ReportId, Integer> open = new HashMap<>();
    for (Statement read : snapshot.read()) {
      Review.Verdict verdict = snapshot.reviews().of(read.claim().id()).verdict();
      if (verdict != Review.Verdict.REJECTED) {
        claims.merge(read.claim().reportId(), 1, Integer::sum);
      }
      if (verdict == Review.Verdict.OPEN) {
        open.merge(read.claim().reportId(), 1, Integer::sum);
      }
    }
    return visit.ledger().reportHeads().stream()
        .map(
            head ->
                new Entry(head, claims.getOrDefault(head.id(), 0), open.getOrDefault(head.id(), 0)))
        .toList();
  }
}
