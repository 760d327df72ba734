package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tallystick.app.exports.GoldJson;
import org.tallystick.app.review.Gold;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Holdings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that writes what people stand behind. */
@Command(
    name = "export",
    description = {
      "Writes the claims that were accepted, corrected or added, as JSON Lines in the form of hand-coded "
          + "reports: what scoring and training read.",
      "Scoring takes every other claim of such a report for wrong, so reports with claims on which "
          + "nobody has decided are named; --finished leaves them out."
    })
final class ReviewExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;

  @Option(
      names = "--gold",
      required = true,
      description = "The claims that people stand behind; so far the only form.")
  @SuppressWarnings("UnusedVariable") // says what is asked for, so that other forms can follow
  private boolean gold;

  @Option(names = "--finished", description = "Only of reports without open claims.")
  private boolean finished;

  @Override
  public Integer call() {
    Holdings holdings = unmask.holdings(ledgerOption, codebookOption.load(), true);
    Gold found = Gold.of(holdings.read(), holdings.reviews(), finished);
    PrintWriter out = spec.commandLine().getOut();
    found.claims().forEach(claim -> out.println(GoldJson.of(claim)));
    if (!found.unfinished().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "tallystick: "
                  + Figures.count(found.unfinished().size(), "report")
                  + (finished ? " left out" : "")
                  + " with claims that nobody has decided on: "
                  + String.join(", ", found.unfinished()));
    }
    return Main.OK;
  }
}
