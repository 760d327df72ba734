package org.tallystick.estimates.reliability;

import org.tallystick.Settings;

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
    Settings p = Settings.bundled(FILE);
    return new Choices(
        p.whole("questions.least"),
        p.number("bias.sd"),
        p.number("spread.sd"),
        p.number("spread.all-weight"),
        p.number("spread.voice-weight"),
        p.number("weight.least"),
        p.number("weight.most"),
        p.number("rounds.tolerance"),
        p.whole("rounds.most"));
  }
}
