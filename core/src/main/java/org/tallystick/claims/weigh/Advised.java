package org.tallystick.claims.weigh;

import java.util.List;
import org.tallystick.language.Judge;

/**
 * Chooses in one report by weights, advised by a judge who has read it as running text: their
 * logarithms are added, the judge's as much as each question {@linkplain Slot#trust() trusts} him
 * (a product of experts, Hinton 2002). Whether a number given before is taken up and rejected he is
 * not asked: he is shown the words that reject and not what they point to. Serves one thread.
 */
public final class Advised implements Chooser {
  /**
   * What is added to each measure of people told of without a number. Such sentences seldom make a
   * claim; weights and judge both know it, and together they would count it twice.
   */
  private static final double UNCOUNTED = 1.8;

  private final Weights weights;
  private final Judge.Opinion opinion;
  private List<?> asked = List.of();
  private double[] scores = new double[0];
  private boolean swayed;

  /** Weighs what the weights and the judge say. */
  public Advised(Weights weights, Judge.Opinion opinion) {
    this.weights = weights;
    this.opinion = opinion;
  }

  @Override
  public <T> int choose(Slot slot, Mention mention, List<Option<T>> options) {
    asked = options;
    scores = weights.scores(slot, options);
    int unadvised = Scores.best(scores);
    boolean told = slot != Slot.MEASURE || !mention.takenUp();
    if (slot.trust() > 0 && told) {
      List<Judge.Answer> answers = options.stream().map(Option::answer).toList();
      double[] logs = opinion.logs(slot.code(), mention.words(), answers);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += slot.trust() * logs[i];
      }
    }
    if (slot == Slot.MEASURE && mention.isUncounted() && told) {
      for (int i = 1; i < scores.length; i++) {
        scores[i] += UNCOUNTED;
      }
    }
    int best = Scores.best(scores);
    swayed = best != unadvised;
    return best;
  }

  @Override
  public boolean isSwayed() {
    return swayed;
  }

  @Override
  public <T> double surety(Slot slot, List<Option<T>> options, int chosen) {
    return Scores.chance(asked == options ? scores : weights.scores(slot, options), chosen);
  }
}
