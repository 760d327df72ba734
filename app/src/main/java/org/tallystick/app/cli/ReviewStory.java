package org.tallystick.app.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tallystick.app.review.Change;
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
    for (Change change : Change.of(read, review)) {
      lines.addAll(
          Wrap.lines(
              "  ",
              change.field().code()
                  + ": "
                  + change.now()
                  + (read.claim().evidence().added().isPresent()
                      ? "; it was added as "
                      : "; the program had read ")
                  + change.read()));
    }
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

  private static String done(Decision decision) {
    String what =
        switch (decision.kind()) {
          case CLAIM_ACCEPT -> "accepted it";
          case CLAIM_REJECT -> "rejected it";
          case CLAIM_ADD -> "added it";
          default -> "corrected it";
        };
    return decision.value().isPresent() ? what : "took back having " + what;
  }
}
