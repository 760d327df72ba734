package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Measure;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;

class ObserverTest {
  private static final Parameters PARAMETERS = Parameters.bundled();
  private static final Scale PEOPLE = Scale.of("people", PARAMETERS.scale());

  private static Observer observe(Measure.Kind kind, ClaimsForTest... drafts) {
    Question question = Question.of(drafts[0].claim()).orElseThrow();
    List<Testimony> testimonies =
        Testimony.gather(
                new EchoLinker(ClaimsForTest.codebook()).voices(ClaimsForTest.statements(drafts)),
                LocalDate.of(2026, 1, 1))
            .get(question);
    return new Observer(
        new Subject(question, kind, Scale.of(question.unit(), PARAMETERS.scale()), PARAMETERS),
        testimonies);
  }

  private static void assertEnds(double low, double high, Observation seen) {
    assertEquals(PEOPLE.log(low), seen.low(), 1e-9);
    assertEquals(PEOPLE.log(high), seen.high(), 1e-9);
  }

  @Test
  void wordsBecomeIntervals() {
    Measure.Kind kind = Measure.Kind.STATE;
    assertEnds(500, 500, observe(kind, says("A").exactly(500)).used().get(0));
    assertEnds(450, 550, observe(kind, says("A").about(500)).used().get(0));
    assertEnds(200, 999, observe(kind, says("A").vague(200, 999)).used().get(0));
    Observation atLeast = observe(kind, says("A").atLeast(500)).used().get(0);
    assertEquals(PEOPLE.log(500), atLeast.low(), 1e-9);
    assertFalse(atLeast.boundedAbove());
    assertFalse(observe(kind, says("A").atMost(500)).used().get(0).boundedBelow());
  }

  @Test
  void oneMoroccanKilledIsACaseNoTotal() {
    assertFalse(
        observe(Measure.Kind.CUMULATIVE, says("A").exactly(1)).used().get(0).boundedAbove());
    assertTrue(observe(Measure.Kind.CUMULATIVE, says("A").exactly(0)).used().get(0).exact());
    assertTrue(observe(Measure.Kind.CUMULATIVE, says("A").exactly(6)).used().get(0).exact());
  }

  @Test
  void theNewestStatementStandsForTheVoiceAndUndatedOnesAreOldest() {
    Observer observer =
        observe(
            Measure.Kind.STATE,
            says("A").exactly(900).in("a", "2025-01-01"),
            says("A").exactly(700).in("b", "2025-02-01"),
            says("A").exactly(800).in("c", ""));
    assertEnds(700, 700, observer.used().get(0));
    assertEquals(2, observer.leftOut().size());
    assertEquals(
        "A, undated: 800 killed, stated; left out: the voice said 700 killed on 2025-02-01",
        observer.leftOut().stream().map(Words::beside).findFirst().orElseThrow());
  }

  @Test
  void anOldTotalIsStillALowerBound() {
    Observer observer =
        observe(
            Measure.Kind.CUMULATIVE,
            says("A").exactly(1000).in("a", "2024-06-01"),
            says("B").exactly(3000).in("b", "2025-02-01"));
    assertFalse(observer.used().get(0).boundedAbove());
    assertEquals(
        List.of("245 days older than the newest, so a lower bound"),
        observer.used().get(0).notes());
    assertTrue(observer.used().get(1).exact());
  }

  @Test
  void aCaseToldLaterDoesNotMakeTotalsOld() {
    Observer observer =
        observe(
            Measure.Kind.CUMULATIVE,
            says("A").exactly(1000).in("a", "2024-06-01"),
            says("B").exactly(1).in("b", "2025-02-01"));
    assertTrue(observer.used().get(0).exact());
  }

  @Test
  void anOldUpperBoundOfATotalSaysNothing() {
    Observer observer =
        observe(
            Measure.Kind.CUMULATIVE,
            says("A").atMost(1000).in("a", "2024-06-01"),
            says("B").exactly(3000).in("b", "2025-02-01"));
    assertEquals(1, observer.used().size());
  }

  @Test
  void aVoicesEarlierTotalBoundsItsLaterVaguerOne() {
    Observer observer =
        observe(
            Measure.Kind.CUMULATIVE,
            says("A").exactly(600).in("a", "2025-01-01"),
            says("A").vague(200, 999).in("b", "2025-02-01"));
    assertEnds(600, 999, observer.used().get(0));
  }

  @Test
  void aSmallLaterFigureIsAPartOfTheTotalALargeOneACorrection() {
    Observer part =
        observe(
            Measure.Kind.CUMULATIVE,
            says("A").exactly(3000).in("a", "2025-01-01"),
            says("A").exactly(40).in("b", "2025-02-01"));
    assertEnds(3000, 3000, part.used().get(0));
    Observer correction =
        observe(
            Measure.Kind.CUMULATIVE,
            says("A").exactly(3000).in("a", "2025-01-01"),
            says("A").exactly(2500).in("b", "2025-02-01"));
    assertEnds(2500, 2500, correction.used().get(0));
  }

  @Test
  void statesFadeWithTheirHalfLifeUntilTheyAreLeftOut() {
    Observer observer =
        observe(
            Measure.Kind.STATE,
            says("A").exactly(1000).in("a", "2024-08-05"),
            says("B").exactly(3000).in("b", "2025-02-01"),
            says("C").exactly(9000).in("c", "2022-02-01"));
    assertEquals(0.5, observer.used().get(0).weight(), 1e-9);
    assertEquals(1, observer.used().get(1).weight());
    assertEquals(2, observer.used().size());
    assertEquals(
        "C, 2022-02-01: 9,000 killed, stated; left out: 1096 days older than the newest",
        observer.leftOut().stream().map(Words::beside).findFirst().orElseThrow());
  }

  @Test
  void allegedFiguresCountLess() {
    Observation seen =
        observe(Measure.Kind.STATE, says("A").exactly(9).status(Status.ALLEGED)).used().get(0);
    assertEquals(PARAMETERS.trust().alleged(), seen.weight());
  }

  @Test
  void theTimeTheFigureHoldsForCountsRatherThanTheDayItIsPrinted() {
    Observer observer =
        observe(
            Measure.Kind.STATE,
            says("A").exactly(1000).until("2024-06").in("a", "2025-03-01"),
            says("A").exactly(3000).in("b", "2025-02-01"));
    assertEnds(3000, 3000, observer.used().get(0));
  }
}
