package org.tallystick.app.views;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.store.Ledger;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Reviews;
import org.tallystick.voices.Statement;

/**
 * All that is reckoned with of a ledger.
 *
 * @param read its claims as the program has read them, as published; where people stand behind an
 *     earlier reading of the same words, that one; with those that people have added
 * @param statements the same as people have reviewed them: without those rejected, the others as
 *     corrected
 * @param decisions what people have decided about sources, echoes and claims
 * @param reviews what they have decided about claims
 */
public record Holdings(
    List<Statement> read, List<Statement> statements, List<Decision> decisions, Reviews reviews) {

  /** Those of an open ledger. */
  public static Holdings of(Ledger ledger) {
    List<Decision> decisions = ledger.decisions();
    Reviews reviews = new Reviews(decisions);
    List<Statement> earlier = new ArrayList<>(ledger.reviewedBefore());
    earlier.addAll(ledger.added());
    List<Statement> read = reviews.keep(ledger.statements(), earlier);
    return new Holdings(read, reviews.heed(read), decisions, reviews);
  }
}
