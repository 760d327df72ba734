package org.tallystick.app.web.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Facets.Dimension;
import org.tallystick.app.web.view.Shown;
import org.tallystick.app.web.view.SortKey;
import org.tallystick.voices.Grade;

/** Who speaks in the ledger. */
public final class SourcesPage implements Page {
  /** What stands in an address for a source that belongs to no camp. */
  private static final String NO_CAMP = "none";

  private static final List<Column<Entry>> COLUMNS =
      List.of(
          new Column<>("source", e -> e.source().name()),
          new Column<>("kind", e -> e.source().kind()),
          new Column<>("camp", e -> e.source().camp().isEmpty() ? null : e.source().camp()),
          new Column<>("grade", e -> e.grade().name()),
          new Column<>("grade_meaning", e -> e.grade().meaning()),
          new Column<>("claims", Entry::claims),
          new Column<>("questions", Entry::questions),
          new Column<>("echoes", Entry::echoes),
          new Column<>("reports", Entry::reports),
          new Column<>("first", Entry::first),
          new Column<>("last", Entry::last));

  @Override
  public String path() {
    return "/sources";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Sources");
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Order order = SortKey.of(visit.query(), Order.values(), Order.USUAL);
    List<Entry> all = snapshot.voices().stream().map(v -> Entry.of(snapshot.labels(), v)).toList();
    String typed = visit.query().text("q").toLowerCase(Locale.ROOT);
    List<Entry> named =
        all.stream()
            .filter(
                e ->
                    snapshot.register().names(e.source()).stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(typed)))
            .toList();
    Facets<Entry> facets =
        new Facets<>(
            visit.query(),
            path(),
            named,
            List.of(
                new Dimension<>("kind", "Kind", e -> List.of(e.source().kind())),
                new Dimension<>(
                    "camp",
                    "Camp",
                    e -> List.of(e.camp().isEmpty() ? NO_CAMP : e.source().camp()),
                    code -> code.equals(NO_CAMP) ? code : snapshot.labels().name(code)),
                new Dimension<>(
                    "grade", "Grade", e -> List.of(e.grade().name()), SourcesPage::graded)));
    Shown<Entry> shown =
        Shown.of(visit, facets.kept().stream().sorted(order.comparator()).toList());
    Register model =
        new Register(
            visit.query(),
            order,
            List.of(
                facets.of("kind").byName(),
                facets.of("camp").byName(),
                facets.of("grade").byCode()),
            shown,
            all.size());
    return new Answer.Shown(
        "Sources", "sources.jte", model, Optional.of(Sheet.of("sources", shown.items(), COLUMNS)));
  }

  private static String graded(String letter) {
    return Grade.of(letter).map(grade -> letter + ", " + grade.meaning()).orElse(letter);
  }
}
