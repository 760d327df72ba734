package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.codebook.Codebook;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;

/** Estimates against known answers, in a world that is not the one the model believes in. */
class SimulationTest {
  private static final int QUESTIONS = 2000;
  private static final List<Case> CASES = new ArrayList<>();

  /** A question with its answer and its estimate. */
  private record Case(SimulatedWorld.Asked asked, Estimate estimate) {
    boolean covered() {
      return estimate.low().orElse(0) <= asked.truth()
          && asked.truth() <= estimate.high().orElse(Double.POSITIVE_INFINITY);
    }

    double width() {
      return Math.log(estimate.high().getAsDouble() + 0.5)
          - Math.log(estimate.low().getAsDouble() + 0.5);
    }

    boolean closed() {
      return estimate.low().isPresent() && estimate.high().isPresent();
    }

    double error(double answer) {
      return Math.abs(Math.log(answer + 0.5) - Math.log(asked.truth() + 0.5));
    }
  }

  @BeforeAll
  static void reckon() {
    SimulatedWorld world = SimulatedWorld.of(QUESTIONS, 1);
    Codebook codebook = ClaimsForTest.codebook();
    Map<String, Estimate> estimates = new HashMap<>();
    new Reconciler(codebook)
        .estimates(new EchoLinker(codebook).voices(world.statements()), EstimatesForTest.AS_OF)
        .forEach(estimate -> estimates.put(estimate.question().origins().get(0), estimate));
    world.questions().forEach(asked -> CASES.add(new Case(asked, estimates.get(asked.origin()))));
  }

  private static double coverage(List<Case> cases) {
    return cases.stream().filter(Case::covered).count() / (double) cases.size();
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double medianError(ToDoubleFunction<Case> answer) {
    return median(CASES.stream().map(c -> c.error(answer.applyAsDouble(c))).toList());
  }

  private static double mode(List<Double> raw) {
    return raw.stream()
        .collect(Collectors.groupingBy(x -> x, Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<Double, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private static double width(int voices) {
    return CASES.stream()
        .filter(c -> c.estimate().voices() == voices && c.closed())
        .mapToDouble(Case::width)
        .average()
        .orElseThrow();
  }

  /** What {@code parameters.properties} says of reported figures, and the world must have. */
  @Test
  void twoFiguresOnOneQuestionCommonlyDifferByAFactorOfTwo() {
    List<Double> factors = new ArrayList<>();
    for (Case one : CASES) {
      List<Double> figures = one.asked().raw().stream().distinct().toList();
      for (int i = 1; i < figures.size(); i++) {
        factors.add(Math.exp(Math.abs(Math.log(figures.get(i) / figures.get(i - 1)))));
      }
    }
    double typical = median(factors);
    assertTrue(typical > 1.7 && typical < 2.3, "factor " + typical);
  }

  @Test
  void theNinetyPercentIntervalsHoldTheTruthAboutNineTimesInTen() {
    double all = coverage(CASES);
    assertTrue(all >= 0.86 && all <= 0.95, "coverage " + all);
    for (int voices = 1; voices <= 10; voices += 3) {
      int from = voices;
      List<Case> some =
          CASES.stream()
              .filter(c -> c.asked().voices() >= from && c.asked().voices() < from + 3)
              .toList();
      double share = coverage(some);
      assertTrue(share >= 0.82 && share <= 0.98, from + " to " + (from + 2) + " voices: " + share);
    }
  }

  @Test
  void everySpeakerIsOneVoiceHoweverOftenRepeated() {
    for (Case one : CASES) {
      assertTrue(one.estimate().voices() <= one.asked().voices(), one.toString());
    }
    assertEquals(QUESTIONS, CASES.size());
  }

  @Test
  void oneVoiceIsLessSureThanFive() {
    assertTrue(width(1) > 1.3 * width(5), width(1) + " against " + width(5));
    assertTrue(width(5) > width(10), width(5) + " against " + width(10));
  }

  @Test
  void theEstimateIsNearerThanMeanMedianAndMajorityOfTheFiguresPrinted() {
    double ours = medianError(c -> c.estimate().best().getAsDouble());
    double mean =
        medianError(c -> c.asked().raw().stream().mapToDouble(x -> x).average().orElseThrow());
    double middle = medianError(c -> median(c.asked().raw()));
    double majority = medianError(c -> mode(c.asked().raw()));
    String errors = ours + " against " + List.of(mean, middle, majority);
    assertTrue(ours < mean && ours < middle && ours < majority, errors);
  }

  @Test
  void whereOneCampLiesTheEstimateIsContestedMoreOften() {
    assertTrue(contested(true) > contested(false), contested(true) + " " + contested(false));
  }

  private static double contested(boolean campLies) {
    return CASES.stream()
        .filter(c -> c.asked().voices() > 3 && c.asked().campLies() == campLies)
        .mapToInt(c -> c.estimate().contested() ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
