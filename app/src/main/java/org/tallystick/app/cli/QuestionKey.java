package org.tallystick.app.cli;

import java.util.Comparator;
import org.tallystick.estimates.Question;

/** A question as it is typed: {@code killed:KP:RU}, {@code pay:NP:RU:USD/month}. */
public final class QuestionKey {
  /** By what is typed. */
  public static final Comparator<Question> ORDER = Comparator.comparing(QuestionKey::of);

  private QuestionKey() {}

  /**
   * Measure, origins joined by {@code +}, side, and the unit if it is not people; a dash for what
   * is not said.
   */
  public static String of(Question question) {
    String origins = String.join("+", question.origins());
    return question.measure()
        + ":"
        + (origins.isEmpty() ? "-" : origins)
        + ":"
        + question.side().orElse("-")
        + (question.unit().equals("people") ? "" : ":" + question.unit());
  }
}
