package org.tallystick.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tallystick.TallystickException;
import org.tallystick.claims.CodedReport;
import org.tallystick.claims.weigh.Example;
import org.tallystick.english.encoder.Exercise;
import org.tallystick.reports.Report;
import tools.jackson.databind.json.JsonMapper;

/** What a judge is trained with, a page a line. */
final class ExerciseFile {
  private ExerciseFile() {}

  /** Writes the questions of each report, in the order of the reports. */
  static void write(Path file, List<CodedReport> reports, List<List<Example>> examples) {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int i = 0; i < reports.size(); i++) {
        Report report = reports.get(i).report();
        for (Exercise exercise : Exercise.of(report, asked(examples.get(i)))) {
          lines.write(JsonMapper.shared().writeValueAsString(exercise));
          lines.write('\n');
        }
      }
    } catch (IOException e) {
      throw new TallystickException(file + ": cannot be written; check who may write there", e);
    }
  }

  private static List<Exercise.Asked> asked(List<Example> examples) {
    return examples.stream()
        .map(e -> new Exercise.Asked(e.slot().code(), e.words(), e.answers(), e.right()))
        .toList();
  }
}
