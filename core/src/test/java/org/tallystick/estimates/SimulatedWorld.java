package org.tallystick.estimates;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.Statement;

/**
 * Questions with known answers and what voices say of them; the same for the same seed.
 *
 * <p>On purpose not the world that the model believes in: biases have heavy tails (Student's t with
 * three degrees of freedom), voices differ in how well they know, some lean one way on every
 * question, figures are rounded and hedged as reporters do, one camp in some questions inflates or
 * denies, and some voices are repeated often, with and without naming them.
 */
final class SimulatedWorld {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final List<String> CAMPS = List.of("KR", "UA", "US");
  private static final List<String> NAMES = List.of("South Korean", "Ukrainian", "US");
  private static final List<Voice> VOICES = voices();

  private final List<Asked> questions = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  /** A voice: its name, its camp (empty for none), how it leans, how far it strays. */
  private record Voice(String name, String camp, double lean, double spread) {}

  /**
   * A question.
   *
   * @param origin its code
   * @param truth the answer
   * @param voices how many speak
   * @param campLies whether one camp inflates or plays down its figures on purpose
   * @param raw every figure printed, repetitions included
   */
  record Asked(String origin, double truth, int voices, boolean campLies, List<Double> raw) {}

  private SimulatedWorld() {}

  static SimulatedWorld of(int questions, long seed) {
    SimulatedWorld world = new SimulatedWorld();
    for (int i = 0; i < questions; i++) {
      world.ask(i, new Random(seed * 1_000_003 + i));
    }
    return world;
  }

  List<Asked> questions() {
    return questions;
  }

  List<Statement> statements() {
    return statements;
  }

  /** Forty voices: officials and agencies of three camps, and others of none. */
  private static List<Voice> voices() {
    Random random = new Random(7);
    List<Voice> voices = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean free = i % 2 == 0;
      String camp = CAMPS.get(i % CAMPS.size());
      voices.add(
          new Voice(
              free ? "Institute " + i : NAMES.get(i % CAMPS.size()) + " Ministry " + i,
              free ? "" : camp,
              0.25 * random.nextGaussian(),
              0.1 + 1.1 * random.nextDouble()));
    }
    return voices;
  }

  private void ask(int number, Random random) {
    String origin = "Q" + number;
    double truth = Math.rint(Math.exp(Math.log(50) + random.nextDouble() * Math.log(1000)));
    // How well anybody can know differs from question to question.
    double difficulty = Math.exp(0.35 * random.nextGaussian());
    double[] campBias = new double[3];
    for (int c = 0; c < campBias.length; c++) {
      campBias[c] = 0.4 * difficulty * heavy(random);
    }
    boolean lies = random.nextInt(10) == 0;
    if (lies) {
      double propaganda = Math.log(2 + 4 * random.nextDouble());
      campBias[random.nextInt(3)] += random.nextBoolean() ? propaganda : -propaganda;
    }
    List<Voice> speaking = new ArrayList<>(VOICES);
    Collections.shuffle(speaking, random);
    int count = 1 + random.nextInt(12);
    List<Double> raw = new ArrayList<>();
    for (Voice voice : speaking.subList(0, count)) {
      double error = voice.lean() + voice.spread() * difficulty * heavy(random);
      if (!voice.camp().isEmpty()) {
        error += campBias[CAMPS.indexOf(voice.camp())];
      }
      speak(voice, origin, truth * Math.exp(error), random, raw);
    }
    questions.add(new Asked(origin, truth, count, lies, raw));
  }

  /** Student's t with three degrees of freedom, scaled to a variance near one. */
  private static double heavy(Random random) {
    double chi = 0;
    for (int i = 0; i < 3; i++) {
      double z = random.nextGaussian();
      chi += z * z;
    }
    double t = random.nextGaussian() / Math.sqrt(chi / 3);
    return Math.max(-8, Math.min(8, t)) / Math.sqrt(3);
  }

  private void speak(Voice voice, String origin, double seen, Random random, List<Double> raw) {
    String day = START.plusDays(random.nextInt(60)).toString();
    ClaimsForTest draft = ClaimsForTest.says(voice.name()).measure("serving").of(origin);
    double round = rounded(seen, 1 + random.nextInt(3), RoundingMode.HALF_EVEN);
    ClaimsForTest said =
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> draft.exactly(round);
          case 3, 4, 5 -> draft.about(round);
          case 6 ->
              draft.atLeast(
                  rounded(seen * (0.75 + 0.25 * random.nextDouble()), 1, RoundingMode.DOWN));
          case 7 ->
              draft.atMost(rounded(seen * (1 + 0.3 * random.nextDouble()), 1, RoundingMode.UP));
          case 8 ->
              draft.range(
                  rounded(seen * 0.8, 1, RoundingMode.DOWN),
                  rounded(seen * 1.25, 2, RoundingMode.UP));
          default -> vague(draft, seen);
        };
    // Most are repeated a little, some everywhere.
    int echoes = random.nextInt(8) == 0 ? 5 + random.nextInt(10) : random.nextInt(3);
    for (int i = 0; i <= echoes; i++) {
      String report = origin + " " + voice.name() + " " + i;
      ClaimsForTest printed = said.in(report, day).by("Outlet " + random.nextInt(50));
      statements.add(printed.statement());
      raw.add(middle(said));
    }
  }

  /** "Dozens", "hundreds", "thousands". */
  private static ClaimsForTest vague(ClaimsForTest draft, double seen) {
    double ten = Math.pow(10, Math.floor(Math.log10(Math.max(20, seen))));
    return draft.vague(seen < 2 * ten ? ten : 2 * ten, 10 * ten - 1);
  }

  /** The figure that a reader who counts figures would note. */
  private static double middle(ClaimsForTest said) {
    double low = said.value().low().orElse(said.value().anyEnd());
    double high = said.value().high().orElse(said.value().anyEnd());
    return (low + high) / 2;
  }

  private static double rounded(double value, int digits, RoundingMode mode) {
    return Math.max(
        1,
        BigDecimal.valueOf(value)
            .round(new MathContext(digits, mode))
            .setScale(0, RoundingMode.HALF_UP)
            .doubleValue());
  }
}
