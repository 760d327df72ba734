package org.tallystick.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
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
  private static final int FOLDS = 4;
  private static final double PRIOR = 3;
  private static final int SELDOM = 2;

  private final Codebook codebook;
  private final Analyzer analyzer;

  /** Learns for this codebook, in the language of this analyzer. */
  public Training(Codebook codebook, Analyzer analyzer) {
    this.codebook = codebook;
    this.analyzer = analyzer;
  }

  /** The weights by slot and feature. */
  public Map<Slot, Map<String, Double>> learn(List<CodedReport> reports) {
    Trainer trainer = new Trainer(PRIOR, SELDOM);
    Map<Integer, List<Example>> told = new HashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      told.put(i, read(reports.get(i), Optional.empty()));
    }
    List<Example> guessed = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      Chooser guesser = new Weights(trainer.fit(gather(told, i -> i % FOLDS != part)));
      for (int i = part; i < reports.size(); i += FOLDS) {
        guessed.addAll(read(reports.get(i), Optional.of(guesser)));
      }
    }
    return trainer.fit(guessed);
  }

  private static List<Example> gather(Map<Integer, List<Example>> examples, IntPredicate which) {
    List<Example> gathered = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      if (which.test(i)) {
        gathered.addAll(examples.get(i));
      }
    }
    return gathered;
  }

  private List<Example> read(CodedReport report, Optional<Chooser> guesser) {
    Tutor tutor = new Tutor(report.claims(), guesser);
    new ClaimExtractor(codebook, analyzer, tutor).extract(report.report());
    return tutor.examples();
  }
}
