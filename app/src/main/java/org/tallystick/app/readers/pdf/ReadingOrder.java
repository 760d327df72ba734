package org.tallystick.app.readers.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the lines of a page into the order in which people read them: columns one after another, and
 * before and after them what runs across. A page is cut where a vertical stripe stays empty between
 * enough lines on either side, else line follows line (a recursive X-Y cut, after Nagy and Seth
 * 1984).
 */
final class ReadingOrder {
  private static final int LEAST_LINES = 4;
  private static final double NARROWEST_STRIPE = 6;

  private ReadingOrder() {}

  /** The same lines in reading order. */
  static List<TextLine> of(List<TextLine> page) {
    List<TextLine> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparingDouble(TextLine::y).thenComparingDouble(TextLine::x));
    double left = sorted.stream().mapToDouble(TextLine::x).min().orElse(0);
    double right = sorted.stream().mapToDouble(TextLine::right).max().orElse(0);
    double middle = stripe(sorted, left, right);
    return middle < 0 ? sorted : columns(sorted, middle);
  }

  /** Where a stripe lies that most lines leave empty, or -1. */
  private static double stripe(List<TextLine> lines, double left, double right) {
    double best = -1;
    long fewest = Long.MAX_VALUE;
    for (double x = left + 0.2 * (right - left); x < left + 0.8 * (right - left); x += 2) {
      double at = x;
      long across = lines.stream().filter(line -> crosses(line, at)).count();
      long before = lines.stream().filter(line -> line.right() < at - NARROWEST_STRIPE / 2).count();
      long after = lines.stream().filter(line -> line.x() > at + NARROWEST_STRIPE / 2).count();
      boolean columns =
          before >= LEAST_LINES
              && after >= LEAST_LINES
              && across * 2 < Math.min(before, after)
              && running(lines, at);
      if (columns && across < fewest) {
        fewest = across;
        best = at;
      }
    }
    return best;
  }

  private static boolean crosses(TextLine line, double x) {
    return line.x() < x + NARROWEST_STRIPE / 2 && line.right() > x - NARROWEST_STRIPE / 2;
  }

  /**
   * Text in columns, not a table: most pieces on either side are wide enough for words in a row.
   */
  private static boolean running(List<TextLine> lines, double x) {
    long wide = lines.stream().filter(l -> l.right() < x && l.text().length() >= 20).count();
    long widen = lines.stream().filter(l -> l.x() > x && l.text().length() >= 20).count();
    long before = lines.stream().filter(l -> l.right() < x).count();
    long after = lines.stream().filter(l -> l.x() > x).count();
    return 2 * wide >= before && 2 * widen >= after;
  }

  private static List<TextLine> columns(List<TextLine> lines, double middle) {
    List<TextLine> ordered = new ArrayList<>();
    List<TextLine> first = new ArrayList<>();
    List<TextLine> second = new ArrayList<>();
    for (TextLine line : lines) {
      if (crosses(line, middle)) {
        finish(ordered, first, second);
        ordered.add(line);
      } else if (line.right() < middle) {
        first.add(line);
      } else {
        second.add(line);
      }
    }
    finish(ordered, first, second);
    return ordered;
  }

  /** Either column may fall into columns again. */
  private static void finish(List<TextLine> ordered, List<TextLine> first, List<TextLine> second) {
    ordered.addAll(of(first));
    ordered.addAll(of(second));
    first.clear();
    second.clear();
  }
}
