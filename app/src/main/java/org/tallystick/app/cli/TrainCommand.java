package org.tallystick.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.CodedReader;
import org.tallystick.claims.CodedReport;
import org.tallystick.claims.Training;
import org.tallystick.claims.weigh.Slot;
import org.tallystick.claims.weigh.Weights;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.language.MemoizingAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      required = true,
      description = "Where to write the tables, one a question.")
  private Path out;

  @Override
  public Integer call() {
    List<CodedReport> reports = new ArrayList<>();
    for (Path folder : folders) {
      reports.addAll(CodedReader.read(folder));
    }
    Training training = new Training(codebook.load(), new MemoizingAnalyzer(new EnglishAnalyzer()));
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
    return Main.OK;
  }
}
