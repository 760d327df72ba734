package org.tallystick.estimates.reliability;

/**
 * How a voice's figures have compared with those of the other camps.
 *
 * @param rater the voice
 * @param questions on how many questions it could be compared
 * @param bias how much higher its figures typically are, on the log scale, shrunk towards none
 * @param spread the standard deviation of its figures around that, shrunk towards that of all
 * @param weight the factor on its weight that follows: above 1 for a steadier voice than most
 */
public record TrackRecord(Rater rater, int questions, double bias, double spread, double weight) {

  /** By what its figures typically exceed the others': 1.3 is 30% more. */
  public double ratio() {
    return Math.exp(bias);
  }
}
