package org.tallystick.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.CodedReader;
import org.tallystick.claims.CodedReport;
import org.tallystick.claims.Training;
import org.tallystick.claims.weigh.Slot;
import org.tallystick.claims.weigh.Weights;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.language.Analyzer;
import org.tallystick.language.MemoizingAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that learns the weights of a codebook from coded reports. */
@Command(
    name = "train",
    description = {
      "Learns from coded reports how much each observation counts, and writes it as tables.",
      "Each FOLDER holds a folder 'reports' and a file 'gold.jsonl' with one coded claim a line, in"
          + " the form that extract writes. Equal reports give equal tables."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CodebookOption codebook;

  @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Folders of coded reports.")
  private List<Path> folders;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write the tables, one a question.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--prior",
      paramLabel = "N",
      defaultValue = "20",
      description = {
        "How strongly weights are pulled towards zero (default: ${DEFAULT-VALUE});",
        "less for a few reports of one kind."
      })
  private double prior;

  @Option(
      names = "--exercises",
      paramLabel = "FILE",
      description = {
        "Learns nothing, but writes each page with what is asked of it and the right answers:",
        "what the judge that reads running text is trained with."
      })
  private Optional<Path> exercises = Optional.empty();

  @Override
  public Integer call() {
    if (out.isPresent() == exercises.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "give --out for the tables, or --exercises for the judge");
    }
    List<CodedReport> reports = new ArrayList<>();
    for (Path folder : folders) {
      reports.addAll(CodedReader.read(folder));
    }
    Analyzer english = new EnglishAnalyzer();
    if (exercises.isPresent()) {
      ExerciseFile.write(exercises.get(), reports, new Training(codebook.load(), english, prior));
      return Main.OK;
    }
    learn(
        new Training(codebook.load(), new MemoizingAnalyzer(english), prior),
        reports,
        out.orElseThrow());
    return Main.OK;
  }

  private void learn(Training training, List<CodedReport> reports, Path out) {
    Weights weights = new Weights(training.learn(reports));
    for (Slot slot : Slot.values()) {
      Path file = out.resolve(slot.code() + ".tsv");
      try {
        Files.createDirectories(out);
        Files.writeString(file, weights.table(slot));
      } catch (IOException e) {
        throw new TallystickException(file + ": cannot be written; check who may write there", e);
      }
    }
    spec.commandLine()
        .getOut()
        .println("Learned from " + reports.size() + " coded reports; the tables are in " + out);
  }
}
