package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tallystick.codebook.Codebook;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** What must hold of every ledger, tried on ten thousand random ones. A failure names its seed. */
class ReconcilerInvariantsTest {
  private static final int LEDGERS = 10_000;

  /** Enough for what takes longer. */
  private static final int SOME = 500;

  private static final Codebook CODEBOOK = ClaimsForTest.codebook();
  private static final EchoLinker LINKER = new EchoLinker(CODEBOOK);
  private static final Reconciler RECONCILER = new Reconciler(CODEBOOK);
  private static final Parameters PARAMETERS = Parameters.bundled();
  private static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);

  private static List<Estimate> estimates(List<Statement> statements) {
    return RECONCILER.estimates(LINKER.voices(statements), AS_OF);
  }

  @Test
  void endsAreInOrder() {
    IntStream.range(0, LEDGERS)
        .parallel()
        .forEach(
            seed ->
                Testimony.gather(LINKER.voices(RandomLedger.of(new Random(seed))), AS_OF)
                    .forEach(
                        (question, testimonies) ->
                            Reckoning.of(Subject.of(question, CODEBOOK, PARAMETERS), testimonies)
                                .range()
                                .ifPresent(range -> check(range, "seed " + seed + ": " + range))));
  }

  private static void check(Range range, String what) {
    assertTrue(range.low().orElse(0) >= 0, what);
    assertTrue(range.low().orElse(range.best()) <= range.best(), what);
    assertTrue(range.best() <= range.high().orElse(range.best()), what);
  }

  @Test
  void everyNumberIsExplained() {
    for (int seed = 0; seed < SOME; seed++) {
      for (Estimate estimate : estimates(RandomLedger.of(new Random(seed)))) {
        check(estimate, "seed " + seed + ": " + estimate);
      }
    }
  }

  private static void check(Estimate estimate, String what) {
    double best = estimate.best().orElse(0);
    assertTrue(estimate.low().orElse(0) >= 0, what);
    assertTrue(estimate.low().orElse(best) <= best, what);
    assertTrue(best <= estimate.high().orElse(best), what);
    assertTrue(estimate.high().orElse(0) < 1e12, what);
    if (estimate.question().unit().equals("share")) {
      assertTrue(best <= 1 && estimate.high().orElse(0) <= 1, what);
    }
    Grounds grounds = estimate.grounds();
    assertEquals(estimate.voices() > 0, estimate.best().isPresent(), what);
    assertEquals(estimate.voices() > 0, grounds.influence().isPresent(), what);
    assertEquals(estimate.contested(), !grounds.clusters().isEmpty(), what);
    assertTrue(estimate.claims() >= estimate.voices(), what);
    assertEquals(estimate.voices(), grounds.shares().size(), what);
    assertEquals(
        estimate.voices(),
        estimate.reasons().stream().filter(r -> r.code().equals("voice")).count(),
        what);
  }

  @Test
  void orderMakesNoDifference() {
    IntStream.range(0, LEDGERS)
        .parallel()
        .forEach(
            seed -> {
              Random random = new Random(seed);
              List<Statement> statements = RandomLedger.of(random);
              List<Voice> voices = new ArrayList<>(LINKER.voices(statements));
              Collections.shuffle(statements, random);
              assertEquals(voices, LINKER.voices(statements), "seed " + seed);
              List<Estimate> expected = RECONCILER.estimates(voices, AS_OF);
              Collections.shuffle(voices, random);
              assertEquals(expected, RECONCILER.estimates(voices, AS_OF), "seed " + seed);
            });
  }

  @Test
  void aThousandCopiesOfAVoicesFigureChangeNothing() {
    for (int seed = 0; seed < SOME / 5; seed++) {
      Random random = new Random(seed);
      List<Statement> statements = RandomLedger.of(random);
      Statement copied = says("NIS").exactly(1234).in("original", "2025-02-03").statement();
      statements.add(copied);
      List<Numbers> expected = estimates(statements).stream().map(Numbers::of).toList();
      for (int i = 0; i < 1000; i++) {
        statements.add(RandomLedger.copy(copied, i));
      }
      List<Estimate> estimates = estimates(statements);
      assertEquals(expected, estimates.stream().map(Numbers::of).toList(), "seed " + seed);
    }
  }

  @Test
  void voicesThatAgreeExactlyGiveThatValueWithinTheRange() {
    for (int seed = 0; seed < LEDGERS; seed++) {
      Random random = new Random(seed);
      double value = Math.rint(Math.exp(random.nextDouble() * 13)) + 1;
      List<Statement> statements = new ArrayList<>();
      int voices = 1 + random.nextInt(8);
      for (int i = 0; i < voices; i++) {
        statements.add(says("Voice " + i).exactly(value).in("r" + i, "2025-01-01").statement());
      }
      Estimate estimate = estimates(statements).get(0);
      String what = "seed " + seed + ": " + estimate;
      assertEquals(OptionalDouble.of(value), estimate.best(), what);
      assertTrue(estimate.low().orElse(0) <= value, what);
      assertTrue(estimate.high().orElse(Double.POSITIVE_INFINITY) >= value, what);
    }
  }

  @Test
  void aSingleVoiceIsWiderThanFiveThatAgree() {
    for (int seed = 0; seed < LEDGERS; seed++) {
      double value = Math.rint(Math.exp(new Random(seed).nextDouble() * 9 + 3));
      List<Statement> five = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        five.add(says("Voice " + i).exactly(value).in("r" + i, "2025-01-01").statement());
      }
      Range narrow = unrounded(five);
      Range wide = unrounded(five.subList(0, 1));
      assertTrue(wide.low().getAsDouble() < narrow.low().getAsDouble(), "value " + value);
      assertTrue(wide.high().getAsDouble() > narrow.high().getAsDouble(), "value " + value);
    }
  }

  @Test
  void tenTimesAsManyPeopleGiveTenTimesTheEstimate() {
    for (int seed = 0; seed < LEDGERS; seed++) {
      Random random = new Random(seed);
      List<Statement> once = new ArrayList<>();
      List<Statement> tenfold = new ArrayList<>();
      int size = 1 + random.nextInt(6);
      for (int i = 0; i < size; i++) {
        ClaimsForTest draft =
            RandomLedger.number(random, says("Voice " + i), 1000).in("r" + i, "2025-01-01");
        once.add(draft.statement());
        tenfold.add(draft.value(draft.value().times(10), draft.hedge()).statement());
      }
      Range single = unrounded(once);
      Range scaled = unrounded(tenfold);
      assertEquals(1, scaled.best() / single.best() / 10, 0.005, "seed " + seed);
      assertEquals(single.low().isPresent(), scaled.low().isPresent(), "seed " + seed);
      if (single.low().isPresent()) {
        assertEquals(
            1, scaled.low().getAsDouble() / single.low().getAsDouble() / 10, 0.01, "seed " + seed);
      }
      if (single.high().isPresent()) {
        assertEquals(
            1,
            scaled.high().getAsDouble() / single.high().getAsDouble() / 10,
            0.01,
            "seed " + seed);
      }
    }
  }

  private static Range unrounded(List<Statement> statements) {
    Question question = Question.of(statements.get(0).claim()).orElseThrow();
    return RECONCILER.unrounded(question, LINKER.voices(statements), AS_OF).orElseThrow();
  }

  /** What copies must leave as it is; they do add to the claims. */
  private record Numbers(
      Question question,
      OptionalDouble low,
      OptionalDouble best,
      OptionalDouble high,
      int voices,
      int denials,
      int expected,
      boolean contested) {
    static Numbers of(Estimate e) {
      return new Numbers(
          e.question(),
          e.low(),
          e.best(),
          e.high(),
          e.voices(),
          e.denials(),
          e.expected(),
          e.contested());
    }
  }
}
