package org.tallystick.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.reports.Block.Kind;

/**
 * The pieces a report's text is made of: headings, paragraphs, list lines, table rows, noise.
 *
 * <p>Reads Markdown and plain text alike. Lines that were wrapped at a fixed width are one
 * paragraph; other line breaks end one.
 */
public final class Layout {
  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s+(.*?)\\s*#*\\s*");
  private static final Pattern BOLD_LINE =
      Pattern.compile("\\s*(\\*\\*|__)(.{1,160}?)\\1\\s*:?\\s*");
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(?:[-*+•▪◦‣·–—▪️➤►→]\\uFE0F?\\s+|\\(?\\d{1,2}[.)]\\s+|\\(?[a-h]\\)\\s+)(.*)");
  private static final Pattern RULE = Pattern.compile("\\s*(?:[-*_=~➖─—–·.]\\s*){3,}");
  private static final Pattern TABLE_RULE = Pattern.compile("\\s*\\|?[\\s:|+-]*-{2,}[\\s:|+-]*");
  private static final Pattern COLUMNS = Pattern.compile("\\S(?: {2,}|\\t+| ?\\.{4,} ?)\\S");

  /** "Togo ........ 12": what dots lead to a number is a row, no header. */
  private static final Pattern LEADERS =
      Pattern.compile(
          "(?i)\\.{4,} ?(?:(?:ca|c|about|some|over|nearly|almost|up to|approx)\\.? )?[~≈><+]?\\d");

  private static final Pattern NOISE =
      Pattern.compile(
          "(?i)[\\s*_>|#]*(?:read (?:also|more|next)|also (?:in this|read)|related(?: (?:stories|articles|news))?\\s*:|see also|more\\s*:|subscribe|sign up for"
              + "|follow us|share this|advertisement\\b|newsletter|photo\\s*:|image\\s*:|getty|by (?:a )?staff|©|copyright|all rights reserved|"
              + "click here|comments? \\(|tags?\\s*:|filed under|delivery problems|write to us|whatsapp us|"
              + "don't miss|most read|trending|recommended|listen to|watch\\s*:|have a tip|got a (?:tip|question)|editing by|reporting by|join our|download our).*",
          Pattern.DOTALL);

  /** Longer lines are paragraphs without a look at their marks. */
  private static final int LONGEST_LINE = 2000;

  private final String text;
  private final List<Block> blocks = new ArrayList<>();
  private int heading = -1;
  private int leadIn = -1;

  private Layout(String text) {
    this.text = text;
  }

  /** The blocks of a text, in order, without empty ones. Never throws. */
  public static List<Block> of(String text) {
    Layout layout = new Layout(text);
    layout.read();
    return List.copyOf(layout.blocks);
  }

