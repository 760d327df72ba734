package org.tallystick.app.web.review;

import java.util.List;
import org.tallystick.app.review.ReviewDesk;
import org.tallystick.app.web.Action;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Form;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.decisions.Decision;

/**
 * Accepts or rejects claims, or takes back what was decided on them: one, or all that are ticked.
 */
public final class DecideAction implements Action {
  private final Verb verb;

  /** Does that. */
  public DecideAction(Verb verb) {
    this.verb = verb;
  }

  /** What can be done to several claims at once. */
  public enum Verb {
    ACCEPT("accepted", ReviewDesk.FOUND_RIGHT),
    REJECT("rejected", ReviewDesk.NOT_SAID),
    UNDO("undone", ReviewDesk.TAKEN_BACK);

    private final String done;
    private final String usual;

    Verb(String done, String usual) {
      this.done = done;
      this.usual = usual;
    }

    private String path() {
      return switch (this) {
        case ACCEPT -> "/review/accept";
        case REJECT -> "/review/reject";
        case UNDO -> "/review/undo";
      };
    }
  }

  @Override
  public String path() {
    return verb.path();
  }

  @Override
  public Answer act(Visit visit, Form form) {
    String by = name(form);
    List<String> claims = form.get("one").map(List::of).orElseGet(() -> form.all("claim"));
    if (claims.isEmpty()) {
      throw WebException.badRequest("No claim is ticked; go back and tick at least one.");
    }
    for (String claim : claims) {
      if (visit.snapshot().read(claim).isEmpty()) {
        throw WebException.notFound("There is no claim " + claim + " any more.");
      }
    }
    ReviewDesk desk = new ReviewDesk(visit.ledger(), visit.snapshot().codebook());
    String because = form.get("because").orElse(verb.usual);
    List<Decision> made =
        switch (verb) {
          case ACCEPT -> desk.accept(claims, by, because);
          case REJECT -> desk.reject(claims, by, because);
          case UNDO -> desk.undo(claims, by, because);
        };
    List<String> decided = made.stream().map(Decision::subject).toList();
    return new Answer.Seen(
        Back.of(form.get("back").orElse("")).by(by).told(verb.done, decided, form));
  }

  /** Who decides. */
  static String name(Form form) {
    return form.get("by")
        .orElseThrow(
            () ->
                WebException.badRequest(
                    "Who decides? Go back and write your name; it is kept beside the decision."));
  }
}
