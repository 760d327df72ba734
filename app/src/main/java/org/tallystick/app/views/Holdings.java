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
    return of(ledger.statements(), ledger.reviewedBefore(), ledger.added(), ledger.decisions());
  }

  /** Those of claims and decisions as {@link Ledger} gives them. */
  public static Holdings of(
      List<Statement> newest,
      List<Statement> reviewedBefore,
      List<Statement> added,
      List<Decision> decisions) {
    Reviews reviews = new Reviews(decisions);
    List<Statement> earlier = new ArrayList<>(reviewedBefore);
    earlier.addAll(added);
    List<Statement> read = reviews.keep(newest, earlier);
    return new Holdings(read, reviews.heed(read), decisions, reviews);
  }
}
