package org.tallystick.app.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.store.Event;

/** Says in words what entries of a log tell, in the order of the log. */
public final class EventWords {
  private static final int BRIEF = 12;

  private final Map<String, String> names = new HashMap<>();

  /** What an entry is about, on one line. Has to be asked of every entry, for names of reports. */
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
    add(parts, event.about("export"), this::export);
    add(parts, event.about("unmasking"), this::export);
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

  private String export(Map<String, Object> thing) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(thing).forEach((key, value) -> parts.add(key + " " + value));
    return String.join(", ", parts);
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
