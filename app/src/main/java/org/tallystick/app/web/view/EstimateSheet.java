package org.tallystick.app.web.view;

import java.util.List;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.estimates.Estimate;

/** Estimates as rows for export. */
public final class EstimateSheet {
  private static final List<Column<Estimate>> COLUMNS =
      List.of(
          new Column<>("measure", e -> e.question().measure()),
          new Column<>("unit", e -> e.question().unit()),
          new Column<>("origins", e -> e.question().origins()),
          new Column<>("side", e -> e.question().side()),
          new Column<>("low", Estimate::low),
          new Column<>("best", Estimate::best),
          new Column<>("high", Estimate::high),
          new Column<>("voices", Estimate::voices),
          new Column<>("claims", Estimate::claims),
          new Column<>("denials", Estimate::denials),
          new Column<>("expected", Estimate::expected),
          new Column<>("contested", Estimate::contested),
          new Column<>("as_of", Estimate::asOf));

  private EstimateSheet() {}

  /** One row an estimate. */
  public static Sheet of(String name, List<Estimate> estimates) {
    return Sheet.of(name, estimates, COLUMNS);
  }
}
