package org.tallystick.app.web.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Facets.Dimension;
import org.tallystick.app.web.view.Shown;

/** The hash-chained log: what was done to the ledger, the newest first. */
public final class LogPage implements Page {
  private static final List<Column<Line>> COLUMNS =
      List.of(
          new Column<>("id", l -> l.event().id()),
          new Column<>("at", l -> l.event().at()),
          new Column<>("by", l -> l.event().by()),
          new Column<>("kind", l -> l.event().kind()),
          new Column<>("decision", Line::decision),
          new Column<>("about", Line::about),
          new Column<>("hash", l -> l.event().hash()),
          new Column<>("previous", l -> l.event().previous()));

  @Override
  public String path() {
    return "/log";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Log");
  }

  @Override
  public Answer answer(Visit visit) {
    Query query = visit.query().without(Query.FORMAT);
    Optional<LocalDate> since = query.day("since");
    Optional<LocalDate> until = query.day("until");
    List<Line> all = Line.of(visit.ledger().events(), visit.snapshot()::shown);
    List<Line> asked =
        all.stream()
            .filter(line -> since.filter(day -> line.day().compareTo(day.toString()) < 0).isEmpty())
            .filter(line -> until.filter(day -> line.day().compareTo(day.toString()) > 0).isEmpty())
            .toList();
    Facets<Line> facets =
        new Facets<>(
            query,
            path(),
            asked,
            List.of(
                new Dimension<>("kind", "What", line -> List.of(line.event().kind())),
                new Dimension<>("decision", "Decision", line -> line.decision().stream().toList()),
                new Dimension<>("by", "Who", line -> List.of(line.event().by()))));
    Shown<Line> shown = Shown.of(visit, facets.kept());
    Log model =
        new Log(
            query,
            facets.all(),
            shown,
            all.size(),
            all.isEmpty() ? "" : all.get(0).event().hash(),
            query.has("verify", "yes")
                ? Optional.of(visit.ledger().verify(query.get("head")))
                : Optional.empty());
    return new Answer.Shown(
        "Log", "log.jte", model, Optional.of(Sheet.of("log", shown.items(), COLUMNS)));
  }
}
