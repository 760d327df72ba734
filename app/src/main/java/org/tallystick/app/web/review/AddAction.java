package org.tallystick.app.web.review;

import java.util.Map;
import java.util.Optional;
import org.tallystick.TallystickException;
import org.tallystick.app.review.Passages;
import org.tallystick.app.review.ReviewDesk;
import org.tallystick.app.web.Action;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Form;
import org.tallystick.app.web.Names;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** Keeps the claim that a person has found; where it cannot be meant, shows the form again. */
public final class AddAction implements Action {
  @Override
  public String path() {
    return "/review/add";
  }

  @Override
  public Answer act(Visit visit, Form form) {
    Report report = AddPage.report(visit, form.need("report"));
    String by = DecideAction.name(form);
    Optional<String> because = form.get("because");
    Map<Field, String> typed = CorrectAction.typed(form);
    Names.check(visit, typed);
    Passages passages = Passages.of(report.text());
    Query query =
        Query.none().with("from", form.need("first")).with("to", form.need("last")).with("by", by);
    AddForm.Place place = AddPage.place(visit, query, report, passages);
    try {
      Decision added =
          new ReviewDesk(visit.ledger(), visit.snapshot().codebook())
              .add(
                  report,
                  AddPage.quote(passages, place.first(), place.last()),
                  typed,
                  visit.snapshot().read(),
                  by,
                  because.orElse(ReviewDesk.MISSED));
      return new Answer.Seen(Back.toReport(visit, report.id()).by(by).added(added.subject()));
    } catch (TallystickException e) {
      return AddPage.shown(
          new Visit(visit.snapshot(), visit.ledger(), visit.path(), query, visit.names()),
          report,
          place,
          new Coding(CorrectAction.values(typed)),
          new ClaimForm.Typed(by, because.orElse(""), ""),
          Optional.of(e.getMessage()));
    }
  }
}
