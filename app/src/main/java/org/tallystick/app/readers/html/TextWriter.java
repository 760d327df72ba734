package org.tallystick.app.readers.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.tallystick.reports.Span;

/**
 * Writes parts of a page as text in lines that {@code Layout} understands: headings, paragraphs,
 * list lines, tables with bars, captions in emphasis, quotations and embedded posts behind {@code
 * >}.
 */
final class TextWriter {
  private static final int SHORT_LINE = 320;
  private static final int WORTH_COMPARING = 40;
  private static final int STAMP = 120;

  /** Share of a line at which its links make it a signpost rather than a sentence. */
  private static final double MOSTLY_LINK = 0.8;

  private static final String CAPTION = "figcaption, .wp-caption-text, .caption, [class~=caption$]";

  /** A line of the text; level is that of a heading, 0 for all else; from is null if unknown. */
  private record Line(String mark, String text, int level, Span from) {
    boolean listed() {
      return mark.equals("- ") || mark.equals("|") || mark.equals("> ");
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private final Set<String> said = new HashSet<>();
  private final StringBuilder words = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private Span from;
  private final String title;
  private int linked;
  private boolean sawProse;
  private Element frame;
  private int frameLevel;
  private boolean frameEnds;

  /** For a page with this title, which is no part of its text. */
  TextWriter(String title) {
    this.title = title.strip();
  }

  /** The text of these parts in turn. */
  String write(List<Element> parts) {
    for (Element part : parts) {
      block(part, mark(part, ""));
      flush("");
    }
    return joined();
  }

  private String mark(Element element, String inherited) {
    return switch (element.normalName()) {
      case "li", "dt" -> inherited.equals("> ") ? inherited : "- ";
      case "blockquote" -> "> ";
      case "figcaption", "caption" -> "*";
      case "h1", "h2", "h3", "h4", "h5", "h6" -> "#";
      default -> element.is(CAPTION) ? "*" : inherited;
    };
  }

  private void block(Element element, String mark) {
    if (element.is("table") && TableText.isData(element)) {
      flush(mark);
      table(element);
      return;
    }
    if (element.is("ul, ol") && isSignposts(element)) {
      flush(mark);
      return;
    }
    if (element.is("ol") && element.parents().select("li").isEmpty()) {
      numbered(element);
      return;
    }
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
        widen(text);
      } else if (node instanceof Element child) {
        child(child, mark);
      }
    }
  }

  private void child(Element child, String mark) {
    if (child.is("br")) {
      lineBreak(mark);
    } else if (child.is("dd")) {
      if (!words.isEmpty()) {
        words.append(": ");
      }
      block(child, "- ");
      flush("- ");
    } else if (child.is("dt")) {
      flush(mark);
      block(child, "- ");
    } else if (Blocks.isBlock(child) || child.is(CAPTION)) {
      flush(mark);
      String own = mark(child, mark);
      block(child, own);
      flush(own, child);
      if (child.equals(frame)) {
        frame = null;
      }
    } else if (child.tagName().contains("-")) {
      block(child, mark);
    } else {
      int before = words.length();
      block(child, mark);
      if (child.is("a[href]")) {
        linked += Math.max(0, words.length() - before);
      }
    }
  }

  /** Takes note of where the line under way stands in the page, if its parser has kept that. */
  private void widen(TextNode text) {
    Range source = text.sourceRange();
    if (!words.isEmpty() && source.isTracked() && !text.isBlank()) {
      int begin = from == null ? source.startPos() : from.begin();
      from = new Span(begin, Math.max(begin, source.endPos()));
    }
  }

  /** Where each line written stands in the page; none where its parser has not kept that. */
  List<Passage> passages() {
    return List.copyOf(passages);
  }

  private void numbered(Element list) {
    flush("");
    int number = 1;
    for (Element item : list.children()) {
      if (number < 100) {
        block(item, number + ". ");
        flush(number + ". ");
      } else {
        block(item, "- ");
        flush("- ");
      }
      number++;
    }
  }

  /** One line break ends a line, two end a paragraph. */
  private void lineBreak(String mark) {
    if (mark.equals("#") || mark.endsWith(". ")) {
      append(" ");
    } else {
      flush(mark);
    }
  }

  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
      if (!space && c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
        words.append(c);
      } else if (space && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
  }

