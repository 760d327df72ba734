package org.tallystick.app.views;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tallystick.voices.Statement;

/** The day that an answer is given for, unless another is asked for. */
public final class AsOf {
  private AsOf() {}

  /**
   * The day of the newest report, so that a ledger answers the same tomorrow; today if that day is
   * unknown or yet to come.
   */
  public static LocalDate usual(List<Statement> statements) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return statements.stream()
        .map(Statement::published)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo)
        .filter(day -> day.isBefore(today))
        .orElse(today);
  }
}
