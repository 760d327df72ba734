package org.tallystick.app.web.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.app.views.Figures;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.voices.Statement;

/**
 * A small picture of figures over time: the day to the right, the number upwards on a logarithmic
 * scale. What it shows stands in the table under it, too.
 *
 * @param marks one a figure
 * @param least the smallest number
 * @param most the greatest
 * @param from the first day
 * @param to the last
 */
public record Strip(List<Mark> marks, String least, String most, String from, String to) {
  /** Size of the picture and of its margin, in its own units. */
  public static final int WIDTH = 640;

  /** Its height. */
  public static final int HEIGHT = 84;

  private static final int MARGIN = 10;
  private static final int FEWEST = 3;

  /**
   * A figure: a bar from its lower to its upper end.
   *
   * @param status stated, alleged, denied or expected
   * @param text the figure in words, for those who point at it
   */
  public record Mark(double x, double top, double bottom, String status, String text) {}

  private record Point(LocalDate day, double low, double high, Claim claim) {}

  static Optional<Strip> of(List<Statement> statements) {
    List<Point> points = new ArrayList<>();
    for (Statement statement : statements) {
      OptionalDouble low = end(statement, true);
      OptionalDouble high = end(statement, false);
      if (statement.published().isPresent() && low.isPresent() && high.isPresent()) {
        points.add(
            new Point(
                statement.published().get(),
                low.getAsDouble(),
                high.getAsDouble(),
                statement.claim()));
      }
    }
    return points.stream().map(Point::day).distinct().count() < FEWEST
        ? Optional.empty()
        : Optional.of(drawn(points));
  }

  /** One end of a figure; what is open at one end is drawn as the other. */
  private static OptionalDouble end(Statement statement, boolean lower) {
    Optional<Interval> value = statement.claim().value();
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble wanted = lower ? value.get().low() : value.get().high();
    OptionalDouble other = lower ? value.get().high() : value.get().low();
    OptionalDouble end = wanted.isPresent() ? wanted : other;
    return end.isPresent() && end.getAsDouble() > 0 ? end : OptionalDouble.empty();
  }

  private static Strip drawn(List<Point> points) {
    double least = points.stream().mapToDouble(Point::low).min().orElseThrow();
    double most = points.stream().mapToDouble(Point::high).max().orElseThrow();
    LocalDate from = points.stream().map(Point::day).min(LocalDate::compareTo).orElseThrow();
    LocalDate to = points.stream().map(Point::day).max(LocalDate::compareTo).orElseThrow();
    double days = to.toEpochDay() - from.toEpochDay();
    double span = Math.log(most) - Math.log(least);
    List<Mark> marks = new ArrayList<>();
    for (Point point : points) {
      double x = MARGIN + (point.day().toEpochDay() - from.toEpochDay()) / days * inner(WIDTH);
      marks.add(
          new Mark(
              rounded(x),
              height(point.high(), least, span),
              height(point.low(), least, span),
              point.claim().status().code(),
              point.day() + ": " + Figures.amount(point.claim())));
    }
    String unit = points.get(0).claim().unit().orElse("people");
    return new Strip(
        marks,
        Figures.number(OptionalDouble.of(least), unit),
        Figures.number(OptionalDouble.of(most), unit),
        from.toString(),
        to.toString());
  }

  private static int inner(int size) {
    return size - 2 * MARGIN;
  }

  private static double height(double value, double least, double span) {
    double share = span == 0 ? 0.5 : (Math.log(value) - Math.log(least)) / span;
    return rounded(HEIGHT - MARGIN - share * inner(HEIGHT));
  }

  private static double rounded(double x) {
    return Math.round(x * 10) / 10.0;
  }
}
