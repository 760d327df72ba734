package org.tallystick.app.web.log;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tallystick.app.store.Event;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.app.web.Visit;
import org.tallystick.decisions.Decision;

/** The hash-chained log: what was done to the ledger, the newest first. */
public final class LogPage implements Page {
  private static final int SIZE = 100;

  /** In the address: only entries before the one of that number. */
  private static final String BEFORE = "before";

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
    List<Event> events =
        visit
            .ledger()
            .newestEvents(
                query.get(BEFORE).isPresent() ? query.count(BEFORE, 1) : Long.MAX_VALUE,
                SIZE + 1,
                asked(query));
    List<Line> lines =
        Line.of(
            visit.ledger(),
            events.subList(0, Math.min(SIZE, events.size())),
            visit.snapshot()::shown);
    Log model =
        new Log(
            query,
            List.of(
                choice("kind", "What", Event.Kind.values(), Event.Kind::code),
                choice("decision", "Decision", Decision.Kind.values(), Decision.Kind::code)),
            people(visit, lines),
            lines,
            query.get(BEFORE).map(id -> query.without(BEFORE).at(path())),
            events.size() > SIZE
                ? Optional.of(
                    query
                        .with(BEFORE, String.valueOf(events.get(SIZE - 1).id()))
                        .without("verify")
                        .at(path()))
                : Optional.empty(),
            visit.ledger().logEnd(),
            query.has("verify", "yes")
                ? Optional.of(visit.ledger().verify(query.get("head")))
                : Optional.empty());
    return new Answer.Shown("Log", "log.jte", model, Optional.of(Sheet.of("log", lines, COLUMNS)));
  }

  private static Predicate<Event> asked(Query query) {
    Optional<LocalDate> since = query.day("since");
    Optional<LocalDate> until = query.day("until");
    Optional<String> kind = query.get("kind");
    Optional<String> decision = query.get("decision");
    Optional<String> by = query.get("by");
    return event -> {
      LocalDate day = LocalDate.ofInstant(event.at(), ZoneOffset.UTC);
      return since.filter(day::isBefore).isEmpty()
          && until.filter(day::isAfter).isEmpty()
          && kind.filter(asked -> !asked.equals(event.kind())).isEmpty()
          && by.filter(asked -> !asked.equals(event.by())).isEmpty()
          && (decision.isEmpty() || decision.equals(Line.decision(event)));
    };
  }

  private static <T> Log.Choice choice(
      String name, String label, T[] all, Function<T, String> code) {
    return new Log.Choice(name, label, Arrays.stream(all).map(code).toList());
  }

  private static List<String> people(Visit visit, List<Line> lines) {
    return Stream.concat(
            visit.snapshot().decisions().stream().map(Decision::madeBy),
            lines.stream().map(line -> line.event().by()))
        .distinct()
        .sorted()
        .toList();
  }
}
