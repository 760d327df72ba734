package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.PassedOver;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.Result;
import org.tallystick.app.views.Figures;

/** What came of one reading: how much of what was recognised as what, and what went wrong. */
final class Findings {
  private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
  private final Map<String, Integer> passedOver = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  /** Counts a result. */
  void add(Result result) {
    if (result instanceof Found found) {
      kinds.merge(found.kind(), 1, Integer::sum);
    } else if (result instanceof PassedOver over) {
      passedOver.merge(over.reason(), 1, Integer::sum);
    } else if (result instanceof Problem problem) {
      problems.add(problem);
    }
  }

  /** How many reports were read. */
  int reports() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What could not be used, in the order of the reading. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The exit code that this comes to. */
  int exitCode() {
    return problems.isEmpty() ? Main.OK : Main.PROBLEMS;
  }

  /** The lines that sum it up. */
  List<String> lines(int known) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Figures.count(reports(), "report")
            + String.format(Locale.ROOT, " read (%,d already known), ", known)
            + (problems.isEmpty() ? "none skipped." : problems.size() + " skipped:"));
    problems.forEach(problem -> lines.add("  " + problem));
    if (!kinds.isEmpty()) {
      lines.add("Recognised as: " + kinds() + ".");
    }
    if (!passedOver.isEmpty()) {
      lines.add("Passed over: " + listed(passedOver) + ".");
    }
    return lines;
  }

  private String kinds() {
    return kinds.entrySet().stream()
        .map(entry -> entry.getKey().label() + " " + number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String listed(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> number(entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
