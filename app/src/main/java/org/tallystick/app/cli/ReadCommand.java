package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.EstimateJson;
import org.tallystick.app.readers.Found;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.AsOf;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.app.views.Masks;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.estimates.Estimate;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that takes reports into a ledger and shows what they add up to. */
@Command(
    name = "read",
    description = {
      "Reads reports into a ledger and shows what they add up to.",
      "Reports are plain text, Markdown with or without front matter, web pages, PDF, RSS and Atom "
          + "feeds, WARC web archives, Telegram Desktop exports (result.json), zip files and folders "
          + "of these, all of them also packed with gzip or zstandard (.warc.gz, .warc.zst), or "
          + "addresses on the web. What something is, its content tells. What the "
          + "ledger has already is not read again; what cannot be read is named, and the rest is "
          + "read all the same."
    })
final class ReadCommand implements Callable<Integer> {
  private static final int MOST_ROWS = 40;

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;

  @Mixin private InputOptions inputs;
  @Mixin private ByOption by;

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
    Findings findings = new Findings();
    try (Stop stop = Stop.asking();
        Recording recording =
            new Recording(ledgerOption, by, codebook, tallystick, stop::asked, this::tell)) {
      try (Progress progress = Progress.on(spec.commandLine().getErr(), !verbose)) {
        recording.take(taker -> inputs.each(taker, progress), findings);
      }
      if (stop.asked()) {
        return stopped(recording, findings);
      }
      findings.lines(recording.known()).forEach(side()::println);
      if (findings.reports() > 0) {
        Ledger ledger = recording.ledger();
        Holdings all = Holdings.of(ledger);
        Holdings holdings = json ? new Masks(ledger, codebook, all.decisions()).holdings(all) : all;
        answer(codebook, tallystick.with(holdings.decisions()), holdings.statements());
      }
    }
    return findings.exitCode();
  }

  /** Says how far it got; all has to be said before the program goes on to end. */
  private int stopped(Recording recording, Findings findings) {
    PrintWriter out = side();
    findings.problems().forEach(problem -> out.println("  " + problem));
    out.println(
        "Stopped: "
            + Figures.count(recording.added(), "report")
            + " added, "
            + recording.known()
            + " already known. The same command goes on from there.");
    out.flush();
    return Main.STOPPED;
  }

  private void tell(Found found, Extraction extraction) {
    if (verbose) {
      Map<String, Long> left =
          extraction.skipped().stream()
              .map(skipped -> skipped.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
      side()
          .println(
              found.report().name()
                  + " ("
                  + found.kind().label()
                  + "): "
                  + Figures.count(extraction.claims().size(), "claim")
                  + (left.isEmpty()
                      ? ""
                      : "; left out: " + left.toString().replaceAll("[{}]", "")));
      side().flush();
    }
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
