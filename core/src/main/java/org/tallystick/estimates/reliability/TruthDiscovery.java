package org.tallystick.estimates.reliability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Learns from many questions how each voice errs: numeric truth discovery on the log scale.
 *
 * <p>The Gaussian truth model of Zhao and Han, "A probabilistic model for estimating real-valued
 * truth from conflicting sources" (QDB 2012), in which a figure is the truth plus an error whose
 * variance is the source's own, with two additions. A voice has a bias besides, a constant on the
 * log scale, as in Higgins and others' random-effects view of studies; and a voice is held against
 * the consensus of the other camps alone (leave one out), for whoever takes part in the consensus
 * pulls it to himself. Truth and record are reckoned in turn until nothing moves: bias as the best
 * linear unbiased predictor under a normal prior around none, spread as the mean of an inverse
 * gamma posterior around the spread of all. So a voice with few figures stays near the others.
 *
 * <p>Only differences between voices can be seen: where all err alike, nobody errs here. A pure
 * function; the order of the figures makes no difference.
 */
public final class TruthDiscovery {
  private final Choices choices;
  private final SortedMap<Rater, State> states = new TreeMap<>();
  private final List<List<State>> circles = new ArrayList<>();
  private double variance;

  private TruthDiscovery(Choices choices) {
    this.choices = choices;
    variance = square(choices.spreadSd());
  }

  /** The record of each voice that shares enough questions with other camps; perhaps of none. */
  public static SortedMap<Rater, TrackRecord> records(Collection<Figure> figures) {
    return records(figures, Choices.bundled());
  }

  static SortedMap<Rater, TrackRecord> records(Collection<Figure> figures, Choices choices) {
    TruthDiscovery discovery = new TruthDiscovery(choices);
    discovery.meet(figures);
    discovery.findCircles();
    discovery.reckon();
    return discovery.records();
  }

  /** What is thought of a voice so far. */
  private static final class State {
    private final List<Comparison> comparisons = new ArrayList<>();
    private double bias;
    private double variance;

    State(double variance) {
      this.variance = variance;
    }

    State(State other) {
      bias = other.bias;
      variance = other.variance;
    }

    double distance(State other) {
      return Math.max(Math.abs(bias - other.bias), Math.abs(variance - other.variance));
    }
  }

  /** A figure and those it is held against. */
  private record Comparison(Figure own, List<Figure> others) {}

  private void meet(Collection<Figure> figures) {
    Map<Integer, List<Figure>> byQuestion =
        figures.stream()
            .sorted(
                Comparator.comparing(Figure::rater)
                    .thenComparing(Figure::camp)
                    .thenComparingDouble(Figure::point)
                    .thenComparingDouble(Figure::variance))
            .collect(Collectors.groupingBy(Figure::question, TreeMap::new, Collectors.toList()));
    for (List<Figure> told : byQuestion.values()) {
      for (Figure own : told) {
        List<Figure> others = told.stream().filter(f -> !f.camp().equals(own.camp())).toList();
        State state = states.computeIfAbsent(own.rater(), rater -> new State(variance));
        if (!others.isEmpty()) {
          state.comparisons.add(new Comparison(own, others));
        }
      }
    }
  }

  private void reckon() {
    double moved = Double.POSITIVE_INFINITY;
    for (int round = 0; round < choices.mostRounds() && moved > choices.tolerance(); round++) {
      Map<Rater, State> before = new TreeMap<>();
      states.forEach((rater, state) -> before.put(rater, new State(state)));
      states.values().forEach(this::judge);
      circles.forEach(TruthDiscovery::centre);
      variance = pooled();
      moved = 0;
      for (Map.Entry<Rater, State> entry : states.entrySet()) {
        moved = Math.max(moved, entry.getValue().distance(before.get(entry.getKey())));
      }
    }
  }

  /** The voices that are held against each other, directly or over others. */
  private void findCircles() {
    Set<Rater> met = new HashSet<>();
    for (Rater start : states.keySet()) {
      Deque<Rater> next = new ArrayDeque<>(List.of(start));
      List<State> circle = new ArrayList<>();
      while (!next.isEmpty()) {
        Rater rater = next.poll();
        if (met.add(rater)) {
          circle.add(states.get(rater));
          for (Comparison comparison : states.get(rater).comparisons) {
            comparison.others.forEach(other -> next.add(other.rater()));
          }
        }
      }
      circles.add(circle);
    }
  }

  /**
   * Moves biases so that their mean is nought, which the prior asks for where only differences can
   * be seen; left to itself the iteration would get there, but slowly.
   */
  private static void centre(List<State> circle) {
    double mean =
        circle.stream().mapToDouble(state -> state.bias).sum() / Math.max(1, circle.size());
    circle.forEach(state -> state.bias -= mean);
  }

  /** One voice against the consensus of the others, as it stands. */
  private void judge(State state) {
    if (state.comparisons.isEmpty()) {
      return;
    }
    int n = state.comparisons.size();
    double[] gaps = new double[n];
    double[] noise = new double[n];
    double weighted = 0;
    double precision = 1 / square(choices.biasSd());
    for (int i = 0; i < n; i++) {
      Comparison comparison = state.comparisons.get(i);
      double sum = 0;
      double all = 0;
      for (Figure other : comparison.others) {
        State theirs = states.get(other.rater());
        double weight = 1 / (theirs.variance + other.variance());
        sum += weight * (other.point() - theirs.bias);
        all += weight;
      }
      gaps[i] = comparison.own.point() - sum / all;
      noise[i] = 1 / all + comparison.own.variance();
      double weight = 1 / (state.variance + noise[i]);
      weighted += weight * gaps[i];
      precision += weight;
    }
    state.bias = weighted / precision;
    double excess = 0;
    for (int i = 0; i < n; i++) {
      excess += square(gaps[i] - state.bias) - noise[i];
    }
    double prior = choices.voiceWeight();
    state.variance = (prior * variance + Math.max(0, excess)) / (prior + n);
  }

  /** The spread of all voices together. */
  private double pooled() {
    double sum = choices.allWeight() * square(choices.spreadSd());
    double figures = choices.allWeight();
    for (State state : states.values()) {
      sum += state.comparisons.size() * state.variance;
      figures += state.comparisons.size();
    }
    return sum / figures;
  }

  private SortedMap<Rater, TrackRecord> records() {
    SortedMap<Rater, TrackRecord> records = new TreeMap<>();
    states.forEach(
        (rater, state) -> {
          int questions = state.comparisons.size();
          if (questions >= choices.leastQuestions()) {
            double weight = variance / state.variance;
            records.put(
                rater,
                new TrackRecord(
                    rater,
                    questions,
                    state.bias,
                    Math.sqrt(state.variance),
                    Math.min(choices.mostWeight(), Math.max(choices.leastWeight(), weight))));
          }
        });
    return records;
  }

  private static double square(double x) {
    return x * x;
  }
}
