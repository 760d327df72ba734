package org.tallystick.doubts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.conflicts.ConflictFinder;
import org.tallystick.estimates.Reconciler;
import org.tallystick.reports.Span;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** Which claims are most worth a look. */
class DoubtFinderTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final Map<String, Span> HERE = Map.of("origins", new Span(0, 5));

  private static List<Doubt> doubts(List<Statement> statements) {
    List<Voice> voices = new EchoLinker(ClaimsForTest.codebook()).voices(statements);
    return new DoubtFinder(ClaimsForTest.codebook())
        .of(
            voices,
            new Reconciler(ClaimsForTest.codebook()).estimates(voices, DAY),
            new ConflictFinder(ClaimsForTest.codebook()).of(voices, DAY));
  }

  private static Statement sure(ClaimsForTest draft, double origins) {
    Statement said = draft.statement();
    Claim c = said.claim();
    return new Statement(
        new Claim(
            c.id(),
            c.reportId(),
            c.report(),
            c.quote(),
            c.measure(),
            c.value(),
            c.unit(),
            c.hedge(),
            c.detail(),
            c.origins(),
            c.side(),
            c.status(),
            c.sources(),
            c.from(),
            c.to(),
            c.place(),
            c.formation(),
            c.codebook(),
            new Evidence(
                c.evidence().quote(), HERE, List.of(), Map.of("origins", origins, "side", 1.0))),
        said.published(),
        said.publisher());
  }

  private static List<String> codes(Doubt doubt) {
    return doubt.reasons().stream().map(Doubt.Reason::code).toList();
  }

  @Test
  void whatTheProgramIsUnsureOfComesFirst() {
    Statement unsure = sure(says("NIS").exactly(300).of("KP").in("a", "2025-01-01"), 0.4);
    Statement sure = sure(says("NIS").exactly(300).of("CU").in("b", "2025-01-01"), 0.99);
    List<Doubt> doubts = doubts(List.of(sure, unsure));
    assertEquals(List.of(unsure, sure), doubts.stream().map(Doubt::statement).toList());
    assertEquals(0.6, doubts.get(0).chance(), 1e-9);
    assertTrue(
        doubts.get(0).reasons().stream()
            .anyMatch(r -> r.text().equals("the program is 40% sure of its origins")));
    assertEquals(List.of("carries", "alone"), codes(doubts.get(1)));
  }

  @Test
  void ofTwoUnsureOnesTheOneOnWhichMoreHangs() {
    Statement carries = sure(says("NIS").exactly(9000).in("a", "2025-01-01"), 0.5);
    Statement echo = sure(says("NIS").exactly(9000).in("b", "2025-01-02"), 0.5);
    Statement small = sure(says("HUR").exactly(7).of("CU").in("c", "2025-01-03"), 0.5);
    List<Doubt> doubts = doubts(List.of(small, echo, carries));
    assertEquals(List.of(carries, small, echo), doubts.stream().map(Doubt::statement).toList());
    assertTrue(codes(doubts.get(2)).contains("echo"), codes(doubts.get(2)).toString());
  }

  @Test
  void whatLooksOddIsTold() {
    Statement odd = says("NIS").exactly(2024).of().in("a", "2025-01-01").statement();
    Statement far = says("HUR").exactly(90_000).in("b", "2025-01-02").statement();
    Statement near = says("Pentagon").exactly(900).in("c", "2025-01-03").statement();
    Statement some = says("A").unquantified().in("d", "2025-01-03").statement();
    for (Doubt doubt : doubts(List.of(odd, far, near, some))) {
      List<String> codes = codes(doubt);
      boolean isOdd = doubt.statement().equals(odd);
      assertEquals(isOdd, codes.contains("year"), codes.toString());
      assertEquals(isOdd, codes.contains("no-origins"), codes.toString());
      assertEquals(doubt.statement().equals(some), codes.contains("unquantified"));
      if (doubt.statement().equals(far)) {
        assertTrue(codes.contains("far") && codes.contains("clash"), codes.toString());
      }
    }
  }

  @Test
  void everyClaimStandsOnceAndTheOrderOfTheLedgerMakesNoDifference() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      List<Statement> ledger = new ArrayList<>();
      String[] names = {"NIS", "HUR", "Pentagon", "A"};
      String[] measures = {"killed", "serving", "pay", "practice"};
      for (int i = 0; i < 25; i++) {
        ClaimsForTest draft =
            says(names[random.nextInt(4)])
                .measure(measures[random.nextInt(4)])
                .exactly(random.nextInt(5000))
                .in("r" + i, LocalDate.of(2025, 1, 1).plusDays(random.nextInt(90)).toString());
        ledger.add(
            random.nextBoolean() ? draft.statement() : sure(draft, random.nextInt(100) / 100.0));
      }
      List<Doubt> doubts = doubts(ledger);
      assertEquals(ledger.size(), doubts.stream().map(Doubt::statement).distinct().count());
      for (Doubt doubt : doubts) {
        assertTrue(doubt.chance() >= 0 && doubt.chance() <= 1, "seed " + seed);
        assertTrue(doubt.stake() > 0 && doubt.stake() <= 1, "seed " + seed);
      }
      Collections.shuffle(ledger, random);
      assertEquals(doubts, doubts(ledger), "seed " + seed);
    }
  }
}
