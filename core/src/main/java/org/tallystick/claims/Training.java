package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.tallystick.claims.weigh.Chooser;
import org.tallystick.claims.weigh.Example;
import org.tallystick.claims.weigh.Slot;
import org.tallystick.claims.weigh.Trainer;
import org.tallystick.claims.weigh.Weights;
import org.tallystick.codebook.Codebook;
import org.tallystick.language.Analyzer;

/**
 * Learns the weights of a codebook from coded reports.
 *
 * <p>The reports are read twice. The first time the coding answers every question. The second time
 * weights answer that were learned from other reports than the one read (each report belongs to one
 * of {@value #FOLDS} parts), so that what the text is thought to have said so far is as faulty as
 * it will be in earnest; from that reading the weights are learned. Equal reports in equal order
 * give equal weights.
 */
public final class Training {
  private static final int FOLDS = 3;
  private static final int SELDOM = 3;

  private final Codebook codebook;
  private final Analyzer analyzer;
  private final double prior;

  /**
   * Learns for this codebook, in the language of this analyzer.
   *
   * @param prior how strongly weights are pulled towards zero: the inverse of their variance
   */
  public Training(Codebook codebook, Analyzer analyzer, double prior) {
    this.prior = prior;
    this.codebook = codebook;
    this.analyzer = analyzer;
  }

  /** The weights by slot and feature. */
  public Map<Slot, Map<String, Double>> learn(List<CodedReport> reports) {
    Trainer trainer = new Trainer(prior, SELDOM);
    List<List<Example>> told = examples(reports);
    List<Example> guessed = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      List<Example> others =
          IntStream.range(0, reports.size())
              .filter(i -> i % FOLDS != part)
              .mapToObj(told::get)
              .flatMap(List::stream)
              .toList();
      Chooser guesser = new Weights(trainer.fit(others));
      read(reports, i -> i % FOLDS == part, Optional.of(guesser)).forEach(guessed::addAll);
    }
    return trainer.fit(guessed);
  }

  /** The questions that arise in each report, in order, with the answers of the coding. */
  public List<List<Example>> examples(List<CodedReport> reports) {
    return read(reports, i -> true, Optional.empty());
  }

  /** The examples of each of those reports, in order, however many threads read them. */
  private List<List<Example>> read(
      List<CodedReport> reports, IntPredicate which, Optional<Chooser> guesser) {
    return IntStream.range(0, reports.size())
        .filter(which)
        .parallel()
        .mapToObj(i -> read(reports.get(i), guesser))
        .toList();
  }

  private List<Example> read(CodedReport report, Optional<Chooser> guesser) {
    Tutor tutor = new Tutor(report.claims(), guesser);
    new ClaimExtractor(codebook, analyzer, tutor).extract(report.report());
    return tutor.examples();
  }
}
