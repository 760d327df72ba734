package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.estimates.EstimatesForTest.estimate;
import static org.tallystick.estimates.EstimatesForTest.reasons;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.Source;

class GroundsTest {
  private static final ClaimsForTest NIS = says("NIS").about(1100).in("a", "2024-12-23");
  private static final ClaimsForTest PENTAGON = says("Pentagon").about(1000).in("b", "2024-12-24");
  private static final ClaimsForTest HUR = says("HUR").exactly(3180).in("c", "2025-01-05");

  private static List<String> names(List<Source> sources) {
    return sources.stream().map(Source::name).toList();
  }

  @Test
  void everyVoiceHasItsShareIntervalAndCamp() {
    List<Grounds.Share> shares = estimate(NIS, PENTAGON, HUR).grounds().shares();
    assertEquals(3, shares.size());
    assertEquals(1, shares.stream().mapToDouble(Grounds.Share::weight).sum(), 1e-9);
    Grounds.Share nis =
        shares.stream().filter(s -> s.voice().camp().equals("KR")).findFirst().orElseThrow();
    assertEquals(Interval.between(990, 1210), nis.interval());
    assertEquals(NIS.statement(), nis.statement());
    assertEquals("camp KR", nis.camp());
    for (int i = 1; i < shares.size(); i++) {
      assertTrue(shares.get(i - 1).weight() >= shares.get(i).weight());
    }
  }

  @Test
  void theClustersOfAContestedEstimateAreGiven() {
    List<Grounds.Cluster> clusters = estimate(NIS, PENTAGON, HUR).grounds().clusters();
    assertEquals(2, clusters.size());
    assertEquals(
        List.of("National Intelligence Service", "Pentagon"), names(clusters.get(0).voices()));
    assertEquals(900, clusters.get(0).common().low().getAsDouble(), 1);
    assertEquals(1210, clusters.get(0).common().high().getAsDouble(), 1);
    assertEquals(Interval.exactly(3180), clusters.get(1).common());
    assertEquals(List.of(), estimate(NIS, PENTAGON).grounds().clusters());
  }

  @Test
  void theEstimateWithoutTheMostInfluentialVoiceIsThatOfALedgerWithoutIt() {
    Grounds.Influence influence = estimate(NIS, PENTAGON, HUR).grounds().influence().orElseThrow();
    assertEquals("Defence Intelligence of Ukraine", influence.voice().name());
    Estimate without = estimate(NIS, PENTAGON);
    assertEquals(without.low(), influence.low());
    assertEquals(without.best(), influence.best());
    assertEquals(without.high(), influence.high());
  }

  /** The old total is a mere lower bound beside the new one, and a total again without it. */
  @Test
  void withoutTheNewestVoiceTheOthersAreNoLongerOutOfDate() {
    ClaimsForTest old = says("NIS").exactly(1100).in("a", "2024-06-01");
    ClaimsForTest newer = says("HUR").exactly(5000).in("b", "2025-01-05");
    Grounds.Influence influence = estimate(old, newer).grounds().influence().orElseThrow();
    assertEquals("Defence Intelligence of Ukraine", influence.voice().name());
    assertEquals(estimate(old).best(), influence.best());
    assertEquals(estimate(old).high(), influence.high());
  }

  @Test
  void aSingleVoiceIsAllThereIs() {
    Estimate estimate = estimate(NIS);
    assertEquals(
        Optional.of(
            new Grounds.Influence(
                new Source("National Intelligence Service", "intelligence", "KR"),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty())),
        estimate.grounds().influence());
    assertEquals(
        List.of(
            "The number rests on National Intelligence Service (KR); without it there would be"
                + " none"),
        reasons("influence", estimate));
  }

  @Test
  void whatIsNotInTheNumberIsKeptWithItsPart() {
    List<Grounds.Beside> beside =
        estimate(
                NIS,
                says("NIS").exactly(300).in("d", "2024-11-01"),
                says("Havana").exactly(1100).status(Status.DENIED).in("e", "2024-12-24"),
                says("HUR").atMost(5000).status(Status.EXPECTED).in("f", "2024-12-24"))
            .grounds()
            .beside();
    assertEquals(
        List.of(
            Grounds.Beside.Role.LEFT_OUT, Grounds.Beside.Role.DENIAL, Grounds.Beside.Role.EXPECTED),
        beside.stream().map(Grounds.Beside::role).toList());
    assertEquals("the voice said about 1,100 killed on 2024-12-23", beside.get(0).why());
    assertEquals("Cuba", beside.get(1).voice().name());
  }

  @Test
  void whatNobodyNumbersHasNoShares() {
    Estimate estimate = estimate(says("Havana").exactly(5000).status(Status.DENIED));
    assertEquals(List.of(), estimate.grounds().shares());
    assertTrue(estimate.grounds().influence().isEmpty());
    assertEquals(1, estimate.grounds().beside().size());
  }
}
