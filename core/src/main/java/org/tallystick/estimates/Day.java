package org.tallystick.estimates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.tallystick.voices.Statement;

/** The day for which a statement speaks. */
final class Day {
  private Day() {}

  /**
   * The end of the time that the claim names, but no later than its publication; the day of
   * publication if it names none; nothing if neither is known.
   */
  static Optional<LocalDate> of(Statement statement) {
    Optional<LocalDate> named = statement.claim().to().flatMap(Day::end);
    Optional<LocalDate> published = statement.published();
    if (named.isEmpty() || published.isEmpty()) {
      return named.or(() -> published);
    }
    return named.get().isBefore(published.get()) ? named : published;
  }

  /** Whether it was known on that day; what has no date always was. */
  static boolean known(Statement statement, LocalDate asOf) {
    return since(statement).filter(asOf::isBefore).isEmpty();
  }

  /** The day from which on it was known; nothing if it always was. */
  static Optional<LocalDate> since(Statement statement) {
    return statement.published().or(() -> of(statement));
  }

  /** The last day of a date, month or year in ISO 8601; nothing for other text. */
  static Optional<LocalDate> end(String date) {
    try {
      return Optional.of(
          switch (date.length()) {
            case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(date).atEndOfMonth();
            default -> LocalDate.parse(date);
          });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
