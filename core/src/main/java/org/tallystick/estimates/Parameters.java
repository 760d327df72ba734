package org.tallystick.estimates;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.tallystick.TallystickException;

/**
 * The choices of the estimates, as {@code estimates/parameters.properties} gives and explains them.
 *
 * @param scale how values become points of the log scale
 * @param words what hedges mean
 * @param time how figures age
 * @param trust how far voices may err
 * @param grid where the reckoning is done
 * @param contest when voices contradict each other
 * @param influenceVoices how many voices are tried for their influence
 */
record Parameters(
    Offsets scale,
    Meanings words,
    Ageing time,
    Trust trust,
    Grid grid,
    Contest contest,
    int influenceVoices) {
  private static final String FILE = "/estimates/parameters.properties";

  record Offsets(double count, double share, double other) {}

  record Meanings(double aboutTolerance, double casesGreatest) {}

  record Ageing(
      double freshDays, double part, double stateHalfLife, double otherHalfLife, double least) {}

  record Trust(
      double alleged,
      double slackSd,
      double campShare,
      double tauSd,
      double openReach,
      double openBack) {

    /** The variance of a voice's error where τ² is that large. */
    double variance(double tauSquare) {
      return tauSquare + slackSd * slackSd;
    }
  }

  record Grid(
      double pad,
      int scoutPoints,
      int points,
      int tauPoints,
      double tauReach,
      double low,
      double high,
      double narrow) {}

  record Contest(double tolerance, double gap, double weight) {}

  /** Those that ship with Tallystick. */
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
    return of(p);
  }

  /** Strictly: every key must be there and be a number. */
  static Parameters of(Properties p) {
    return new Parameters(
        new Offsets(at(p, "offset.count"), at(p, "offset.share"), at(p, "offset.other")),
        new Meanings(at(p, "about.tolerance"), at(p, "cases.greatest")),
        new Ageing(
            at(p, "cumulative.fresh-days"),
            at(p, "cumulative.part"),
            at(p, "state.half-life-days"),
            at(p, "other.half-life-days"),
            at(p, "weight.least")),
        new Trust(
            at(p, "weight.alleged"),
            at(p, "slack.sd"),
            at(p, "camp.share"),
            at(p, "tau.sd"),
            at(p, "open.reach"),
            at(p, "open.back")),
        new Grid(
            at(p, "grid.pad"),
            (int) at(p, "grid.scout-points"),
            (int) at(p, "grid.points"),
            (int) at(p, "tau.points"),
            at(p, "tau.reach"),
            at(p, "range.low"),
            at(p, "range.high"),
            at(p, "range.narrow")),
        new Contest(
            at(p, "contested.tolerance"), at(p, "contested.gap"), at(p, "contested.weight")),
        (int) at(p, "influence.voices"));
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
