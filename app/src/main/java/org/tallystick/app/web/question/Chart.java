package org.tallystick.app.web.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tallystick.app.web.charts.CountScale;
import org.tallystick.app.web.charts.DayScale;
import org.tallystick.app.web.charts.Tick;
import org.tallystick.app.web.view.Said;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Timeline;

/**
 * The time line of one question: every claim an interval at its day, the estimate a band behind
 * them. All places are in the units of the SVG.
 *
 * @param days ticks of the lower axis
 * @param counts ticks of the left axis
 * @param band the estimate's 90% interval over time, as an SVG path
 * @param best its median over time, as an SVG path
 * @param marks the claims
 * @param undated how many claims have no day, and are not drawn
 */
public record Chart(
    List<Tick> days,
    List<Tick> counts,
    String band,
    String best,
    List<Mark> marks,
    int undated) {
  /** The size of the drawing. */
  public static final int WIDTH = 960;

  /** As above. */
  public static final int HEIGHT = 380;

  /** The part in which claims stand. */
  public static final int LEFT = 62;

  /** As above. */
  public static final int RIGHT = 944;

  /** As above. */
  public static final int TOP = 14;

  /** As above. */
  public static final int BOTTOM = 346;

  /** Claims of one day stand so far beside one another. */
  private static final double BESIDE = 7;

  /** Exact figures are drawn so high. */
  private static final double DOT = 7;

  /**
   * One claim.
   *
   * @param x its day
   * @param top its upper end
   * @param bottom its lower end
   * @param openTop whether nothing bounds it above
   * @param openBottom whether nothing bounds it below
   * @param style classes: the voice's colour, whether it is an echo, denied or expected
   * @param said the claim
   */
  public record Mark(
      double x,
      double top,
      double bottom,
      boolean openTop,
      boolean openBottom,
      String style,
      Said said) {

    /** Its height; a dot's for an exact figure. */
    public double height() {
      return Math.max(DOT, bottom - top);
    }

    /** Where the drawn bar begins. */
    public double y() {
      return bottom - top >= DOT ? top : (top + bottom - DOT) / 2;
    }

    /** What it says, for those who point at it or hear it. */
    public String title() {
      return said.day()
          + ", "
          + said.voice()
          + ": "
          + said.amount()
          + (said.status().equals("stated") ? "" : ", " + said.status())
          + (said.echo() ? ", " + said.echoText() : "");
    }
  }

  /**
   * Draws it.
   *
   * @param claims on the question, oldest first
   * @param colours the number of each voice's colour
   * @param timeline how the answer changed, if there is one
   * @param until the last day to show
   */
  static Chart of(
      String unit,
      List<Said> claims,
      Map<String, Integer> colours,
      Optional<Timeline> timeline,
      LocalDate until) {
    List<Said> dated =
        claims.stream()
            .filter(said -> said.statement().published().isPresent())
            .filter(said -> said.claim().value().isPresent())
            .toList();
    List<Estimate> points = timeline.map(Timeline::points).orElse(List.of());
    List<Double> values =
        Stream.concat(
                dated.stream()
                    .map(said -> said.claim().value().orElseThrow())
                    .flatMap(value -> Stream.of(value.low(), value.high())),
                points.stream().flatMap(p -> Stream.of(p.low(), p.best(), p.high())))
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList();
    LocalDate first = dated.isEmpty() ? until : dated.get(0).statement().published().orElseThrow();
    CountScale counts = new CountScale(unit, values, TOP, BOTTOM);
    DayScale days = new DayScale(first, until, LEFT, RIGHT);
    return new Chart(
        days.ticks(),
        counts.ticks(),
        band(points, days, counts),
        best(points, days, counts),
        marks(dated, colours, days, counts),
        claims.size() - dated.size());
  }

  private static List<Mark> marks(
      List<Said> dated, Map<String, Integer> colours, DayScale days, CountScale counts) {
    Map<LocalDate, Integer> taken = new HashMap<>();
    List<Mark> marks = new ArrayList<>();
    for (Said said : dated) {
      LocalDate day = said.statement().published().orElseThrow();
      int place = taken.merge(day, 1, Integer::sum) - 1;
      double beside = (place % 2 == 0 ? -1 : 1) * ((place + 1) / 2) * BESIDE;
      Interval value = said.claim().value().orElseThrow();
      marks.add(
          new Mark(
              days.at(day) + beside,
              counts.high(value.high()),
              counts.low(value.low()),
              value.high().isEmpty(),
              value.low().isEmpty(),
              style(said, colours.getOrDefault(said.voice(), 0)),
              said));
    }
    return marks;
  }

  private static String style(Said said, int colour) {
    Status status = said.claim().status();
    boolean hollow = status == Status.DENIED || status == Status.EXPECTED;
    return "claim voice-" + colour + (said.echo() ? " is-echo" : "") + (hollow ? " is-hollow" : "");
  }

  /** Each point holds until the next: what is known changes on days on which somebody speaks. */
  private static String band(List<Estimate> points, DayScale days, CountScale counts) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Estimate point = points.get(i);
      if (point.best().isPresent()) {
        double from = days.at(point.asOf());
        double to = i + 1 < points.size() ? days.at(points.get(i + 1).asOf()) : RIGHT;
        double high = counts.high(point.high());
        double low = counts.low(point.low());
        path.append(
            String.format(
                Locale.ROOT, "M%.1f %.1fH%.1fV%.1fH%.1fZ", from, high, to, low, from));
      }
    }
    return path.toString();
  }

  private static String best(List<Estimate> points, DayScale days, CountScale counts) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < points.size(); i++) {
      Estimate point = points.get(i);
      if (point.best().isPresent()) {
        double to = i + 1 < points.size() ? days.at(points.get(i + 1).asOf()) : RIGHT;
        double at = counts.at(point.best().getAsDouble());
        path.append(
            String.format(Locale.ROOT, "%s%.1f %.1fH%.1f", path.isEmpty() ? "M" : "L",
                days.at(point.asOf()), at, to));
      }
    }
    return path.toString();
  }
}
