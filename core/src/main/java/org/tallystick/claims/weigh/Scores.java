package org.tallystick.claims.weigh;

/** What speaks for each of several options, as logarithms of chances up to a common term. */
final class Scores {
  private Scores() {}

  /** The option for which most speaks; of equal ones the first. */
  static int best(double[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  /** The chance of one option. */
  static double chance(double[] scores, int option) {
    double all = 0;
    for (double score : scores) {
      all += Math.exp(score - scores[option]);
    }
    return 1 / all;
  }
}
