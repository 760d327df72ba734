package org.tallystick.app.web.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.view.Figure;

/**
 * What is known about those who serve one side: origins in rows, measures in columns.
 *
 * @param side its name
 * @param columns the measures that occur, in the codebook's order
 * @param rows the origins, those with most claims first
 */
public record Matrix(String side, List<String> columns, List<Row> rows) {

  /**
   * One origin.
   *
   * @param origins its name
   * @param cells a figure a column, where there is one
   * @param claims behind all of them
   */
  public record Row(String origins, List<Optional<Figure>> cells, int claims) {}

  /** One a side, those with most claims first. The figures are in the codebook's order. */
  static List<Matrix> of(List<Figure> figures) {
    Map<String, List<Figure>> sides = new LinkedHashMap<>();
    figures.forEach(f -> sides.computeIfAbsent(f.side(), key -> new ArrayList<>()).add(f));
    return sides.entrySet().stream()
        .map(side -> of(side.getKey(), side.getValue()))
        .sorted(Comparator.comparingInt(Matrix::claims).reversed())
        .toList();
  }

  private static Matrix of(String side, List<Figure> figures) {
    List<String> columns = figures.stream().map(Figure::measure).distinct().toList();
    Map<List<String>, List<Figure>> byOrigin = new LinkedHashMap<>();
    figures.forEach(
        f -> byOrigin.computeIfAbsent(f.question().origins(), key -> new ArrayList<>()).add(f));
    List<Row> rows =
        byOrigin.values().stream()
            .map(row -> row(columns, row))
            .sorted(Comparator.comparingInt(Row::claims).reversed().thenComparing(Row::origins))
            .toList();
    return new Matrix(side, columns, rows);
  }

  private static Row row(List<String> columns, List<Figure> figures) {
    List<Optional<Figure>> cells =
        columns.stream()
            .map(column -> figures.stream().filter(f -> f.measure().equals(column)).findFirst())
            .toList();
    int claims = figures.stream().mapToInt(f -> f.estimate().claims()).sum();
    return new Row(figures.get(0).origins(), cells, claims);
  }

  /** The claims behind all its figures. */
  public int claims() {
    return rows.stream().mapToInt(Row::claims).sum();
  }
}
