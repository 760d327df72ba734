package org.tallystick.app.web.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.TallystickException;
import org.tallystick.app.review.ReviewDesk;
import org.tallystick.app.web.Action;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Form;
import org.tallystick.app.web.Names;
import org.tallystick.app.web.Visit;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.voices.Statement;

/** Keeps what the correction form says; where that cannot be meant, shows the form again. */
public final class CorrectAction implements Action {
  @Override
  public String path() {
    return "/review/correct";
  }

  @Override
  public Answer act(Visit visit, Form form) {
    Statement read = ClaimPage.read(visit, form.need("id"));
    String by = DecideAction.name(form);
    Optional<String> because = form.get("because");
    String back = form.get("back").orElse("");
    Map<Field, String> typed = typed(form);
    Map<Field, String> changed = Names.changed(visit, read, typed);
    try {
      new ReviewDesk(visit.ledger(), visit.snapshot().codebook())
          .correct(read, changed, by, because.orElse(ReviewDesk.AS_WRITTEN));
    } catch (TallystickException e) {
      Coding now = Coding.of(read.claim()).with(values(typed));
      return ClaimPage.shown(
          visit,
          read,
          now,
          new ClaimForm.Typed(by, because.orElse(""), back),
          Optional.of(e.getMessage()));
    }
    return new Answer.Seen(
        Back.of(back).by(by).told("corrected", List.of(read.claim().id()), form));
  }

  /** What stands in the fields of a claim's form. */
  static Map<Field, String> typed(Form form) {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (form.has(field.code())) {
        typed.put(field, form.get(field.code()).orElse("").replace(" | ", "|"));
      }
    }
    return typed;
  }

  /** The same to be shown again, as it was typed. */
  static Map<Field, List<String>> values(Map<Field, String> typed) {
    Map<Field, List<String>> values = new EnumMap<>(Field.class);
    typed.forEach((field, text) -> values.put(field, text.isEmpty() ? List.of() : List.of(text)));
    return values;
  }
}
