package org.tallystick.app.web.provenance;

import java.util.Optional;
import org.tallystick.app.web.Action;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Form;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.view.Links;
import org.tallystick.decisions.Decision;

/** Judges a link between two claims otherwise than the program does, or leaves it to it again. */
public final class OverruleAction implements Action {
  @Override
  public String path() {
    return "/claims/overrule";
  }

  @Override
  public Answer act(Visit visit, Form form) {
    String claim = claim(visit, form.need("claim"));
    String of = claim(visit, form.need("of"));
    if (claim.equals(of)) {
      throw WebException.badRequest("A claim is not linked to itself.");
    }
    String verdict = form.need("verdict");
    Optional<String> value =
        switch (verdict) {
          case "same", "different" -> Optional.of(verdict);
          case "undo" -> Optional.empty();
          default ->
              throw WebException.badRequest("verdict: same, different or undo, not " + verdict);
        };
    String by = form.need("by");
    visit
        .ledger()
        .decide(by, Decision.Kind.LINK_OVERRULE, claim + " " + of, value, form.need("because"));
    return new Answer.Seen(Query.none().with("by", by).at(Links.provenance(of)));
  }

  private static String claim(Visit visit, String id) {
    return visit
        .snapshot()
        .statement(id)
        .map(statement -> statement.claim().id())
        .orElseThrow(() -> WebException.badRequest("There is no claim '" + id + "'."));
  }
}
