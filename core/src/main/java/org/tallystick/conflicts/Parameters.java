package org.tallystick.conflicts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.tallystick.TallystickException;

/**
 * The choices of the conflicts, as {@code conflicts/parameters.properties} gives and explains them.
 *
 * @param time what is said of one time
 * @param score how much a conflict matters
 * @param words how far words near a number reach, and vague ones stretch
 */
record Parameters(Times time, Weights score, Meanings words) {
  private static final String FILE = "/conflicts/parameters.properties";

  record Times(long stateDays, long totalDays, long sameDays) {}

  record Meanings(int reach, double vagueFactor) {}

  record Weights(
      double denialFactor,
      double greatestFactor,
      double leastFactor,
      double halfLifeDays,
      double leastRecency,
      double unsure,
      double self) {}

  /** Those that ship with Tallystick; strictly: every key must be there and be a number. */
  static Parameters bundled() {
    Properties p = new Properties();
    try (InputStream in = Parameters.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new TallystickException(FILE + " is missing from the jar; build it anew");
      }
      p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TallystickException(FILE + " cannot be read: " + e.getMessage(), e);
    }
    return new Parameters(
        new Times(
            (long) at(p, "time.state-days"),
            (long) at(p, "time.total-days"),
            (long) at(p, "time.same-days")),
        new Weights(
            at(p, "score.denial-factor"),
            at(p, "score.greatest-factor"),
            at(p, "score.least-factor"),
            at(p, "score.half-life-days"),
            at(p, "score.least-recency"),
            at(p, "score.unsure"),
            at(p, "score.self")),
        new Meanings((int) at(p, "words.reach"), at(p, "words.vague-factor")));
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
