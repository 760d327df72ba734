package org.tallystick.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tallystick.claims.correction.Coding;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/** What people have made of a claim, and what the program had read. */
final class ReviewStory {
  private ReviewStory() {}

  /** Nothing if nobody has decided on it. */
  static void tell(Statement read, Review review, List<String> lines) {
    if (review.history().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Review: " + review.verdict().code());
    Coding machine = Coding.of(read.claim());
    review
        .correction()
        .ifPresent(
            correction ->
                correction
                    .fields()
                    .forEach(
                        (field, values) ->
                            lines.addAll(
                                Wrap.lines(
                                    "  ",
                                    field.code()
                                        + ": "
                                        + said(String.join(", ", values))
                                        + "; the program had read "
                                        + said(machine.text(field))))));
    for (Decision decision : review.history()) {
      lines.addAll(
          Wrap.lines(
              "  ",
              LocalDate.ofInstant(decision.madeAt(), ZoneOffset.UTC)
                  + " "
                  + decision.madeBy()
                  + " "
                  + done(decision)
                  + ": "
                  + decision.because()));
    }
  }

  private static String said(String text) {
    return text.isEmpty() ? "nothing" : text;
  }

  private static String done(Decision decision) {
    String what =
        switch (decision.kind()) {
          case CLAIM_ACCEPT -> "accepted it";
          case CLAIM_REJECT -> "rejected it";
          default -> "corrected it";
        };
    return decision.value().isPresent() ? what : "took back having " + what;
  }
}
