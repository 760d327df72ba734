package org.tallystick.app.web.recruitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Links;
import org.tallystick.app.web.view.Said;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.estimates.Question;

/**
 * What is said in one unit – so much a month in one currency, months, adverts – by whom it is
 * about.
 *
 * @param title the unit in words
 * @param text what is said in all, in words
 * @param axis its ends
 * @param rows those of whom most claims tell first
 * @param sentences the address of the sentences
 */
public record Amounts(String title, String text, Axis axis, List<Row> rows, String sentences) {

  /** Both ends of the axis, as shown. */
  public record Axis(String low, String high) {}

  /**
   * What is said of one origin and side.
   *
   * @param said from the lowest to the highest figure
   * @param marks where the figures lie
   * @param why the address of the question
   */
  public record Row(
      String origins,
      String side,
      String said,
      List<Strip> marks,
      int voices,
      int claims,
      String first,
      String last,
      String why) {}

  /**
   * One figure on the axis, from 0 to {@link #LENGTH}.
   *
   * @param kind {@code point}, {@code range} or {@code open}
   */
  public record Strip(double from, double to, String kind) {}

  /** The length of the axis in the drawing's units. */
  public static final int LENGTH = 1000;

  /** What the ends leave free on either side. */
  private static final int MARGIN = 20;

  /** Those of a measure, by unit, those with most claims first. */
  static List<Amounts> of(List<Said> all, String measure, Query query) {
    Map<String, List<Said>> units = new TreeMap<>();
    all.stream()
        .filter(said -> said.claim().measure().equals(measure) && said.claim().value().isPresent())
        .forEach(
            said ->
                units
                    .computeIfAbsent(said.claim().unit().orElse(""), key -> new ArrayList<>())
                    .add(said));
    return units.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .map(entry -> of(measure, entry.getKey(), entry.getValue(), query))
        .toList();
  }

  private static Amounts of(String measure, String unit, List<Said> all, Query query) {
    double[] ends = ends(all);
    Map<Question, List<Said>> groups = new LinkedHashMap<>();
    all.forEach(
        said ->
            Question.of(said.claim())
                .ifPresent(q -> groups.computeIfAbsent(q, key -> new ArrayList<>()).add(said)));
    List<Row> rows =
        groups.entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
            .map(entry -> row(entry.getKey(), entry.getValue(), ends))
            .toList();
    String text =
        span(ends, unit)
            + " – "
            + Figures.count(Way.voices(all), "voice")
            + ", "
            + Figures.count(all.size(), "claim");
    return new Amounts(
        title(unit),
        text,
        new Axis(number(ends[0], unit), number(ends[1], unit)),
        rows,
        Way.sentences(query.with("measure", measure).with("unit", unit)));
  }

  private static Row row(Question question, List<Said> said, double[] ends) {
    List<String> days =
        said.stream()
            .flatMap(s -> s.statement().published().stream())
            .map(String::valueOf)
            .sorted()
            .toList();
    return new Row(
        said.get(0).origins(),
        said.get(0).side(),
        said(said, question.unit()),
        said.stream().map(s -> strip(s.claim().value().orElseThrow(), ends)).distinct().toList(),
        Way.voices(said),
        said.size(),
        days.isEmpty() ? Figures.NONE : days.get(0),
        days.isEmpty() ? Figures.NONE : days.get(days.size() - 1),
        Links.why(question));
  }

  /** The least and the greatest number that is named. */
  private static double[] ends(List<Said> said) {
    List<Double> named =
        said.stream()
            .flatMap(
                s ->
                    Stream.of(
                        s.claim().value().orElseThrow().low(),
                        s.claim().value().orElseThrow().high()))
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .sorted()
            .toList();
    return named.isEmpty()
        ? new double[] {0, 0}
        : new double[] {named.get(0), named.get(named.size() - 1)};
  }

  private static Strip strip(Interval value, double[] ends) {
    double from = value.low().isPresent() ? at(value.low().getAsDouble(), ends) : 0;
    double to = value.high().isPresent() ? at(value.high().getAsDouble(), ends) : LENGTH;
    boolean open = value.low().isEmpty() || value.high().isEmpty();
    return new Strip(from, to, open ? "open" : from == to ? "point" : "range");
  }

  /** Equal distances are equal factors. */
  private static double at(double value, double[] ends) {
    double least = Math.log1p(ends[0]);
    double most = Math.log1p(ends[1]);
    double part = most > least ? (Math.log1p(value) - least) / (most - least) : 0.5;
    return Math.round(MARGIN + part * (LENGTH - 2 * MARGIN));
  }

  /** The span of what is said; one that all leave open on a side says so. */
  private static String said(List<Said> said, String unit) {
    double[] ends = ends(said);
    if (said.stream().allMatch(s -> s.claim().value().orElseThrow().low().isEmpty())) {
      return "at most " + number(ends[1], unit);
    }
    if (said.stream().allMatch(s -> s.claim().value().orElseThrow().high().isEmpty())) {
      return "at least " + number(ends[0], unit);
    }
    return span(ends, unit);
  }

  private static String span(double[] ends, String unit) {
    String low = number(ends[0], unit);
    String high = number(ends[1], unit);
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String number(double value, String unit) {
    return Figures.number(OptionalDouble.of(value), unit);
  }

  /** "USD a month", "KES once", "months". */
  private static String title(String unit) {
    int slash = unit.indexOf('/');
    if (slash < 0) {
      return switch (unit) {
        case "share" -> "Share of adverts";
        case "ratio" -> "Growth, times as many";
        case "months" -> "Months";
        case "adverts" -> "Adverts";
        default -> unit;
      };
    }
    String period = unit.substring(slash + 1);
    return unit.substring(0, slash) + (period.equals("once") ? " once" : " a " + period);
  }
}
