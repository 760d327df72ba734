package org.tallystick.app.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.store.Event;
import org.tallystick.reports.ReportId;

/** Says in words what entries of a log tell, in the order of the log. */
public final class EventWords {
  private static final int BRIEF = 12;

  private final Map<String, String> names = new HashMap<>();

  /** For a whole log: names of reports are learned from the entries that tell of reading them. */
  public EventWords() {}

  /** For entries of a log, with the names of the reports that they tell of. */
  public EventWords(Map<ReportId, String> known) {
    known.forEach((report, name) -> names.put(report.sha256(), name));
  }

  /** The report whose reading an entry tells of, if it does. */
  public static Optional<ReportId> report(Event event) {
    return Optional.ofNullable(event.about("extraction").get("report_id"))
        .map(id -> new ReportId(String.valueOf(id)));
  }

  /**
   * What an entry is about, on one line. Has to be asked of every entry of a whole log in order.
   */
  public String of(Event event) {
    List<String> parts = new ArrayList<>();
    Map<String, Object> report = event.about("report");
    if (!report.isEmpty()) {
      names.put(text(report, "id"), text(report, "name"));
      parts.add("report " + text(report, "name") + " (" + brief(text(report, "id")) + ")");
    }
    add(parts, event.about("retrieval"), this::retrieval);
    add(parts, event.about("extraction"), this::extraction);
    add(parts, event.about("decision"), this::decision);
    add(parts, event.about("unmasking"), this::unmasking);
    return Problem.oneLine(String.join(", ", parts));
  }

  private interface Words {
    String of(Map<String, Object> thing);
  }

  private static void add(List<String> parts, Map<String, Object> thing, Words words) {
    if (!thing.isEmpty()) {
      parts.add(words.of(thing));
    }
  }

  private String retrieval(Map<String, Object> thing) {
    String when = text(thing, "retrieved");
    return Figures.count(number(thing, "size"), "byte")
        + " from "
        + text(thing, "place")
        + (when.isEmpty() ? "" : ", taken from the web " + time(when));
  }

  private String extraction(Map<String, Object> thing) {
    String id = text(thing, "report_id");
    return Figures.count(number(thing, "claims"), "claim")
        + " of "
        + names.getOrDefault(id, brief(id))
        + ", "
        + number(thing, "skipped")
        + " left out, by "
        + text(thing, "codebook")
        + " and "
        + text(thing, "program");
  }

  private String unmasking(Map<String, Object> thing) {
    return "names shown by " + text(thing, "names") + ", because " + text(thing, "because");
  }

  private String decision(Map<String, Object> thing) {
    String value = text(thing, "value");
    return text(thing, "kind")
        + " “"
        + text(thing, "subject")
        + "” "
        + (value.isEmpty() ? "taken back" : "→ " + value)
        + ": "
        + text(thing, "because");
  }

  /** A point in time as people read it, in UTC. */
  public static String time(String instant) {
    return instant.replace('T', ' ').replaceFirst("Z$", "");
  }

  private static String text(Map<String, Object> thing, String key) {
    return String.valueOf(thing.getOrDefault(key, ""));
  }

  private static long number(Map<String, Object> thing, String key) {
    return thing.get(key) instanceof Number number ? number.longValue() : 0;
  }

  private static String brief(String id) {
    return id.substring(0, Math.min(BRIEF, id.length()));
  }
}
