package org.tallystick.app.web.recruitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.views.Labels;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Details;
import org.tallystick.app.web.view.Said;

/**
 * Ways of recruiting by origin or side: how many voices report each.
 *
 * @param by {@code origin} or {@code side}
 * @param columns the ways
 * @param rows those of whom most claims tell first
 */
public record WayTable(String by, List<Details.Detail> columns, List<Row> rows) {
  /** The parameter that chooses. */
  static final String BY = "by";

  /** What the other choice is called. */
  public String other() {
    return by.equals("side") ? "origin" : "side";
  }

  /**
   * One origin or side.
   *
   * @param cells one a column, where somebody reports it
   */
  public record Row(String name, List<Optional<Cell>> cells, int claims) {}

  /**
   * How many report it.
   *
   * @param why the address of the sentences
   */
  public record Cell(int voices, int claims, String why) {}

  static WayTable of(List<Said> practices, List<Way> ways, Query query, Labels labels) {
    String by = query.has(BY, "side") ? "side" : "origin";
    Map<String, List<Said>> groups = new LinkedHashMap<>();
    for (Said said : practices) {
      if (Way.reports(said)) {
        for (String code : codes(said, by)) {
          groups.computeIfAbsent(code, key -> new ArrayList<>()).add(said);
        }
      }
    }
    List<Details.Detail> columns = ways.stream().map(Way::detail).toList();
    List<Row> rows =
        groups.entrySet().stream()
            .map(
                group -> {
                  String code = group.getKey();
                  return new Row(
                      code.isEmpty() ? "not said" : labels.name(code),
                      columns.stream()
                          .map(detail -> cell(detail, group.getValue(), by, code, query))
                          .toList(),
                      group.getValue().size());
                })
            .sorted(Comparator.comparingInt((Row row) -> -row.claims()).thenComparing(Row::name))
            .toList();
    return new WayTable(by, columns, rows);
  }

  private static List<String> codes(Said said, String by) {
    List<String> codes =
        by.equals("side") ? said.claim().side().stream().toList() : said.claim().origins();
    return codes.isEmpty() ? List.of("") : codes;
  }

  private static Optional<Cell> cell(
      Details.Detail detail, List<Said> group, String by, String code, Query query) {
    List<Said> said =
        group.stream().filter(s -> s.claim().detail().equals(Optional.of(detail.code()))).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Query narrowed = query.with("measure", "practice").with("detail", detail.code());
    return Optional.of(
        new Cell(
            Way.voices(said),
            said.size(),
            Way.sentences(code.isEmpty() ? narrowed : narrowed.with(by, code))));
  }
}
