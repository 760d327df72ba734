package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.AnatomyJson;
import org.tallystick.app.readers.Batch;
import org.tallystick.app.readers.ReportReader;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.Skipped;
import org.tallystick.codebook.Codebook;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.reports.Report;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that shows what was found in a text, and what was seen and left out. */
@Command(
    name = "anatomy",
    description = "Shows what is found in one report: claims, and what was seen and left out.")
final class AnatomyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CodebookOption codebookOption;

  @Parameters(paramLabel = "FILE", description = "A report.")
  private Path file;

  @Option(names = "--json", description = "Write one JSON object; offsets count code points.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Codebook codebook = codebookOption.load();
    Tallystick tallystick = new Tallystick(codebook, new EnglishAnalyzer());
    Batch batch = ReportReader.readAll(List.of(file));
    for (Report report : batch.reports()) {
      Extraction found = tallystick.claims(report);
      if (json) {
        out.println(AnatomyJson.of(report, found));
      } else {
        print(out, new Labels(codebook), report, found);
      }
    }
    batch
        .problems()
        .forEach(problem -> spec.commandLine().getErr().println("tallystick: " + problem));
    return batch.problems().isEmpty() ? Main.OK : Main.PROBLEMS;
  }

  private static void print(PrintWriter out, Labels labels, Report report, Extraction found) {
    out.println(report.name() + ": " + Figures.count(found.claims().size(), "claim"));
    ClaimTable claims = new ClaimTable(labels);
    found.claims().stream()
        .map(claim -> new Statement(claim, report.published(), report.publisher()))
        .forEach(claims::add);
    claims.lines().forEach(out::println);
    out.println();
    out.println("Seen and left out: " + found.skipped().size());
    TextTable skipped = new TextTable("why", "words");
    for (Skipped one : found.skipped()) {
      skipped.add(
          one.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          one.span().of(report.text()).replaceAll("\\s+", " "));
    }
    skipped.lines().forEach(out::println);
  }
}
