package org.tallystick.app.readers.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tallystick.app.readers.SourceMap.Pages;
import org.tallystick.app.readers.SourceMap.Stretch;
import org.tallystick.reports.Span;

/**
 * Puts lines together to paragraphs: a wider gap, an indent, a list mark, another size of letters
 * or a short last line begins a new one. Words parted at the end of a line are joined.
 */
final class Paragraphs {
  private static final Pattern ITEM =
      Pattern.compile("(?:[-*•▪◦‣·–—►→]\\s*|\\(?\\d{1,2}[.)]\\s+|\\(?[a-h]\\)\\s+)\\S.*");
  private static final Pattern BULLET = Pattern.compile("^[*•▪◦‣·►→]\\s*");
  private static final double WIDE_GAP = 1.35;
  private static final double INDENT = 8;
  private static final double OTHER_SIZE = 0.8;
  private static final double HEADING_SIZE = 1.15;

  private final double usualGap;
  private final double usualSize;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<Stretch> stretches = new ArrayList<>();
  private int firstPage;
  private int lastPage;
  private TextLine last;
  private TextLine first;
  private double columnRight;

  private Paragraphs(double usualGap, double usualSize) {
    this.usualGap = usualGap;
    this.usualSize = usualSize;
  }

  /** The text of these pages, each in reading order. */
  static String of(List<List<TextLine>> pages) {
    return join(pages).text.toString();
  }

  /** On which pages each paragraph of that text stands. */
  static List<Stretch> stretches(List<List<TextLine>> pages) {
    return List.copyOf(join(pages).stretches);
  }

  private static Paragraphs join(List<List<TextLine>> pages) {
    Paragraphs paragraphs = new Paragraphs(usualGap(pages), usualSize(pages));
    for (int page = 0; page < pages.size(); page++) {
      for (int i = 0; i < pages.get(page).size(); i++) {
        paragraphs.add(pages.get(page).get(i), i == 0, page + 1);
      }
    }
    paragraphs.end();
    return paragraphs;
  }

  private static double usualGap(List<List<TextLine>> pages) {
    double[] gaps =
        pages.stream()
            .flatMapToDouble(
                page ->
                    IntStream.range(1, page.size())
                        .mapToDouble(i -> page.get(i).y() - page.get(i - 1).y())
                        .filter(gap -> gap > 4 && gap < 40))
            .sorted()
            .toArray();
    return gaps.length == 0 ? 14 : gaps[gaps.length / 2];
  }

  private static double usualSize(List<List<TextLine>> pages) {
    double[] sizes =
        pages.stream()
            .flatMap(List::stream)
            .filter(line -> line.text().length() > 20)
            .mapToDouble(TextLine::size)
            .sorted()
            .toArray();
    return sizes.length == 0 ? 12 : sizes[sizes.length / 2];
  }

  private void add(TextLine line, boolean newPage, int page) {
    if (last != null && begins(line, newPage)) {
      end();
    }
    if (paragraph.isEmpty()) {
      first = line;
      columnRight = line.right();
      firstPage = page;
    }
    lastPage = page;
    join(line.text().strip());
    columnRight = Math.max(columnRight, line.right());
    last = line;
  }

  private boolean begins(TextLine line, boolean newPage) {
    double gap = line.y() - last.y();
    boolean goesOn = !ends(last.text()) && !isItem(line);
    if (newPage || gap < -usualGap / 2) {
      boolean sameSize = Math.abs(line.size() - last.size()) <= OTHER_SIZE;
      return !(goesOn && sameSize && !isHeading(last));
    }
    boolean sameRow = Math.abs(gap) < usualGap / 2;
    return !sameRow
        && (gap > WIDE_GAP * usualGap
            || isItem(line)
            || Math.abs(line.size() - last.size()) > OTHER_SIZE
            || line.x() > last.x() + INDENT && !isItem(first)
            || line.x() < last.x() - INDENT && isItem(first) && ends(last.text())
            || ends(last.text()) && last.right() < columnRight - 6 * last.size());
  }

  private static boolean isItem(TextLine line) {
    return ITEM.matcher(line.text()).matches();
  }

  private boolean isHeading(TextLine line) {
    return line.size() >= HEADING_SIZE * usualSize && line.text().length() < 160;
  }

  private static boolean ends(String line) {
    return !line.isEmpty() && ".!?:”\"".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private void join(String line) {
    int end = paragraph.length() - 1;
    boolean parted =
        end > 1
            && (paragraph.charAt(end) == '-'
                || paragraph.charAt(end) == '\u2010'
                || paragraph.charAt(end) == '\u00AD')
            && Character.isLowerCase(paragraph.charAt(end - 1))
            && !line.isEmpty()
            && Character.isLowerCase(line.charAt(0));
    if (parted) {
      paragraph.setLength(end);
    } else if (!paragraph.isEmpty()) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private void end() {
    String words = paragraph.toString().replace("\u00AD", "").strip();
    paragraph.setLength(0);
    if (words.isEmpty()) {
      return;
    }
    boolean item = BULLET.matcher(words).find();
    int begin = text.length();
    text.append(isHeading(first) && first.equals(last) ? "## " : item ? "- " : "")
        .append(item ? BULLET.matcher(words).replaceFirst("") : words)
        .append("\n\n");
    stretches.add(new Stretch(new Span(begin, text.length() - 2), new Pages(firstPage, lastPage)));
  }
}
