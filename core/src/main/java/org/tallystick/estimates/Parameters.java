package org.tallystick.estimates;

import org.tallystick.Settings;

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
    return of(Settings.bundled(FILE));
  }

  /** Strictly: every key must be there and be a number. */
  static Parameters of(Settings p) {
    return new Parameters(
        new Offsets(p.number("offset.count"), p.number("offset.share"), p.number("offset.other")),
        new Meanings(p.number("about.tolerance"), p.number("cases.greatest")),
        new Ageing(
            p.number("cumulative.fresh-days"),
            p.number("cumulative.part"),
            p.number("state.half-life-days"),
            p.number("other.half-life-days"),
            p.number("weight.least")),
        new Trust(
            p.number("weight.alleged"),
            p.number("slack.sd"),
            p.number("camp.share"),
            p.number("tau.sd"),
            p.number("open.reach"),
            p.number("open.back")),
        new Grid(
            p.number("grid.pad"),
            p.whole("grid.scout-points"),
            p.whole("grid.points"),
            p.whole("tau.points"),
            p.number("tau.reach"),
            p.number("range.low"),
            p.number("range.high"),
            p.number("range.narrow")),
        new Contest(
            p.number("contested.tolerance"),
            p.number("contested.gap"),
            p.number("contested.weight")),
        p.whole("influence.voices"));
  }
}
