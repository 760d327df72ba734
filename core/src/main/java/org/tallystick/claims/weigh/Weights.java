package org.tallystick.claims.weigh;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;

/** What each observation speaks for or against an option: a log-linear model for each slot. */
public final class Weights implements Chooser {
  /** Where a codebook keeps them: a table a slot, with the columns feature and weight. */
  private static final String TABLES = "weights/";

  private final Map<Slot, Map<String, Double>> bySlot = new EnumMap<>(Slot.class);

  /** Weights by slot and feature. */
  public Weights(Map<Slot, Map<String, Double>> weights) {
    for (Slot slot : Slot.values()) {
      bySlot.put(slot, new HashMap<>(weights.getOrDefault(slot, Map.of())));
    }
  }

  /** The weights of a codebook; none where it has none, so that the first option always holds. */
  public static Weights of(Codebook codebook) {
    Map<Slot, Map<String, Double>> weights = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      Map<String, Double> own = new HashMap<>();
      if (codebook.tables().containsKey(TABLES + slot.code())) {
        for (Table.Row row : codebook.rows(TABLES + slot.code())) {
          own.put(row.get("feature"), row.number("weight"));
        }
      }
      weights.put(slot, own);
    }
    return new Weights(weights);
  }

  /** The weights of a slot as a table of a codebook, sorted by feature. */
  public String table(Slot slot) {
    StringBuilder text =
        new StringBuilder("# source: learned from the coded reports by ./dev train\n");
    text.append("feature\tweight\n");
    new TreeMap<>(bySlot.get(slot))
        .forEach(
            (feature, weight) -> text.append(feature).append('\t').append(weight).append('\n'));
    return text.toString();
  }

  /** The weight of one feature; 0 for one that was not learned. */
  public double weight(Slot slot, String feature) {
    return bySlot.get(slot).getOrDefault(feature, 0.0);
  }

  /** The sum of the weights of an option's features. */
  public double score(Slot slot, Option<?> option) {
    Map<String, Double> weights = bySlot.get(slot);
    double sum = 0;
    for (String feature : option.features()) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }

  /** What speaks for each option, its lean included. */
  <T> double[] scores(Slot slot, List<Option<T>> options) {
    double[] scores = new double[options.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(slot, options.get(i)) + (i > 0 ? slot.lean() : 0);
    }
    return scores;
  }

  /** The probability that the model gives the option, its lean included. */
  @Override
  public <T> double surety(Slot slot, List<Option<T>> options, int chosen) {
    return Scores.chance(scores(slot, options), chosen);
  }

  @Override
  public <T> int choose(Slot slot, Mention mention, List<Option<T>> options) {
    return Scores.best(scores(slot, options));
  }
}
