package org.tallystick.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tallystick.claims.event.Trigger;
import org.tallystick.codebook.Measure;
import org.tallystick.reports.Span;

/** What the columns of a table count, as its header lines say. */
final class TableColumns {
  private static final Pattern CELL = Pattern.compile("[^|\\t]+?(?= {2,}|\\t|\\||$)");

  /** "Dead | Of them mobilised": how those of the column before came to serve. */
  private static final Pattern PART =
      Pattern.compile("(?i)(?:of (?:them|whom|which|these)|thereof|among them)\\b");

  private static final Set<String> FATES =
      Set.of("killed", "wounded", "casualties", "captured", "missing", "released", "left");

  /** A longer line is no line of a table that anybody can read. */
  private static final int LONGEST = 4000;

  /** So many header cells at most are remembered, those nearest above. */
  private static final int MOST = 400;

  private final String text;
  private final List<Head> heads = new ArrayList<>();
  private boolean piped;

  /** A header cell: where it stands in its line, which cell of the line it is, what it says. */
  private record Head(int begin, int end, int index, Set<Measure> measures) {}

  TableColumns(String text) {
    this.text = text;
  }

  /** Takes a header line. */
  void add(Span line, List<Trigger> triggers, java.util.function.IntFunction<Span> tokenSpan) {
    int start = lineBegin(line.begin());
    if (line.end() - start > LONGEST) {
      return;
    }
    String words = text.substring(start, line.end());
    piped = words.indexOf('|') >= 0;
    List<int[]> cells = cells(words);
    for (int i = 0; i < cells.size(); i++) {
      Span span = new Span(start + cells.get(i)[0], start + cells.get(i)[1]);
      Set<Measure> measures =
          triggers.stream()
              .filter(t -> span.meets(tokenSpan.apply(t.token())))
              .map(Trigger::measure)
              .filter(m -> m.kind() != Measure.Kind.OTHER)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      boolean part = i > 0 && PART.matcher(words.substring(cells.get(i)[0])).lookingAt();
      Set<Measure> whole = part ? heads.get(heads.size() - 1).measures() : Set.of();
      boolean same = isFate(whole) && !isFate(measures);
      heads.add(new Head(cells.get(i)[0], cells.get(i)[1], i, same ? whole : measures));
    }
    heads.subList(0, Math.max(0, heads.size() - MOST)).clear();
  }

  /** Whether all of it befalls people, rather than says how they came to serve. */
  private static boolean isFate(Set<Measure> measures) {
    return !measures.isEmpty() && measures.stream().map(Measure::code).allMatch(FATES::contains);
  }

  /** Whether a header says what any column counts. */
  boolean known() {
    return heads.stream().anyMatch(head -> !head.measures().isEmpty());
  }

  /** What the number at that place may count; none if its header has no word of a measure. */
  Set<Measure> at(Span line, Span number) {
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
    for (Head head : heads) {
      int overlap = Math.min(end, head.end()) - Math.max(begin, head.begin());
      boolean column = piped ? head.index() == index : overlap > -3;
      if (column && (piped || overlap > best || overlap == best && found.isEmpty())) {
        found = head.measures();
        best = overlap;
      }
    }
    return found.size() > 1 ? unclaimed(found) : found;
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

  private static List<int[]> cells(String line) {
    List<int[]> cells = new ArrayList<>();
    Matcher matcher = CELL.matcher(line);
    while (matcher.find()) {
      int begin = matcher.start();
      while (begin < matcher.end() && line.charAt(begin) == ' ') {
        begin++;
      }
      if (begin < matcher.end()) {
        cells.add(new int[] {begin, matcher.end()});
      }
    }
    return cells;
  }
}
