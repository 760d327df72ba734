package org.tallystick.app.web.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Days on an axis, with ticks at the beginnings of months or years. */
public final class DayScale {
  /** Ticks are at least so far apart, in the chart's units. */
  private static final double ROOM = 64;

  /** Half a label's width: the last one must not be cut off. */
  private static final double LABEL = 20;

  private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

  private final LocalDate first;
  private final double days;
  private final double left;
  private final double right;

  /** An axis from that day to that, a little more on either side. */
  public DayScale(LocalDate first, LocalDate last, double left, double right) {
    long between = Math.max(30, ChronoUnit.DAYS.between(first, last));
    long margin = Math.max(3, between / 40);
    this.first = first.minusDays(margin);
    days = between + 2.0 * margin;
    this.left = left;
    this.right = right;
  }

  /** The place of a day. */
  public double at(LocalDate day) {
    double part = ChronoUnit.DAYS.between(first, day) / days;
    return left + (right - left) * Math.max(0, Math.min(1, part));
  }

  /** Beginnings of months, quarters or years, as many as there is room for. */
  public List<Tick> ticks() {
    double perMonth = (right - left) / (days / 30.44);
    int step = 120;
    for (int i = MONTHS.length - 1; i >= 0; i--) {
      step = MONTHS[i] * perMonth >= ROOM ? MONTHS[i] : step;
    }
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = LocalDate.of(first.getYear(), 1, 1);
    LocalDate last = first.plusDays((long) days);
    for (; !day.isAfter(last); day = day.plusMonths(step)) {
      if (!day.isBefore(first) && at(day) <= right - LABEL) {
        ticks.add(new Tick(at(day), label(day, step)));
      }
    }
    return ticks;
  }

  private static String label(LocalDate day, int step) {
    String month = day.getMonth().toString().substring(0, 3);
    return step >= 12
        ? String.valueOf(day.getYear())
        : month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " " + day.getYear();
  }
}
