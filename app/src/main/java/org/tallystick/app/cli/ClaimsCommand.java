package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.exports.ClaimJson;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.codebook.Codebook;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that lists who said what. */
@Command(
    name = "claims",
    description = "Lists the claims of the ledger, the oldest first, each with its sentence.")
final class ClaimsCommand implements Callable<Integer> {
  private static final Comparator<Statement> OLDEST_FIRST =
      Comparator.comparing((Statement s) -> s.published().orElse(LocalDate.MAX))
          .thenComparing(s -> s.claim().report())
          .thenComparing(s -> s.claim().evidence().quote());

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;
  @Mixin private Filter filter;

  @Option(names = "--json", description = "Write JSON Lines.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Codebook codebook = codebookOption.load();
    Holdings holdings = unmask.holdings(ledgerOption, codebook, json, filter);
    List<Statement> all = holdings.statements();
    List<Statement> chosen =
        filter.apply(codebook, holdings.decisions(), all).stream().sorted(OLDEST_FIRST).toList();
    if (json) {
      chosen.forEach(
          s -> out.println(ClaimJson.of(s, holdings.reviews().of(s.claim().id()).verdict())));
    } else if (chosen.isEmpty()) {
      out.println("The ledger says nothing on that.");
    } else {
      ClaimTable table = new ClaimTable(new Labels(codebook));
      chosen.forEach(s -> table.add(s, holdings.reviews().of(s.claim().id()).verdict()));
      table.lines().forEach(out::println);
    }
    int rejected = holdings.read().size() - all.size();
    if (!json && rejected > 0) {
      out.println(
          Figures.count(rejected, "claim")
              + " rejected and left out: tallystick review list --state rejected"
              + ledgerOption.typed());
    }
    return Main.OK;
  }
}
