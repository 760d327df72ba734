package org.tallystick.doubts;

import org.tallystick.Settings;

/**
 * The choices of the queue, as {@code doubts/parameters.properties} gives and explains them.
 *
 * @param chance how likely a claim is misread
 * @param stake how much hangs on it
 */
record Parameters(Chance chance, Stake stake) {
  private static final String FILE = "/doubts/parameters.properties";

  record Chance(
      double sure,
      double unknown,
      double context,
      double elsewhere,
      double noOrigins,
      double noSide,
      double unquantified,
      double clash,
      double far,
      double farFactor,
      double year,
      double firstYear,
      double lastYear) {}

  record Stake(
      double carries,
      double beside,
      double echo,
      double mostPeople,
      double leastSize,
      double clash,
      double aloneFactor) {}

  /** Those that ship with Tallystick; strictly: every key must be there and be a number. */
  static Parameters bundled() {
    Settings p = Settings.bundled(FILE);
    return new Parameters(
        new Chance(
            p.number("chance.sure"),
            p.number("chance.unknown"),
            p.number("chance.context"),
            p.number("chance.elsewhere"),
            p.number("chance.no-origins"),
            p.number("chance.no-side"),
            p.number("chance.unquantified"),
            p.number("chance.clash"),
            p.number("chance.far"),
            p.number("far.factor"),
            p.number("chance.year"),
            p.number("year.first"),
            p.number("year.last")),
        new Stake(
            p.number("stake.carries"),
            p.number("stake.beside"),
            p.number("stake.echo"),
            p.number("size.most"),
            p.number("size.least"),
            p.number("stake.clash"),
            p.number("alone.factor")));
  }
}
