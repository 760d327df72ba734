package org.tallystick.estimates.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.tallystick.TallystickException;

/**
 * The choices of the track records, as {@code estimates/reliability.properties} gives and explains
 * them.
 */
record Choices(
    int leastQuestions,
    double biasSd,
    double spreadSd,
    double allWeight,
    double voiceWeight,
    double leastWeight,
    double mostWeight,
    double tolerance,
    int mostRounds) {
  private static final String FILE = "/estimates/reliability.properties";

  /** Those that ship with Tallystick. */
  static Choices bundled() {
    Properties p = new Properties();
    try (InputStream in = Choices.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new TallystickException(FILE + " is missing from the jar; build it anew");
      }
      p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TallystickException(FILE + " cannot be read: " + e.getMessage(), e);
    }
    return new Choices(
        (int) at(p, "questions.least"),
        at(p, "bias.sd"),
        at(p, "spread.sd"),
        at(p, "spread.all-weight"),
        at(p, "spread.voice-weight"),
        at(p, "weight.least"),
        at(p, "weight.most"),
        at(p, "rounds.tolerance"),
        (int) at(p, "rounds.most"));
  }

  private static double at(Properties p, String key) {
    String text = p.getProperty(key);
    try {
      return Double.parseDouble(String.valueOf(text));
    } catch (NumberFormatException e) {
      throw new TallystickException(
          FILE + ": '" + key + "' must be a number, not '" + text + "'", e);
    }
  }
}
