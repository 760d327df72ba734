package org.tallystick.app.readers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The YAML lines at the start of a Markdown file, between two lines of three hyphens.
 *
 * @param values the known keys that have a value, as written
 * @param text everything after the front matter, unchanged
 */
record FrontMatter(Map<String, String> values, String text) {
  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*(?:\\r\\n|\\r|\\n|\\z)");
  private static final Pattern CLOSING =
      Pattern.compile("(?:\\A|(?<=[\\r\\n]))---[ \\t]*(?:\\r\\n|\\r|\\n|\\z)");

  /** Magazines name the month alone: they are taken as of its first day. */
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private static final Pattern DATE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:(?:[Tt]|[ \\t]+)\\d{1,2}:\\d{2}\\S*(?: \\S+)?)?");

  /** The front matter of a text that has none. */
  static FrontMatter none(String text) {
    return new FrontMatter(Map.of(), text);
  }

  /** Splits a Markdown file into front matter, which may be absent, and text. */
  static FrontMatter of(String file, String markdown) {
    Matcher opening = OPENING.matcher(markdown);
    if (!opening.find()) {
      return none(markdown);
    }
    String rest = markdown.substring(opening.end());
    Matcher closing = CLOSING.matcher(rest);
    if (!closing.find()) {
      throw new UnreadableReport(
          file,
          "the front matter that starts on line 1 has no end",
          "put a line with only --- after it, or take away the --- on line 1");
    }
    Map<String, String> values =
        new FrontMatterYaml(file, rest.substring(0, closing.start())).values();
    return new FrontMatter(values, rest.substring(closing.end()));
  }

  /** The value of a key, if the key is there and its value is not blank. */
  Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** The day of publication, if given. */
  Optional<LocalDate> published(String file) {
    return value("published").map(written -> date(file, written));
  }

  private static LocalDate date(String file, String written) {
    Matcher date = DATE.matcher(written + (MONTH.matcher(written).matches() ? "-01" : ""));
    try {
      if (date.matches()) {
        return LocalDate.parse(date.group(1));
      }
    } catch (DateTimeException e) {
      // Such as 30 February: told below, like a date in another form.
    }
    throw new UnreadableReport(
        file,
        "the front matter's published date " + quoted(written) + " is not a date",
        "write it as year-month-day, for example 2024-03-31");
  }

  /** A value in quotation marks, shortened to fit into a message. */
  static String quoted(String value) {
    String line = Problem.oneLine(value);
    return '"' + (line.length() <= 40 ? line : line.substring(0, 39) + "…") + '"';
  }
}
