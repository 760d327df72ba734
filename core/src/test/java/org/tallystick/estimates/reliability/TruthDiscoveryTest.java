package org.tallystick.estimates.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TruthDiscoveryTest {
  private static final Choices CHOICES = Choices.bundled();

  private static Figure figure(String voice, int question, double point) {
    return new Figure(new Rater(voice, false), voice, question, point, 0);
  }

  /** A world in which it is known how each voice errs. */
  private record World(
      List<Double> truths, List<Double> biases, List<Double> spreads, List<Figure> figures) {

    static World at(Random random, int voices, int questions) {
      double[] biases = random.doubles(voices, -0.5, 0.5).toArray();
      double[] spreads = random.doubles(voices, 0.05, 0.6).toArray();
      double middle = 0;
      for (double bias : biases) {
        middle += bias / voices;
      }
      for (int v = 0; v < voices; v++) {
        biases[v] -= middle; // what all share cannot be seen
      }
      double[] truths = random.doubles(questions, 3, 10).toArray();
      List<Figure> figures = new ArrayList<>();
      for (int q = 0; q < questions; q++) {
        for (int v = 0; v < voices; v++) {
          if (random.nextInt(3) > 0) {
            double point = truths[q] + biases[v] + spreads[v] * random.nextGaussian();
            figures.add(figure("V" + v, q, point));
          }
        }
      }
      return new World(list(truths), list(biases), list(spreads), figures);
    }

    private static List<Double> list(double[] values) {
      return Arrays.stream(values).boxed().toList();
    }

    /** Mean square distance of the weighted mean of the corrected figures from the truth. */
    double error(Map<Rater, TrackRecord> records) {
      double error = 0;
      for (int q = 0; q < truths.size(); q++) {
        double sum = 0;
        double all = 0;
        for (Figure figure : figures) {
          if (figure.question() == q) {
            TrackRecord record = records.get(figure.rater());
            double weight = record == null ? 1 : record.weight();
            sum += weight * (figure.point() - (record == null ? 0 : record.bias()));
            all += weight;
          }
        }
        error += all == 0 ? 0 : Math.pow(sum / all - truths.get(q), 2) / truths.size();
      }
      return error;
    }
  }

  @Test
  void knownBiasesAndSpreadsAreFoundAndTheTruthWithThem() {
    Random random = new Random(11);
    double plain = 0;
    double corrected = 0;
    double biasError = 0;
    double biasSize = 0;
    double spreadError = 0;
    double spreadRange = 0;
    int worlds = 30;
    for (int i = 0; i < worlds; i++) {
      World world = World.at(random, 6, 40);
      Map<Rater, TrackRecord> records = TruthDiscovery.records(world.figures());
      plain += world.error(Map.of());
      corrected += world.error(records);
      for (int v = 0; v < 6; v++) {
        TrackRecord record = records.get(new Rater("V" + v, false));
        biasError += Math.abs(record.bias() - world.biases().get(v));
        biasSize += Math.abs(world.biases().get(v));
        spreadError += Math.abs(record.spread() - world.spreads().get(v));
        spreadRange += Math.abs(CHOICES.spreadSd() - world.spreads().get(v));
      }
    }
    assertTrue(corrected < 0.6 * plain, corrected + " against " + plain);
    assertTrue(biasError < 0.35 * biasSize, biasError + " of " + biasSize);
    assertTrue(spreadError < 0.5 * spreadRange, spreadError + " of " + spreadRange);
  }

  @Test
  void fewFiguresAreShrunkTowardsNoBias() {
    List<Figure> few = new ArrayList<>();
    List<Figure> many = new ArrayList<>();
    for (int q = 0; q < 60; q++) {
      for (List<Figure> figures : q < 3 ? List.of(few, many) : List.of(many)) {
        figures.add(figure("High", q, 5 + 0.6));
        figures.add(figure("A", q, 5));
        figures.add(figure("B", q, 5));
      }
    }
    double little = TruthDiscovery.records(few).get(new Rater("High", false)).bias();
    double much = TruthDiscovery.records(many).get(new Rater("High", false)).bias();
    assertTrue(0 < little && little < 0.9 * much, little + " and " + much);
    assertTrue(much < 0.6, "" + much);
  }

  @Test
  void withFewSharedQuestionsNothingIsMadeOfARecord() {
    List<Figure> figures = new ArrayList<>();
    for (int q = 0; q < 50; q++) {
      figures.add(figure("A" + q, q, 3));
      figures.add(figure("B" + q, q, 9));
    }
    assertTrue(TruthDiscovery.records(figures).isEmpty());
    figures.clear();
    for (int q = 0; q < CHOICES.leastQuestions() - 1; q++) {
      figures.add(figure("A", q, 3));
      figures.add(figure("B", q, 9));
    }
    assertTrue(TruthDiscovery.records(figures).isEmpty());
    assertTrue(TruthDiscovery.records(List.of()).isEmpty());
  }

  @Test
  void voicesOfOneCampAreNoCheckOnOneAnother() {
    List<Figure> figures = new ArrayList<>();
    for (int q = 0; q < 10; q++) {
      figures.add(new Figure(new Rater("A", false), "camp", q, 3, 0));
      figures.add(new Figure(new Rater("B", false), "camp", q, 9, 0));
    }
    assertTrue(TruthDiscovery.records(figures).isEmpty());
  }

  @Test
  void theOrderOfTheFiguresMakesNoDifference() {
    Random random = new Random(5);
    List<Figure> figures = new ArrayList<>(World.at(random, 5, 12).figures());
    Map<Rater, TrackRecord> first = TruthDiscovery.records(figures);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(figures, random);
      assertEquals(first, TruthDiscovery.records(figures));
    }
  }

  @Test
  void whateverTheFiguresTheRecordsAreWithinTheirBoundsAndSettled() {
    Random random = new Random(3);
    Choices longer =
        new Choices(
            CHOICES.leastQuestions(),
            CHOICES.biasSd(),
            CHOICES.spreadSd(),
            CHOICES.allWeight(),
            CHOICES.voiceWeight(),
            CHOICES.leastWeight(),
            CHOICES.mostWeight(),
            0,
            5 * CHOICES.mostRounds());
    for (int i = 0; i < 60; i++) {
      List<Figure> figures =
          World.at(random, 2 + random.nextInt(5), 3 + random.nextInt(9)).figures();
      Map<Rater, TrackRecord> settled = TruthDiscovery.records(figures, longer);
      TruthDiscovery.records(figures)
          .forEach(
              (rater, record) -> {
                assertEquals(settled.get(rater).bias(), record.bias(), 1e-5);
                assertEquals(settled.get(rater).spread(), record.spread(), 1e-5);
                assertTrue(record.spread() > 0, record.toString());
                assertTrue(
                    CHOICES.leastWeight() <= record.weight()
                        && record.weight() <= CHOICES.mostWeight(),
                    record.toString());
              });
    }
  }

  @Test
  void whatIsNoPointIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> figure("A", 0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> figure("A", 0, Double.POSITIVE_INFINITY));
  }
}
