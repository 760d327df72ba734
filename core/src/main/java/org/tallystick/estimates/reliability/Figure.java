package org.tallystick.estimates.reliability;

/**
 * What one voice gave for one question, as a point of the log scale.
 *
 * @param rater who
 * @param camp voices of one camp are no check on one another
 * @param question which; equal numbers mean one question
 * @param point the logarithm of the value; the middle of an interval
 * @param variance what is uncertain about the point itself: the width of the interval, its age
 */
public record Figure(Rater rater, String camp, int question, double point, double variance) {

  /** Refuses what is no point. */
  public Figure {
    if (!Double.isFinite(point) || !(variance >= 0)) {
      throw new IllegalArgumentException("no figure: " + point + " ± " + variance);
    }
  }
}
