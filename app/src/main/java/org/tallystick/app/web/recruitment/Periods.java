package org.tallystick.app.web.recruitment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The time between two days, cut into months, quarters or years, so that there are neither few nor
 * many.
 *
 * @param first the month with which it begins
 * @param months in each
 * @param count how many
 */
record Periods(YearMonth first, int months, int count) {
  private static final int MOST = 28;
  private static final List<Integer> LENGTHS = List.of(1, 3, 12, 60);

  /** That hold all these days; one month where there is none. */
  static Periods of(List<LocalDate> days) {
    LocalDate first = days.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    LocalDate last = days.stream().max(LocalDate::compareTo).orElse(first);
    Periods found = of(first, last, 1);
    for (int months : LENGTHS) {
      found = of(first, last, months);
      if (found.count() <= MOST) {
        return found;
      }
    }
    return found;
  }

  private static Periods of(LocalDate first, LocalDate last, int months) {
    int month = (first.getMonthValue() - 1) / Math.min(months, 12) * Math.min(months, 12) + 1;
    YearMonth begin = YearMonth.of(first.getYear(), month);
    long between = ChronoUnit.MONTHS.between(begin, YearMonth.from(last));
    return new Periods(begin, months, (int) (between / months) + 1);
  }

  /** In which one that day lies, from 0. */
  int at(LocalDate day) {
    return (int) (ChronoUnit.MONTHS.between(first, YearMonth.from(day)) / months);
  }

  /** Its name: "2025-03", "2025 Q1", "2025". */
  String name(int period) {
    YearMonth month = first.plusMonths((long) period * months);
    return switch (months) {
      case 1 -> month.toString();
      case 3 -> month.getYear() + " Q" + (month.getMonthValue() + 2) / 3;
      case 12 -> String.valueOf(month.getYear());
      default -> month.getYear() + "–" + (month.getYear() + months / 12 - 1);
    };
  }

  /** What each one is: "month". */
  String unit() {
    return switch (months) {
      case 1 -> "month";
      case 3 -> "quarter";
      case 12 -> "year";
      default -> months / 12 + " years";
    };
  }
}