  private void flush(String mark) {
    flush(mark, null);
  }

  private void flush(String mark, Element element) {
    String text = words.toString().strip();
    int links = linked;
    words.setLength(0);
    linked = 0;
    Span place = from;
    from = null;
    if (text.isEmpty() || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    if (mark.equals("#")) {
      heading(text, element, links, place);
      return;
    }
    boolean signpost = links >= MOSTLY_LINK * text.length() && !mark.equals("> ");
    boolean stamp = !sawProse && mark.isEmpty() && text.length() < STAMP && isStamp(text);
    if (signpost && !mark.equals("- ") || stamp || isFrame(text, mark) || repeats(text)) {
      return;
    }
    boolean prose = text.length() > WORTH_COMPARING;
    if (frame != null && frameEnds && text.length() > 3 * WORTH_COMPARING && links == 0) {
      frame = null;
    }
    if (frame == null) {
      sawProse |= prose;
      lines.add(new Line(mark, text, 0, place));
    }
  }

  /** A short line with a day and no sentence, above the text: when it was published and by whom. */
  private static boolean isStamp(String text) {
    return !text.endsWith(".") && WrittenDate.in(text).isPresent();
  }

  private static boolean isFrame(String text, String mark) {
    return !mark.equals("> ") && text.length() <= SHORT_LINE && PageParts.isFrameLine(text);
  }

  /** A sentence pulled out of the text to be shown larger, or a caption shown twice. */
  private boolean repeats(String text) {
    return text.length() >= WORTH_COMPARING && !said.add(text);
  }

  private void heading(String text, Element element, int links, Span place) {
    boolean signpost = links >= MOSTLY_LINK * text.length();
    int level = element == null ? 2 : element.normalName().charAt(1) - '0';
    if (frame != null && level <= frameLevel) {
      frame = null;
    }
    if (element != null && frame == null && PageParts.isFrameHeading(text)) {
      frame = element.parent();
      frameLevel = level;
      frameEnds = !PageParts.isFrameForGood(text);
    }
    boolean headline = !sawProse && (level == 1 || text.equalsIgnoreCase(title));
    if (frame == null && !headline && !signpost && !isFrame(text, "#")) {
      lines.add(new Line("#".repeat(Math.max(2, level)) + " ", text, Math.max(2, level), place));
    }
  }

  /** A list whose lines are links leads away from the article. */
  private static boolean isSignposts(Element list) {
    int length = list.text().length();
    return Blocks.linked(list) >= 0.7 * length && list.select("a[href]").size() >= 1;
  }

  private void table(Element table) {
    Span place = place(table);
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      lines.add(new Line("*", caption.text().strip(), 0, place));
    }
    TableText.lines(table).forEach(line -> lines.add(new Line("|", line, 0, place)));
    sawProse = true;
  }

  private static Span place(Element element) {
    Range begin = element.sourceRange();
    Range end = element.endSourceRange();
    return begin.isTracked() && end.isTracked() && end.endPos() > begin.startPos()
        ? new Span(begin.startPos(), end.endPos())
        : null;
  }

  private String joined() {
    StringBuilder text = new StringBuilder();
    Line last = null;
    for (Line line : kept()) {
      if (last != null) {
        boolean together = line.mark.equals(last.mark) && line.listed() || numberedPair(last, line);
        text.append(together ? "\n" : "\n\n");
      }
      int begin = text.length();
      text.append(written(line));
      if (line.from != null) {
        passages.add(new Passage(new Span(begin, text.length()), line.from));
      }
      last = line;
    }
    return text.isEmpty() ? "" : text.append('\n').toString();
  }

  private static boolean numberedPair(Line last, Line line) {
    return line.mark.endsWith(". ") && last.mark.endsWith(". ");
  }

  private static String written(Line line) {
    return switch (line.mark) {
      case "*" -> "*" + line.text.replace('*', ' ') + "*";
      case "|" -> line.text;
      default -> line.mark + line.text;
    };
  }

  /** Without headings over nothing. */
  private List<Line> kept() {
    List<Line> kept = new ArrayList<>(lines);
    while (!kept.isEmpty() && kept.get(kept.size() - 1).level > 0) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }
}
