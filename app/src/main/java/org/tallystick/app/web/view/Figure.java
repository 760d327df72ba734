package org.tallystick.app.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Grounds;
import org.tallystick.estimates.Question;

/** An estimate as pages show it: the number, its range, what must be known beside it, and why. */
public final class Figure {
  private final Labels labels;
  private final Estimate estimate;

  /** With names for codes. */
  public Figure(Labels labels, Estimate estimate) {
    this.labels = labels;
    this.estimate = estimate;
  }

  /** The estimate itself. */
  public Estimate estimate() {
    return estimate;
  }

  /** What is asked. */
  public Question question() {
    return estimate.question();
  }

  /** The measure, with its unit where that does not go without saying. */
  public String measure() {
    return Figures.measure(question().measure(), question().unit());
  }

  /** Whose people. */
  public String origins() {
    return question().origins().isEmpty() ? "not said" : labels.origins(question().origins());
  }

  /** Whom they serve. */
  public String side() {
    return question().side().map(labels::name).orElse("not said");
  }

  /** The question in words: "killed, North Korea, for Russia". */
  public String text() {
    return measure()
        + (question().origins().isEmpty() ? "" : ", " + origins())
        + (question().side().isEmpty() ? "" : ", for " + side());
  }

  /** The best value, or a dash. */
  public String best() {
    return number(estimate.best());
  }

  /** Lower end, or a dash. */
  public String low() {
    return number(estimate.low());
  }

  /** Upper end, or a dash. */
  public String high() {
    return number(estimate.high());
  }

  /** Both ends: "960 to 3,000", "at least 910", "at most 50"; empty where nothing bounds it. */
  public String range() {
    if (estimate.low().isEmpty() && estimate.high().isEmpty()) {
      return "";
    }
    return estimate.high().isEmpty()
        ? "at least " + low()
        : estimate.low().isEmpty() ? "at most " + high() : low() + " to " + high();
  }

  /** "6 voices". */
  public String voices() {
    return Figures.count(estimate.voices(), "voice");
  }

  /** "11 claims". */
  public String claims() {
    return Figures.count(estimate.claims(), "claim");
  }

  /** What must be known beside the number. */
  public List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    if (estimate.contested()) {
      marks.add(
          new Mark("contested", "contested", "No single value explains what the voices say."));
    }
    if (estimate.denials() > 0) {
      marks.add(
          new Mark(
              "denied",
              "denied by " + estimate.denials(),
              Figures.count(estimate.denials(), "voice") + " deny it; not in the number."));
    }
    if (estimate.expected() > 0) {
      marks.add(
          new Mark(
              "expected",
              estimate.expected() + " expected",
              Figures.count(estimate.expected(), "claim")
                  + " of what is planned or feared; not in the number."));
    }
    for (Grounds.Bound bound : estimate.grounds().bounds()) {
      String value = Figures.number(OptionalDouble.of(bound.value()), "people");
      marks.add(
          bound.kind() == Grounds.Bound.Kind.LEAST
              ? new Mark("bound", "parts ≥ " + value, "The parts come to at least " + value + ".")
              : new Mark("bound", "whole ≤ " + value, "The whole comes to at most " + value + "."));
    }
    return marks;
  }

  /**
   * A few words beside a number.
   *
   * @param kind {@code contested}, {@code denied}, {@code expected} or {@code bound}
   * @param text as shown
   * @param meaning a sentence
   */
  public record Mark(String kind, String text, String meaning) {}

  /** Where the steps and sentences behind it are. */
  public String why() {
    return Links.why(question());
  }

  private String number(OptionalDouble value) {
    return Figures.number(value, question().unit());
  }
}
