package org.tallystick.app.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day, month or year as ISO 8601 writes it; a time of day after it is dropped. */
final class DateCell {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T ]\\d{2}:\\d{2}(?::\\d{2}.*)?)?");

  private DateCell() {}

  /**
   * The date as {@code 2024-03-31}, {@code 2024-03} or {@code 2024}.
   *
   * @throws BadRow if it is none
   */
  static String of(String column, String cell) {
    Matcher matcher = DATE.matcher(cell.strip());
    if (matcher.matches()) {
      try {
        end(matcher.group(1));
        return matcher.group(1);
      } catch (DateTimeException e) {
        // Such as 30 February: told below, like a date in another form.
      }
    }
    throw new BadRow(
        column + " '" + cell.strip() + "' is not a date; write 2024-03-31, 2024-03 or 2024");
  }

  /** Its first day. */
  static LocalDate begin(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).atDay(1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  /** Its last day. */
  static LocalDate end(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }
}
