package org.tallystick.app.readers.html;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in a written date, in the forms that pages and documents use. */
public final class WrittenDate {
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2100;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

  private static final Pattern ISO =
      Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:T?\\d{4,6})?(?!\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?i)(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?"
              + MONTH
              + ",?[\\s-]+((?:19|20)\\d{2})");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?i)\\b"
              + MONTH
              + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s.{1,20}\\s)?((?:19|20)\\d{2})");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d.])(\\d{1,2})[./-](\\d{1,2})[./-]((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern EPOCH = Pattern.compile("\\s*(1\\d{9})(\\d{3})?\\s*");

  private WrittenDate() {}

  /** The first day that a text names in full, if it names one. */
  public static Optional<LocalDate> in(String text) {
    Optional<LocalDate> best = Optional.empty();
    int at = Integer.MAX_VALUE;
    for (Pattern pattern : List.of(ISO, DAY_MONTH, MONTH_DAY, NUMBERS, COMPACT)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find() && matcher.start() < at) {
        Optional<LocalDate> day = day(pattern, matcher);
        if (day.isPresent()) {
          best = day;
          at = matcher.start();
          break;
        }
      }
    }
    return best.or(() -> epoch(text));
  }

  private static Optional<LocalDate> day(Pattern pattern, Matcher m) {
    if (pattern.equals(DAY_MONTH)) {
      return day(m.group(3), month(m.group(2)), number(m.group(1)));
    }
    if (pattern.equals(MONTH_DAY)) {
      return day(m.group(3), month(m.group(1)), number(m.group(2)));
    }
    if (pattern.equals(NUMBERS)) {
      int first = number(m.group(1));
      int second = number(m.group(2));
      boolean american = second > 12;
      return day(m.group(3), american ? first : second, american ? second : first);
    }
    return day(m.group(1), number(m.group(2)), number(m.group(3)));
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static Optional<LocalDate> day(String year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(number(year), month, day);
      boolean likely = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
      return likely ? Optional.of(date) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds or milliseconds since 1970, as some templates write them. */
  private static Optional<LocalDate> epoch(String text) {
    Matcher matcher = EPOCH.matcher(text);
    return matcher.matches()
        ? Optional.of(
            LocalDate.ofInstant(
                Instant.ofEpochSecond(Long.parseLong(matcher.group(1))), ZoneOffset.UTC))
        : Optional.empty();
  }
}
