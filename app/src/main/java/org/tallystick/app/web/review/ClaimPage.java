package org.tallystick.app.web.review;

import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.claims.correction.Coding;
import org.tallystick.voices.Statement;

/** The form that corrects a claim, with what the codebook says of each field. */
public final class ClaimPage implements Page {
  static final String PATH = "/review/claim";

  static String link(String claim, Back back) {
    Query query = Query.none().with("id", claim).with("back", back.address());
    return back.query().get("by").map(by -> query.with("by", by)).orElse(query).at(PATH);
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(Visit visit) {
    Statement read = read(visit, visit.query().text("id"));
    Coding now = Coding.of(visit.snapshot().reviews().corrected(read).claim());
    return shown(
        visit,
        read,
        now,
        new ClaimForm.Typed(visit.query().text("by"), "", visit.query().text("back")),
        Optional.empty());
  }

  static Statement read(Visit visit, String id) {
    return visit
        .snapshot()
        .read(id)
        .orElseThrow(() -> WebException.notFound("There is no claim '" + id + "'."));
  }

  static Answer shown(
      Visit visit, Statement read, Coding now, ClaimForm.Typed typed, Optional<String> problem) {
    Item item = new Item(visit.snapshot(), read, Optional.empty());
    return new Answer.Shown(
        "Correct a claim",
        "correct.jte",
        new ClaimForm(
            item,
            FieldInput.of(visit.snapshot(), Coding.of(read.claim()), now),
            typed,
            Back.of(typed.back()),
            problem),
        Optional.empty(),
        java.util.List.of("review"));
  }
}
