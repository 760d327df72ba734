package org.tallystick.app.web.sources;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Said;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.status.Status;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * One statement of a source in the order of time.
 *
 * @param said the statement
 * @param echoes how many claims repeat it
 * @param revises the amount that it gave before, where this one is another
 */
public record SaidLine(Said said, int echoes, String revises) {

  /** Those of one question, the oldest first. */
  static List<SaidLine> of(Snapshot snapshot, Voice voice, List<Statement> statements) {
    List<SaidLine> lines = new ArrayList<>();
    Optional<Statement> before = Optional.empty();
    for (Statement statement : statements) {
      int echoes =
          (int) voice.echoes().stream().filter(echo -> echo.of().equals(statement)).count();
      lines.add(
          new SaidLine(
              new Said(snapshot, statement),
              echoes,
              before.filter(b -> revised(b, statement)).map(b -> amount(b)).orElse("")));
      before = figure(statement) ? Optional.of(statement) : before;
    }
    return lines;
  }

  private static String amount(Statement statement) {
    return Figures.amount(statement.claim());
  }

  private static boolean revised(Statement before, Statement now) {
    Optional<LocalDate> then = before.published();
    return figure(now)
        && then.isPresent()
        && now.published().filter(day -> day.isAfter(then.get())).isPresent()
        && !before.claim().value().equals(now.claim().value());
  }

  private static boolean figure(Statement statement) {
    Status status = statement.claim().status();
    return (status == Status.STATED || status == Status.ALLEGED)
        && statement.claim().hedge().filter(hedge -> hedge != Hedge.UNQUANTIFIED).isPresent();
  }
}
