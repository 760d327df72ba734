package org.tallystick.app.web.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.map.WorldMap;
import org.tallystick.app.web.view.Figure;
import org.tallystick.estimates.Question;

/**
 * The world's countries, coloured by how many come from them: one measure for one side.
 *
 * @param measure what is shown
 * @param side for whom
 * @param countries all countries, those without a figure as well
 * @param missing figures for countries too small to be drawn, and for those at sea
 * @param choices the measures and sides there are for a map, each an address
 */
public record Choropleth(
    String measure,
    String side,
    List<Country> countries,
    List<Figure> missing,
    List<Choice> choices) {
  /** The least value of each shade but the first. */
  private static final int[] SHADES = {10, 100, 1_000, 10_000};

  /** What the shades mean. */
  public static final List<String> LEGEND =
      List.of("1–9", "10–99", "100–999", "1,000–9,999", "10,000 and more");

  /**
   * A country.
   *
   * @param path as SVG draws it
   * @param figure how many come from it
   * @param shade class of its colour
   */
  public record Country(String path, Optional<Figure> figure, String shade) {

    /** What it says, for those who point at it or hear it. */
    public String title() {
      return figure
          .map(
              f ->
                  f.origins()
                      + ": "
                      + f.best()
                      + (f.range().isEmpty() ? "" : " (" + f.range() + ")")
                      + (f.estimate().contested() ? ", contested" : ""))
          .orElse("");
    }
  }

  /** Another map to look at. */
  public record Choice(String text, String address, boolean here) {}

  /** Measure and side. */
  private record Subject(String measure, String side) {
    static Subject of(Figure figure) {
      return new Subject(figure.question().measure(), figure.question().side().orElse(""));
    }

    String key() {
      return measure + ":" + side;
    }
  }

  /** The map that the address asks for, or that with most countries; none where there is none. */
  static Optional<Choropleth> of(WorldMap world, List<Figure> figures, Query query) {
    Map<Subject, List<Figure>> bySubject = new LinkedHashMap<>();
    figures.stream()
        .filter(figure -> country(figure.question()))
        .filter(figure -> figure.estimate().best().isPresent())
        .forEach(f -> bySubject.computeIfAbsent(Subject.of(f), k -> new ArrayList<>()).add(f));
    Comparator<Map.Entry<Subject, List<Figure>>> most =
        Comparator.comparingInt(entry -> entry.getValue().size());
    return bySubject.entrySet().stream()
        .filter(entry -> query.get("map").isEmpty() || query.has("map", entry.getKey().key()))
        .max(most)
        .or(() -> bySubject.entrySet().stream().max(most))
        .map(entry -> drawn(world, entry.getValue(), choices(bySubject, entry.getKey(), query)));
  }

  private static boolean country(Question question) {
    return question.unit().equals("people")
        && question.origins().size() == 1
        && question.origins().get(0).length() == 2;
  }

  private static List<Choice> choices(
      Map<Subject, List<Figure>> bySubject, Subject here, Query query) {
    return bySubject.entrySet().stream()
        .map(
            entry -> {
              Figure first = entry.getValue().get(0);
              return new Choice(
                  first.measure() + ", for " + first.side() + " (" + entry.getValue().size() + ")",
                  query.with("map", entry.getKey().key()).at("/") + "#map",
                  entry.getKey().equals(here));
            })
        .toList();
  }

  private static Choropleth drawn(WorldMap world, List<Figure> figures, List<Choice> choices) {
    Map<String, Figure> byCode = new HashMap<>();
    figures.forEach(figure -> byCode.put(figure.question().origins().get(0), figure));
    List<Country> countries = new ArrayList<>();
    for (WorldMap.Shape shape : world.shapes()) {
      Optional<Figure> figure = Optional.ofNullable(byCode.remove(shape.code()));
      countries.add(
          new Country(shape.path(), figure, figure.map(Choropleth::shade).orElse("shade-none")));
    }
    return new Choropleth(
        figures.get(0).measure(),
        figures.get(0).side(),
        countries,
        List.copyOf(byCode.values()),
        choices);
  }

  private static String shade(Figure figure) {
    double best = figure.estimate().best().orElse(0);
    int shade = 0;
    for (int least : SHADES) {
      shade += best >= least ? 1 : 0;
    }
    return "shade-" + shade + (figure.estimate().contested() ? " is-contested" : "");
  }
}
