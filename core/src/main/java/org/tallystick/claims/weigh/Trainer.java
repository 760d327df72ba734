package org.tallystick.claims.weigh;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Fits the weights of a log-linear model to examples: maximum likelihood with a Gaussian prior, by
 * full-batch RPROP (Riedmiller and Braun 1993, the iRprop− variant). Nothing is random and sums run
 * in a fixed order, so that equal examples give equal weights.
 */
public final class Trainer {
  private static final int ROUNDS = 80;
  private static final double FASTER = 1.2;
  private static final double SLOWER = 0.5;
  private static final double FIRST_STEP = 0.05;
  private static final double LONGEST_STEP = 0.5;
  private static final double SHORTEST_STEP = 1e-5;

  /** So many parts of the examples are looked at apart, however many cores there are. */
  private static final int PARTS = 8;

  /** Weights nearer to zero than this are left out. */
  private static final double LEAST = 0.08;

  private final double prior;
  private final int seldom;

  /**
   * Fits with these settings.
   *
   * @param prior strength of the pull towards zero: the inverse variance of the weights
   * @param seldom features seen in fewer examples are left out
   */
  public Trainer(double prior, int seldom) {
    this.prior = prior;
    this.seldom = seldom;
  }

  /** The weights that explain the examples best, rounded to three digits. */
  public Map<Slot, Map<String, Double>> fit(List<Example> examples) {
    Map<Slot, Map<String, Double>> fitted = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      List<Example> own = examples.stream().filter(e -> e.slot() == slot).toList();
      fitted.put(slot, own.isEmpty() ? Map.of() : fitOne(own));
    }
    return fitted;
  }

  private Map<String, Double> fitOne(List<Example> examples) {
    List<String> names = features(examples);
    Map<String, Integer> index = new HashMap<>();
    names.forEach(name -> index.put(name, index.size()));
    List<int[][]> data = new ArrayList<>();
    List<boolean[]> rights = new ArrayList<>();
    for (Example example : examples) {
      int[][] options = new int[example.options().size()][];
      boolean[] right = new boolean[options.length];
      for (int o = 0; o < options.length; o++) {
        options[o] =
            example.options().get(o).stream()
                .filter(index::containsKey)
                .mapToInt(index::get)
                .sorted()
                .toArray();
        right[o] = example.right().contains(o);
      }
      data.add(options);
      rights.add(right);
    }
    double[] weights = climb(data, rights, names.size());
    Map<String, Double> named = new TreeMap<>();
    for (int i = 0; i < weights.length; i++) {
      double rounded = Math.round(weights[i] * 1000) / 1000.0;
      if (Math.abs(rounded) >= LEAST) {
        named.put(names.get(i), rounded);
      }
    }
    return named;
  }

  /** The features seen often enough, in order. */
  private List<String> features(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      Set<String> here = new TreeSet<>();
      example.options().forEach(here::addAll);
      here.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= seldom)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private double[] climb(List<int[][]> data, List<boolean[]> rights, int size) {
    double[] weights = new double[size];
    double[] steps = new double[size];
    double[] before = new double[size];
    java.util.Arrays.fill(steps, FIRST_STEP);

    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = slope(data, rights, weights);
      for (int i = 0; i < size; i++) {
        slope[i] -= prior * weights[i];
        double turn = slope[i] * before[i];
        if (turn > 0) {
          steps[i] = Math.min(steps[i] * FASTER, LONGEST_STEP);
        } else if (turn < 0) {
          steps[i] = Math.max(steps[i] * SLOWER, SHORTEST_STEP);
          slope[i] = 0;
        }
        weights[i] += Math.signum(slope[i]) * steps[i];
        before[i] = slope[i];
      }
    }
    return weights;
  }

  /** The slope of all examples: parts by several threads, put together in order. */
  private static double[] slope(List<int[][]> data, List<boolean[]> rights, double[] weights) {
    int size = (data.size() + PARTS - 1) / PARTS;
    List<double[]> parts =
        IntStream.range(0, PARTS)
            .parallel()
            .mapToObj(
                part -> {
                  double[] slope = new double[weights.length];
                  int end = Math.min(data.size(), (part + 1) * size);
                  for (int e = part * size; e < end; e++) {
                    addSlope(data.get(e), rights.get(e), weights, slope);
                  }
                  return slope;
                })
            .toList();
    double[] whole = new double[weights.length];
    for (double[] part : parts) {
      for (int i = 0; i < whole.length; i++) {
        whole[i] += part[i];
      }
    }
    return whole;
  }

  /** Adds the slope of one example's log-likelihood: right options up, the likely ones down. */
  private static void addSlope(int[][] options, boolean[] right, double[] weights, double[] slope) {
    double[] scores = new double[options.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < options.length; o++) {
      for (int feature : options[o]) {
        scores[o] += weights[feature];
      }
      most = Math.max(most, scores[o]);
    }
    double all = 0;
    double good = 0;
    for (int o = 0; o < options.length; o++) {
      scores[o] = Math.exp(scores[o] - most);
      all += scores[o];
      good += right[o] ? scores[o] : 0;
    }
    for (int o = 0; o < options.length; o++) {
      double pull = (right[o] && good > 0 ? scores[o] / good : 0) - scores[o] / all;
      for (int feature : options[o]) {
        slope[feature] += pull;
      }
    }
  }
}
