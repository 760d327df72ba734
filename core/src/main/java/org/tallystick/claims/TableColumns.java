package org.tallystick.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tallystick.claims.event.Trigger;
import org.tallystick.codebook.Measure;
import org.tallystick.reports.Span;

/** What the columns of a table count, as its header lines say. */
final class TableColumns {
  private static final Pattern CELL = Pattern.compile("[^\\t]+?(?= {2,}|\\t|$)");

  private static final Pattern BARRED = Pattern.compile("[^|]+");

  /** "Dead | Of them mobilised": how those of the column before came to serve. */
  private static final Pattern PART =
      Pattern.compile("(?i)(?:of (?:them|whom|which|these)|thereof|among them)\\b");

  /** "Number", "No. of persons": a head that says no more than that something is counted. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)\\W*(?:total )?(?:numbers?|no\\.|nos\\.)(?: of (?:persons|people|men))?\\W*");

  private static final Set<String> FATES =
      Set.of("killed", "wounded", "casualties", "captured", "missing", "released", "left");

  /** A longer line is no line of a table that anybody can read. */
  private static final int LONGEST = 4000;

  /** So many header cells at most are remembered, those nearest above. */
  private static final int MOST = 400;

  private final String text;
  private final List<Head> heads = new ArrayList<>();
  private boolean piped;

  /**
   * A header cell: where it stands in its line, which cell of the line it is, which part of a cell
   * with strokes ("signed / dead"; -1 of one without), what it says.
   */
  private record Head(int begin, int end, int index, int part, Set<Measure> measures) {}

  TableColumns(String text) {
    this.text = text;
  }

  /** Takes a header line. */
  void add(Span line, List<Trigger> triggers, IntFunction<Span> tokenSpan) {
    int start = lineBegin(line.begin());
    if (line.end() - start > LONGEST) {
      return;
    }
    String words = text.substring(start, line.end());
    piped = words.indexOf('|') >= 0;
    List<int[]> cells = cells(words);
    for (int i = 0; i < cells.size(); i++) {
      int begin = cells.get(i)[0];
      int end = cells.get(i)[1];
      Set<Measure> measures = measures(new Span(start + begin, start + end), triggers, tokenSpan);
      boolean goesOn = i > 0 && PART.matcher(words.substring(begin)).lookingAt();
      Set<Measure> whole = goesOn ? heads.get(heads.size() - 1).measures() : Set.of();
      boolean same = isFate(whole) && !isFate(measures);
      String[] parts = words.substring(begin, end).split("/", -1);
      int at = begin;
      for (int part = 0; parts.length > 1 && part < parts.length; part++) {
        Span span = new Span(start + at, start + at + parts[part].length());
        heads.add(new Head(begin, end, i, part, measures(span, triggers, tokenSpan)));
        at += parts[part].length() + 1;
      }
      heads.add(new Head(begin, end, i, -1, same ? whole : measures));
    }
    heads.subList(0, Math.max(0, heads.size() - MOST)).clear();
  }

  private Set<Measure> measures(Span cell, List<Trigger> triggers, IntFunction<Span> tokenSpan) {
    if (NUMBER.matcher(text.substring(cell.begin(), cell.end())).matches()) {
      return Set.of();
    }
    return triggers.stream()
        .filter(t -> cell.meets(tokenSpan.apply(t.token())))
        .map(Trigger::measure)
        .filter(m -> m.kind() != Measure.Kind.OTHER)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether all of it befalls people, rather than says how they came to serve. */
  private static boolean isFate(Set<Measure> measures) {
    return !measures.isEmpty() && measures.stream().map(Measure::code).allMatch(FATES::contains);
  }

  /** Whether a header says what any column counts. */
  boolean known() {
    return heads.stream().anyMatch(head -> !head.measures().isEmpty());
  }

  /**
   * What the number at that place may count; none if its header has no word of a measure.
   *
   * @param part what {@link Stroke#place} says of it
   */
  Set<Measure> at(Span line, Span number, int part) {
    int start = lineBegin(line.begin());
    if (line.end() - start > LONGEST) {
      return Set.of();
    }
    int begin = number.begin() - start;
    int end = number.end() - start;
    List<int[]> cells = cells(text.substring(start, line.end()));
    int index = -1;
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i)[0] <= begin && begin < cells.get(i)[1] + 1) {
        index = i;
      }
    }
    Set<Measure> found = Set.of();
    int best = Integer.MIN_VALUE;
    boolean strokes = part >= 0 && heads.stream().anyMatch(head -> head.part() >= 0);
    for (Head head : heads) {
      if (head.part() != (strokes ? part : -1)) {
        continue;
      }
      int overlap = Math.min(end, head.end()) - Math.max(begin, head.begin());
      boolean column = piped || strokes ? head.index() == index : overlap > -3;
      if (column && (piped || strokes || overlap > best || overlap == best && found.isEmpty())) {
        found = head.measures();
        best = overlap;
      }
    }
    return found.size() > 1 ? unclaimed(found) : found;
  }

  /** What other columns say that they count: what one without such a word does not. */
  Set<Measure> claimed() {
    return heads.stream()
        .filter(head -> head.measures().size() == 1)
        .flatMap(head -> head.measures().stream())
        .collect(Collectors.toSet());
  }

  /** Of several measures those that no other column has to itself. */
  private Set<Measure> unclaimed(Set<Measure> several) {
    Set<Measure> left = new LinkedHashSet<>(several);
    for (Head head : heads) {
      if (head.measures().size() == 1) {
        left.removeAll(head.measures());
      }
    }
    return left.isEmpty() ? several : left;
  }

  private int lineBegin(int at) {
    int newline = text.lastIndexOf('\n', Math.max(0, at - 1));
    return at == 0 ? 0 : newline + 1;
  }

  /** Where the cells of a line begin and end; between bars also the empty ones. */
  private static List<int[]> cells(String line) {
    List<int[]> cells = new ArrayList<>();
    Matcher matcher = (line.indexOf('|') >= 0 ? BARRED : CELL).matcher(line);
    while (matcher.find()) {
      int begin = matcher.start();
      int end = matcher.end();
      while (begin < end && Character.isWhitespace(line.charAt(begin))) {
        begin++;
      }
      if (begin < end || matcher.start() > 0 && line.charAt(matcher.start() - 1) == '|') {
        cells.add(new int[] {begin, end});
      }
    }
    return cells;
  }
}
