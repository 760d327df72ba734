package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Grounds;
import org.tallystick.estimates.Question;
import org.tallystick.estimates.Reason;

/** The estimates as a table, those with most claims behind them first. */
final class EstimateTable {
  private final Labels labels;
  private final List<Estimate> estimates;

  EstimateTable(Labels labels, List<Estimate> estimates) {
    this.labels = labels;
    this.estimates =
        estimates.stream().sorted(Comparator.comparingInt(Estimate::claims).reversed()).toList();
  }

  /**
   * The lines of the table.
   *
   * @param most rows to show
   * @param all what to type to see the others
   */
  List<String> lines(int most, String all) {
    TextTable table =
        new TextTable(
            "measure", "origins", "side", ">low", ">best", ">high", ">voices", ">claims", "notes");
    estimates.stream().limit(most).forEach(estimate -> table.add(cells(estimate)));
    List<String> lines = new ArrayList<>(table.lines());
    if (estimates.size() > most) {
      lines.add("… and " + (estimates.size() - most) + " more; to see all: " + all);
    }
    return lines;
  }

  /** Each estimate in a line, with every step that led to it under it. */
  List<String> explained() {
    List<String> lines = new ArrayList<>();
    for (Estimate estimate : estimates) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(headline(estimate));
      for (Reason reason : estimate.reasons()) {
        lines.add("  " + reason.code() + ": " + reason.text());
      }
    }
    return lines;
  }

  private String headline(Estimate estimate) {
    String[] cells = cells(estimate);
    String marks = cells[8].isEmpty() ? "" : ", " + cells[8];
    return String.join(" · ", cells[0], cells[1], cells[2])
        + (": " + cells[4] + " (" + cells[3] + " to " + cells[5] + "), ")
        + Figures.count(estimate.voices(), "voice")
        + ", "
        + Figures.count(estimate.claims(), "claim")
        + marks;
  }

  private String[] cells(Estimate estimate) {
    Question question = estimate.question();
    String unit = question.unit();
    return new String[] {
      Figures.measure(question.measure(), unit),
      labels.origins(question.origins()),
      labels.side(question.side()),
      Figures.number(estimate.low(), unit),
      Figures.number(estimate.best(), unit),
      Figures.number(estimate.high(), unit),
      String.valueOf(estimate.voices()),
      String.valueOf(estimate.claims()),
      marks(estimate)
    };
  }

  /** What must be known beside the numbers. */
  static String marks(Estimate estimate) {
    List<String> marks = new ArrayList<>();
    if (estimate.contested()) {
      marks.add("contested");
    }
    if (estimate.denials() > 0) {
      marks.add("denied by " + estimate.denials());
    }
    if (estimate.expected() > 0) {
      marks.add(estimate.expected() + " expected");
    }
    for (Grounds.Bound bound : estimate.grounds().bounds()) {
      String value = Figures.number(OptionalDouble.of(bound.value()), "people");
      marks.add(
          bound.kind() == Grounds.Bound.Kind.LEAST
              ? "parts come to at least " + value
              : "the whole to at most " + value);
    }
    return String.join(", ", marks);
  }
}
