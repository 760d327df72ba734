package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.EstimateJson;
import org.tallystick.app.store.Ledger;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.estimates.Estimate;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that answers how many, from what a ledger holds. */
@Command(
    name = "estimate",
    description = {
      "Says how many, from what the ledger holds.",
      "low and high are the ends of the 90%% interval, best its median; a dash means that nothing "
          + "bounds it. Voices are independent sources, claims include those that repeat them."
    })
final class EstimateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private Filter filter;

  @Option(names = "--explain", description = "Show every step from who said what to the number.")
  private boolean explain;

  @Option(names = "--json", description = "Write JSON Lines, the reasons included.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Codebook codebook = codebookOption.load();
    List<Statement> all;
    List<Decision> decisions;
    try (Ledger ledger = ledgerOption.openExisting()) {
      all = ledger.statements();
      decisions = ledger.decisions();
    }
    LocalDate asOf = filter.asOf(all);
    List<Estimate> estimates =
        new Tallystick(codebook, new EnglishAnalyzer())
            .with(decisions)
            .estimates(filter.apply(codebook, decisions, all), asOf);
    if (json) {
      estimates.forEach(estimate -> out.println(EstimateJson.of(estimate)));
    } else if (estimates.isEmpty()) {
      out.println("The ledger says nothing on that.");
    } else {
      out.println(caption(asOf));
      EstimateTable table = new EstimateTable(new Labels(codebook), estimates);
      (explain ? table.explained() : table.lines(Integer.MAX_VALUE, "")).forEach(out::println);
    }
    return Main.OK;
  }

  /** The line above a table. */
  static String caption(LocalDate asOf) {
    return "As of " + asOf + "; low to high is the 90% interval, – where nothing bounds it:";
  }
}
