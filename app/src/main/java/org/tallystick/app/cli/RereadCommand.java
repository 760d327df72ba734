package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.RereadJson;
import org.tallystick.app.generations.Reread;
import org.tallystick.app.generations.Rereading;
import org.tallystick.app.store.Generation;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Masks;
import org.tallystick.app.views.Version;
import org.tallystick.codebook.Codebook;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.reports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that reads the reports of a ledger again with a newer codebook or program. */
@Command(
    name = "reread",
    description = {
      "Reads reports of the ledger again, from the texts that it keeps, and lists what changes.",
      "Only those are read whose newest reading was made with another version of the codebook or of "
          + "Tallystick. The new reading counts from then on; the older ones are kept. What people "
          + "have decided on a claim goes on holding where the claim is found again; decisions on "
          + "claims that are gone are listed: they need a second look.",
      "Tables are not read again; `tallystick import` takes them with the present codebook."
    })
final class RereadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;
  @Mixin private ByOption by;

  @Parameters(
      arity = "0..*",
      paramLabel = "REPORT",
      description = "Names of reports, or the first characters of their ids (none: all).")
  private List<String> named = new ArrayList<>();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Only list what would change.")
  private boolean dry;

  @Option(
      names = "--json",
      description = "Write JSON Lines: one for each report that changes, one for each decision.")
  private boolean json;

  @Override
  public Integer call() {
    Codebook codebook = codebookOption.load();
    String program = Version.program();
    try (Stop stop = Stop.asking();
        Ledger ledger = ledgerOption.openExisting(by)) {
      Rereading rereading = new Rereading(ledger, codebook.label(), program, dry);
      Rereading.Plan plan = rereading.plan(chosen(ledger.newest()));
      Optional<Masks> masks = unmask.masks(ledger, codebook, json);
      RereadWords words = new RereadWords(codebook, spec.commandLine().getOut(), dry);
      new Extractor(
              new Tallystick(codebook, new EnglishAnalyzer()), Extractor.allCores(), stop::asked)
          .<Due>each(
              Due::report,
              due -> plan.due().forEach(g -> due.accept(due(g, rereading, stop))),
              (due, extraction) -> {
                Reread reread = rereading.take(due.before(), due.report(), extraction);
                if (json) {
                  line(RereadJson.of(reread, due.report(), codebook.label(), program, masks));
                } else {
                  words.tell(reread);
                }
              });
      if (stop.asked()) {
        spec.commandLine().getErr().println("Stopped. The same command goes on from there.");
        return Main.STOPPED;
      }
      if (json) {
        rereading.secondLooks().forEach(look -> line(RereadJson.of(look, masks)));
      } else {
        words.sum(plan, program);
        words.secondLooks(rereading.secondLooks());
      }
    }
    return Main.OK;
  }

  private record Due(Generation before, Report report) {}

  private static Due due(Generation before, Rereading rereading, Stop stop) {
    if (stop.asked()) {
      throw new Stop.Stopped();
    }
    return new Due(before, rereading.text(before));
  }

  private void line(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private List<Generation> chosen(List<Generation> all) {
    if (named.isEmpty()) {
      return all;
    }
    List<Generation> chosen = new ArrayList<>();
    for (String typed : named) {
      List<Generation> meant = all.stream().filter(g -> g.name().equals(typed)).toList();
      if (meant.isEmpty()) {
        meant = all.stream().filter(g -> g.report().sha256().startsWith(typed)).toList();
      }
      if (meant.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "no report '" + typed + "' in the ledger; a report goes by its name or its id");
      }
      meant.stream().filter(g -> !chosen.contains(g)).forEach(chosen::add);
    }
    return chosen;
  }
}
