package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Question;
import org.tallystick.estimates.Timeline;

/** How answers changed, a table for each question, those that changed most often first. */
final class TimelineTable {
  private final Labels labels;
  private final List<Timeline> timelines;

  TimelineTable(Labels labels, List<Timeline> timelines) {
    this.labels = labels;
    this.timelines =
        timelines.stream()
            .sorted(Comparator.comparingInt((Timeline t) -> t.points().size()).reversed())
            .toList();
  }

  /** The lines of all tables, an empty one between them. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Each day on which an answer changed; low to high is the 90% interval, – where nothing"
            + " bounds it:");
    for (Timeline timeline : timelines) {
      lines.add("");
      lines.add(title(timeline.question()));
      TextTable table =
          new TextTable("date", ">low", ">best", ">high", ">voices", ">claims", "notes");
      timeline.points().forEach(point -> table.add(cells(point)));
      lines.addAll(table.lines());
    }
    return lines;
  }

  private String title(Question question) {
    return String.join(
        " · ",
        Figures.measure(question.measure(), question.unit()),
        labels.origins(question.origins()),
        labels.side(question.side()));
  }

  private static String[] cells(Estimate point) {
    String unit = point.question().unit();
    return new String[] {
      point.asOf().toString(),
      Figures.number(point.low(), unit),
      Figures.number(point.best(), unit),
      Figures.number(point.high(), unit),
      String.valueOf(point.voices()),
      String.valueOf(point.claims()),
      EstimateTable.marks(point)
    };
  }
}
