package org.tallystick.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tallystick.TallystickException;
import org.tallystick.claims.CodedReport;
import org.tallystick.claims.Training;
import org.tallystick.claims.weigh.Example;
import org.tallystick.english.encoder.Exercise;
import tools.jackson.databind.json.JsonMapper;

/** What a judge is trained with, a page a line. */
final class ExerciseFile {
  /** So many reports are read at once, and then forgotten. */
  private static final int AT_ONCE = 64;

  private ExerciseFile() {}

  /** Writes the questions that arise in each report, in the order of the reports. */
  static void write(Path file, List<CodedReport> reports, Training training) {
    try (BufferedWriter lines = Files.newBufferedWriter(file)) {
      for (int begin = 0; begin < reports.size(); begin += AT_ONCE) {
        List<CodedReport> some = reports.subList(begin, Math.min(reports.size(), begin + AT_ONCE));
        List<List<Example>> examples = training.examples(some);
        for (int i = 0; i < some.size(); i++) {
          for (Exercise exercise : Exercise.of(some.get(i).report(), asked(examples.get(i)))) {
            lines.write(JsonMapper.shared().writeValueAsString(exercise));
            lines.write('\n');
          }
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
