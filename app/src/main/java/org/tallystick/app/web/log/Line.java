package org.tallystick.app.web.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tallystick.app.store.Event;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.EventWords;
import org.tallystick.reports.ReportId;

/**
 * One entry of the log.
 *
 * @param event the entry
 * @param about what it tells, in words
 */
public record Line(Event event, String about) {
  private static final int BRIEF = 12;

  /**
   * Those entries, in their order.
   *
   * @param shown what people wrote, as it may be shown
   */
  static List<Line> of(Ledger ledger, List<Event> events, UnaryOperator<String> shown) {
    Set<ReportId> reports =
        events.stream()
            .flatMap(event -> EventWords.report(event).stream())
            .collect(Collectors.toSet());
    EventWords words = new EventWords(ledger.reportNames(reports));
    return events.stream().map(event -> new Line(event, about(words, event, shown))).toList();
  }

  private static String about(EventWords words, Event event, UnaryOperator<String> shown) {
    String about = words.of(event);
    boolean written = !event.about("decision").isEmpty() || !event.about("unmasking").isEmpty();
    return written ? shown.apply(about) : about;
  }

  /** When, to the second, in UTC. */
  public String time() {
    return EventWords.time(event.at().toString());
  }

  /** The beginning of its hash. */
  public String brief() {
    return event.hash().substring(0, Math.min(BRIEF, event.hash().length()));
  }

  /** What was decided, if it tells of a decision: {@code source-grade}. */
  public Optional<String> decision() {
    return decision(event);
  }

  /** What was decided, if that entry tells of a decision. */
  static Optional<String> decision(Event event) {
    return Optional.ofNullable(event.about("decision").get("kind")).map(String::valueOf);
  }

  /** The text of the report that it tells of, if it tells of one. */
  public Optional<String> report() {
    Object id =
        Optional.ofNullable(event.about("report").get("id"))
            .orElse(event.about("extraction").get("report_id"));
    return Optional.ofNullable(id)
        .map(String::valueOf)
        .filter(text -> text.matches("[0-9a-f]{64}"))
        .map(text -> "/reports/" + text);
  }
}
