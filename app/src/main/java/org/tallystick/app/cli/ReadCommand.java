package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.EstimateJson;
import org.tallystick.app.readers.Batch;
import org.tallystick.app.readers.ReportReader;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.estimates.Estimate;
import org.tallystick.reports.Report;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that takes reports into a ledger and shows what they add up to. */
@Command(
    name = "read",
    description = {
      "Reads reports into a ledger and shows what they add up to.",
      "Reports are plain text (.txt) or Markdown (.md), with or without front matter. What the "
          + "ledger has already is not read again; what cannot be read is named, and the rest is "
          + "read all the same."
    })
final class ReadCommand implements Callable<Integer> {
  private static final int MOST_ROWS = 40;

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Reports, or folders of them.")
  private List<Path> paths;

  @Option(
      names = {"-v", "--verbose"},
      description = "Name every report, with what was found in it and what was left out.")
  private boolean verbose;

  @Option(names = "--json", description = "Write the estimates as JSON Lines, the rest to stderr.")
  private boolean json;

  @Override
  public Integer call() {
    Codebook codebook = codebookOption.load();
    Tallystick tallystick = new Tallystick(codebook, new EnglishAnalyzer());
    Batch batch = ReportReader.readAll(paths);
    if (batch.reports().isEmpty()) {
      summary(batch, 0);
    } else {
      try (Ledger ledger = ledgerOption.open()) {
        int added = add(ledger, codebook, tallystick, batch.reports());
        summary(batch, batch.reports().size() - added);
        answer(codebook, tallystick.with(ledger.decisions()), ledger.statements());
      }
    }
    return batch.problems().isEmpty() ? Main.OK : Main.PROBLEMS;
  }

  private int add(Ledger ledger, Codebook codebook, Tallystick tallystick, List<Report> reports) {
    String label = codebook.label();
    String program = Version.program();
    List<Report> fresh =
        reports.stream().filter(report -> !ledger.has(report.id(), label, program)).toList();
    int[] added = {0};
    new Extractor(tallystick, Extractor.allCores())
        .each(
            fresh,
            (report, found) -> {
              if (ledger.add(report, found, label, program)) {
                added[0]++;
                tell(report, found);
              }
            });
    return added[0];
  }

  private void tell(Report report, Extraction found) {
    if (verbose) {
      Map<String, Long> left =
          found.skipped().stream()
              .map(skipped -> skipped.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
      side()
          .println(
              report.name()
                  + ": "
                  + Figures.count(found.claims().size(), "claim")
                  + (left.isEmpty()
                      ? ""
                      : "; left out: " + left.toString().replaceAll("[{}]", "")));
      side().flush();
    }
  }

  private void summary(Batch batch, int known) {
    int problems = batch.problems().size();
    side()
        .println(
            Figures.count(batch.reports().size(), "report")
                + String.format(Locale.ROOT, " read (%,d already known), ", known)
                + (problems == 0 ? "none skipped." : problems + " skipped:"));
    batch.problems().forEach(problem -> side().println("  " + problem));
  }

  private void answer(Codebook codebook, Tallystick tallystick, List<Statement> statements) {
    PrintWriter out = spec.commandLine().getOut();
    LocalDate asOf = AsOf.usual(statements);
    List<Estimate> estimates = tallystick.estimates(statements, asOf);
    if (json) {
      estimates.forEach(estimate -> out.println(EstimateJson.of(estimate)));
    } else if (estimates.isEmpty()) {
      out.println("Nobody is counted in these reports.");
    } else {
      out.println();
      out.println(EstimateCommand.caption(asOf));
      new EstimateTable(new Labels(codebook), estimates)
          .lines(MOST_ROWS, "tallystick estimate" + ledgerOption.typed())
          .forEach(out::println);
    }
  }

  /** Where all goes that is not the answer. */
  private PrintWriter side() {
    return json ? spec.commandLine().getErr() : spec.commandLine().getOut();
  }
}
