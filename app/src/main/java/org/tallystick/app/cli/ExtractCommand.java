package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.ClaimJson;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Problem;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.reports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that turns reports into claims and keeps nothing. */
@Command(
    name = "extract",
    description = {
      "Writes the claims of reports as JSON Lines, without a ledger.",
      "One claim a line, in the order of the reports and their text. The fields are those of the "
          + "codebook; begin and end are offsets of the quote in code points of the report's text, "
          + "rules the ids of the rules that fired."
    })
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CodebookOption codebook;

  @Mixin private InputOptions inputs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to extract with (default: one for each core).")
  private int threads = Extractor.allCores();

  @Override
  public Integer call() {
    if (threads < 1) {
      throw new ParameterException(spec.commandLine(), "--threads must be 1 or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    Tallystick tallystick = new Tallystick(codebook.load(), new EnglishAnalyzer());
    Findings findings = new Findings();
    try (Progress progress = Progress.on(spec.commandLine().getErr(), false)) {
      new Extractor(tallystick, threads)
          .each(
              reports ->
                  inputs.each(
                      result -> {
                        findings.add(result);
                        if (result instanceof Found found) {
                          reports.accept(found);
                        }
                      },
                      progress),
              (found, extraction) -> print(out, found.report(), extraction));
    }
    for (Problem problem : findings.problems()) {
      spec.commandLine().getErr().println("tallystick: " + problem);
    }
    return findings.exitCode();
  }

  private static void print(PrintWriter out, Report report, Extraction found) {
    for (Claim claim : found.claims()) {
      out.print(ClaimJson.of(claim, report) + "\n");
    }
    out.flush();
  }
}
