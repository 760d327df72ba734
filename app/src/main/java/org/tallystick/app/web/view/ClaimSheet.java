package org.tallystick.app.web.view;

import java.util.List;
import java.util.OptionalDouble;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;

/** Claims as rows for export, with the columns that {@code tallystick import} takes. */
public final class ClaimSheet {
  private static final List<Column<Said>> COLUMNS =
      List.of(
          new Column<>("id", s -> s.claim().id()),
          new Column<>("measure", s -> s.claim().measure()),
          new Column<>(
              "low", s -> s.claim().value().map(Interval::low).orElse(OptionalDouble.empty())),
          new Column<>(
              "high", s -> s.claim().value().map(Interval::high).orElse(OptionalDouble.empty())),
          new Column<>("unit", s -> s.claim().unit()),
          new Column<>("hedge", s -> s.claim().hedge().map(Hedge::code)),
          new Column<>("detail", s -> s.claim().detail()),
          new Column<>("origins", s -> s.claim().origins()),
          new Column<>("side", s -> s.claim().side()),
          new Column<>("status", Said::status),
          new Column<>("sources", s -> s.claim().sources()),
          new Column<>("voice", Said::voice),
          new Column<>("echo_of", s -> s.echoOf().map(echo -> echo.of().claim().id())),
          new Column<>("from", s -> s.claim().from()),
          new Column<>("to", s -> s.claim().to()),
          new Column<>("place", s -> s.claim().place()),
          new Column<>("formation", s -> s.claim().formation()),
          new Column<>("published", s -> s.statement().published()),
          new Column<>("publisher", s -> s.statement().publisher()),
          new Column<>("report", s -> s.claim().report()),
          new Column<>("quote", s -> s.claim().quote()),
          new Column<>("added_by", s -> s.claim().evidence().added().map(Evidence.Added::by)),
          new Column<>("added_at", s -> s.claim().evidence().added().map(Evidence.Added::at)));

  private ClaimSheet() {}

  /** One row a claim. */
  public static Sheet of(String name, List<Said> claims) {
    return Sheet.of(name, claims, COLUMNS);
  }
}
