package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.estimates.EstimatesForTest.AS_OF;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Voice;

class TimelineTest {
  private static final Codebook CODEBOOK = ClaimsForTest.codebook();
  private static final Reconciler RECONCILER = new Reconciler(CODEBOOK);

  private static List<Voice> voices(ClaimsForTest... drafts) {
    return new EchoLinker(CODEBOOK).voices(ClaimsForTest.statements(drafts));
  }

  private static Timeline timeline(ClaimsForTest... drafts) {
    List<Timeline> timelines = RECONCILER.timelines(voices(drafts), AS_OF);
    assertEquals(1, timelines.size());
    return timelines.get(0);
  }

  private static List<String> days(Timeline timeline) {
    return timeline.points().stream().map(point -> point.asOf().toString()).toList();
  }

  @Test
  void eachDayOnWhichSomethingChangedIsAPoint() {
    Timeline timeline =
        timeline(
            says("NIS").about(1100).in("a", "2024-12-23"),
            says("HUR").exactly(3180).in("c", "2025-01-05"),
            says("Havana").exactly(1100).status(Status.DENIED).in("d", "2025-02-01"),
            says("NIS").exactly(4700).in("e", "2025-04-30"),
            says("NIS").exactly(9000).in("f", "2025-09-01"));
    assertEquals(List.of("2024-12-23", "2025-01-05", "2025-02-01", "2025-04-30"), days(timeline));
    assertEquals(OptionalDouble.of(1100), timeline.points().get(0).best());
    assertEquals(List.of(0, 0, 1, 1), timeline.points().stream().map(Estimate::denials).toList());
  }

  @Test
  void repetitionsMakeNoPoint() {
    assertEquals(
        List.of("2024-12-23"),
        days(
            timeline(
                says("NIS").about(1100).in("a", "2024-12-23"),
                says("NIS").exactly(1100).in("b", "2024-12-24"),
                says("NIS").about(1100).in("c", "2024-12-30"))));
  }

  @Test
  void whatHasNoDateWasAlwaysKnown() {
    assertEquals(List.of(AS_OF.toString()), days(timeline(says("A").exactly(50))));
    Timeline timeline =
        timeline(says("A").exactly(50), says("NIS").about(60).in("a", "2024-12-23"));
    assertEquals(List.of("2024-12-23"), days(timeline));
    assertEquals(2, timeline.points().get(0).voices());
  }

  /** As a bound ages out: months later the old exact total is a mere lower bound. */
  @Test
  void anOldTotalOpensUpwardsOnTheDayTheNewOneComes() {
    Timeline timeline =
        timeline(
            says("NIS").exactly(1000).in("a", "2024-06-01"),
            says("HUR").atLeast(900).in("b", "2024-07-01"),
            says("HUR").exactly(4000).in("c", "2025-02-01"));
    Grounds.Share old =
        timeline.points().get(2).grounds().shares().stream()
            .filter(share -> share.voice().camp().equals("KR"))
            .findFirst()
            .orElseThrow();
    assertTrue(old.interval().high().isEmpty());
  }

  @Test
  void everyPointIsTheEstimateOfItsDay() {
    for (int seed = 0; seed < 60; seed++) {
      List<Voice> voices = new EchoLinker(CODEBOOK).voices(RandomLedger.of(new Random(seed)));
      for (Timeline timeline : RECONCILER.timelines(voices, AS_OF)) {
        for (Estimate point : timeline.points()) {
          assertEquals(
              Optional.of(point),
              RECONCILER.estimates(voices, point.asOf()).stream()
                  .filter(e -> e.question().equals(timeline.question()))
                  .findFirst(),
              "seed " + seed);
        }
      }
    }
  }

  @Test
  void whatStandsIsTakenOverAndGivesTheSame() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      var statements = RandomLedger.of(random);
      EchoLinker linker = new EchoLinker(CODEBOOK);
      LocalDate earlier = AS_OF.minusDays(random.nextInt(300));
      Standing before =
          RECONCILER.standing(
              Standing.nothing(),
              linker.voices(statements.subList(0, statements.size() / 2)),
              earlier);
      List<Voice> voices = linker.voices(statements);
      Standing after = RECONCILER.standing(before, voices, AS_OF);
      assertEquals(RECONCILER.estimates(voices, AS_OF), after.estimates(), "seed " + seed);
    }
  }
}
