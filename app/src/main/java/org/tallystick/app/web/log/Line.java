package org.tallystick.app.web.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tallystick.app.store.Event;
import org.tallystick.app.views.EventWords;

/**
 * One entry of the log.
 *
 * @param event the entry
 * @param about what it tells, in words
 */
public record Line(Event event, String about) {
  private static final int BRIEF = 12;

  /**
   * All entries, the newest first.
   *
   * @param shown what people wrote, as it may be shown
   */
  static List<Line> of(List<Event> events, UnaryOperator<String> shown) {
    EventWords words = new EventWords();
    List<Line> lines = new ArrayList<>();
    for (Event event : events) {
      String about = words.of(event);
      lines.add(new Line(event, event.about("decision").isEmpty() ? about : shown.apply(about)));
    }
    List<Line> newest = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0; i--) {
      newest.add(lines.get(i));
    }
    return List.copyOf(newest);
  }

  /** When, to the second, in UTC. */
  public String time() {
    return EventWords.time(event.at().toString());
  }

  /** The day, in UTC. */
  String day() {
    return event.at().toString().substring(0, 10);
  }

  /** The beginning of its hash. */
  public String brief() {
    return event.hash().substring(0, Math.min(BRIEF, event.hash().length()));
  }

  /** What was decided, if it tells of a decision: {@code source-grade}. */
  public Optional<String> decision() {
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
