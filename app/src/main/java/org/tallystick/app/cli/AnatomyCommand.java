package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.exports.AnatomyJson;
import org.tallystick.app.readers.Batch;
import org.tallystick.app.readers.ReportReader;
import org.tallystick.claims.Anatomy;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.codebook.Codebook;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.reports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that shows every layer found in a text, the claims, and what was left out. */
@Command(
    name = "anatomy",
    description = {
      "Shows all that is found in one report, sentence by sentence: numbers, peoples, events,",
      "sides, units, speakers and dates, the claims made from them, and what was left out and why.",
      "In colour on a terminal, unless NO_COLOR is set."
    })
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
    ClaimExtractor extractor = new ClaimExtractor(codebook, new EnglishAnalyzer());
    AnatomyText text = new AnatomyText(codebook, Paint.ofThisTerminal());
    Batch batch = ReportReader.readAll(List.of(file));
    for (Report report : batch.reports()) {
      Anatomy anatomy = extractor.anatomy(report);
      if (json) {
        out.println(AnatomyJson.of(report, anatomy));
      } else {
        text.lines(report, anatomy).forEach(out::println);
      }
    }
    batch
        .problems()
        .forEach(problem -> spec.commandLine().getErr().println("tallystick: " + problem));
    return batch.problems().isEmpty() ? Main.OK : Main.PROBLEMS;
  }
}