  /**
   * The same text, position for position, with emphasis marks, link targets and pictographs blanked
   * out, so that what remains are words. Bars between the cells of a table become semicolons.
   */
  public static String mask(String text) {
    StringBuilder masked = new StringBuilder(text);
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      blank(masked, link.start(), link.start(1));
      blank(masked, link.end(1), link.end());
    }
    boolean lineStart = true;
    for (int i = 0; i < masked.length(); ) {
      int point = masked.codePointAt(i);
      int width = Character.charCount(point);
      if (point == '|' && !lineStart) {
        masked.setCharAt(i, ';');
      } else if (isMark(masked, i, point)) {
        blank(masked, i, i + width);
      }
      lineStart = point == '\n' || lineStart && masked.charAt(i) == ' ';
      i += width;
    }
    return masked.toString();
  }

  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\]\\n]{1,300})\\]\\([^)\\s]{1,500}\\)");

  private static boolean isMark(CharSequence text, int at, int point) {
    return switch (point) {
      case '*',
          '`',
          '|',
          '#',
          '>',
          '\u200B',
          '\u200D',
          '\uFE0F',
          '\uFEFF',
          '•',
          '▪',
          '◦',
          '►',
          '➤' ->
          true;
      case '_' -> !(letter(text, at - 1) && letter(text, at + 1));
      default -> {
        int type = Character.getType(point);
        yield type == Character.OTHER_SYMBOL && point > 0x2100
            || type == Character.SURROGATE
            || point >= 0x1F000 && point <= 0x1FAFF;
      }
    };
  }

  private static boolean letter(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
  }

  private static void blank(StringBuilder text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  private static boolean isRule(String words) {
    return TABLE_RULE.matcher(words).matches() || RULE.matcher(words).matches();
  }

  /** A line of the text without its end-of-line. */
  private record Line(int begin, int end) {
    boolean blank(String text) {
      for (int i = begin; i < end; i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private void read() {
    List<Line> lines = lines();
    int width = wrapWidth(lines);
    boolean fenced = false;
    boolean inTable = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String words = text.substring(line.begin, line.end);
      if (words.stripLeading().startsWith("```")) {
        fenced = !fenced;
        inTable = false;
        continue;
      }
      if (line.blank(text) || words.length() <= LONGEST_LINE && isRule(words)) {
        if (line.blank(text) && !fenced) {
          inTable = false;
        }
        continue;
      }
      boolean tabular =
          words.length() < 400 && words.stripLeading().startsWith("|")
              || words.length() < 400 && COLUMNS.matcher(words.strip()).find();
      if (tabular && (fenced || nextTabular(lines, i) || inTable)) {
        boolean row = inTable || LEADERS.matcher(words).find();
        add(row ? Kind.TABLE_ROW : Kind.TABLE_HEADER, line.begin, line.end);
        inTable = true;
        continue;
      }
      if (inTable && isHeaderGoingOn(lines, i)) {
        add(Kind.TABLE_HEADER, line.begin, line.end);
        continue;
      }
      i = running(lines, i, width, fenced);
      inTable = fenced && inTable;
    }
  }

  /** Adds the heading, item or paragraph that begins at line i; returns the last line it took. */
  private int running(List<Line> lines, int i, int width, boolean fenced) {
    Line line = lines.get(i);
    String words = text.substring(line.begin, line.end);
    if (words.length() > LONGEST_LINE) {
      add(Kind.PARAGRAPH, line.begin, line.end);
      return i;
    }
    Matcher matcher = HEADING.matcher(words);
    if (matcher.matches()) {
      add(Kind.HEADING, line.begin + matcher.start(1), line.begin + matcher.end(1));
      return i;
    }
    matcher = BOLD_LINE.matcher(words);
    if (matcher.matches() && !matcher.group(2).contains("**")) {
      add(Kind.HEADING, line.begin + matcher.start(2), line.begin + matcher.end(2));
      return i;
    }
    matcher = ITEM.matcher(words);
    boolean item = matcher.matches();
    int begin = line.begin + (item ? matcher.start(1) : leading(words));
    int last = i;
    while (last + 1 < lines.size()
        && !fenced
        && wraps(lines.get(last), lines.get(last + 1), width)) {
      last++;
    }
    int end = lines.get(last).end;
    boolean short1 = last == i && !item && isShortLine(words, lines, i);
    add(item ? Kind.LIST_ITEM : short1 ? Kind.LIST_ITEM : Kind.PARAGRAPH, begin, end);
    return last;
  }

  /** A short line without full stop that stands among others of its kind: a list without marks. */
  private boolean isShortLine(String words, List<Line> lines, int i) {
    return bare(words) && (adjacentBare(lines, i - 1) || adjacentBare(lines, i + 1));
  }

  private boolean adjacentBare(List<Line> lines, int i) {
    return i >= 0
        && i < lines.size()
        && !lines.get(i).blank(text)
        && bare(text.substring(lines.get(i).begin, lines.get(i).end));
  }

  private static boolean bare(String words) {
    String line = words.strip();
    return line.length() < 90
        && !line.isEmpty()
        && ".!?:\"”".indexOf(line.charAt(line.length() - 1)) < 0
        && line.chars().anyMatch(Character::isDigit);
  }

  /** The second line of a header: one word or two, far in, right below it, with a row to come. */
  private boolean isHeaderGoingOn(List<Line> lines, int i) {
    String words = text.substring(lines.get(i).begin, lines.get(i).end);
    return !blocks.isEmpty()
        && blocks.get(blocks.size() - 1).kind() == Kind.TABLE_HEADER
        && leading(words) > 2
        && words.strip().length() < 40
        && words.chars().noneMatch(Character::isDigit)
        && nextTabular(lines, i);
  }

  private boolean nextTabular(List<Line> lines, int i) {
    for (int k = i + 1; k < lines.size() && k <= i + 3; k++) {
      String words = text.substring(lines.get(k).begin, lines.get(k).end);
      if (words.length() < 400 && TABLE_RULE.matcher(words).matches()) {
        return true;
      }
      if (words.length() < 400 && COLUMNS.matcher(words.strip()).find()) {
        return true;
      }
      if (!words.isBlank()) {
        return false;
      }
    }
    return false;
  }

  /** Whether the second line goes on with the first: both of a text wrapped at a fixed width. */
  private boolean wraps(Line first, Line second, int width) {
    if (second.blank(text) || width == 0 || second.end - second.begin > LONGEST_LINE) {
      return false;
    }
    String next = text.substring(second.begin, second.end);
    if (HEADING.matcher(next).matches()
        || ITEM.matcher(next).matches()
        || BOLD_LINE.matcher(next).matches()
        || next.stripLeading().startsWith("```")
        || next.stripLeading().startsWith("|")) {
      return false;
    }
    int nextWord = next.strip().split("\\s", 2)[0].length();
    return first.end - first.begin + 1 + nextWord >= width - 12
        || Character.isLowerCase(next.strip().charAt(0)) && first.end - first.begin > 30;
  }

  /** The width at which lines of this text were wrapped; 0 if they were not. */
  private int wrapWidth(List<Line> lines) {
    int widest = 0;
    int pairs = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      widest = Math.max(widest, line.end - line.begin);
      if (!line.blank(text) && !lines.get(i + 1).blank(text) && line.end - line.begin > 40) {
        char last = text.charAt(line.end - 1);
        if (Character.isLetterOrDigit(last) || last == ',' || last == '-') {
          pairs++;
        }
      }
    }
    return widest <= 130 && pairs >= 3 ? widest : 0;
  }

  private void add(Kind kind, int begin, int end) {
    int to = end;
    while (to > begin && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (to <= begin) {
      return;
    }
    String words = text.substring(begin, to);
    Kind actual = words.length() < 300 && NOISE.matcher(words).lookingAt() ? Kind.NOISE : kind;
    int index = blocks.size();
    switch (actual) {
      case HEADING -> {
        blocks.add(new Block(actual, new Span(begin, to), -1));
        heading = index;
        leadIn = -1;
      }
      case LIST_ITEM, TABLE_HEADER, TABLE_ROW ->
          blocks.add(new Block(actual, new Span(begin, to), leadIn >= 0 ? leadIn : heading));
      case PARAGRAPH -> {
        blocks.add(new Block(actual, new Span(begin, to), heading));
        leadIn = index;
      }
      case NOISE -> blocks.add(new Block(actual, new Span(begin, to), -1));
    }
  }

  private static int leading(String words) {
    int i = 0;
    while (i < words.length() && Character.isWhitespace(words.charAt(i))) {
      i++;
    }
    return i;
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int begin = 0;
    while (begin <= text.length()) {
      int end = text.indexOf('\n', begin);
      if (end < 0) {
        end = text.length();
      }
      int stop = end > begin && text.charAt(end - 1) == '\r' ? end - 1 : end;
      lines.add(new Line(begin, stop));
      begin = end + 1;
    }
    return lines;
  }
}
