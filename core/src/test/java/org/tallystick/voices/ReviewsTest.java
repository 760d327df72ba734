package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.decisions.Decision.Kind.CLAIM_ACCEPT;
import static org.tallystick.decisions.Decision.Kind.CLAIM_ADD;
import static org.tallystick.decisions.Decision.Kind.CLAIM_CORRECT;
import static org.tallystick.decisions.Decision.Kind.CLAIM_REJECT;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.TallystickException;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.correction.Addition;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Correction;
import org.tallystick.decisions.Decision;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Reconciler;
import org.tallystick.testing.ClaimsForTest;

/** Claims as people have reviewed them. */
class ReviewsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final Decision.Kind[] KINDS = {CLAIM_ACCEPT, CLAIM_REJECT, CLAIM_CORRECT};
  private final List<Decision> decisions = new ArrayList<>();

  private Reviews decide(Decision.Kind kind, Statement on, String value) {
    decisions.add(decision(decisions.size() + 1, kind, on, value));
    return new Reviews(decisions);
  }

  private static Decision decision(long id, Decision.Kind kind, Statement on, String value) {
    return new Decision(
        id,
        Instant.EPOCH,
        "Ada",
        kind,
        on.claim().id(),
        Optional.of(value).filter(v -> !v.isEmpty()),
        "so");
  }

  @Test
  void theLatestThatStandsGivesTheVerdict() {
    Statement claim = says("NIS").exactly(300).statement();
    String id = claim.claim().id();
    assertEquals(Review.Verdict.OPEN, new Reviews(decisions).of(id).verdict());
    assertEquals(Review.Verdict.ACCEPTED, decide(CLAIM_ACCEPT, claim, "yes").of(id).verdict());
    assertEquals(Review.Verdict.REJECTED, decide(CLAIM_REJECT, claim, "yes").of(id).verdict());
    assertEquals(List.of(), new Reviews(decisions).heed(List.of(claim)));
    Reviews corrected = decide(CLAIM_CORRECT, claim, "{\"low\": 200}");
    assertEquals(Review.Verdict.CORRECTED, corrected.of(id).verdict());
    Statement heard = corrected.heed(List.of(claim)).get(0);
    assertEquals(200, heard.claim().value().orElseThrow().low().orElseThrow());
    assertEquals(id, heard.claim().id());
    Reviews second = decide(CLAIM_ACCEPT, claim, "yes");
    assertEquals(Review.Verdict.ACCEPTED, second.of(id).verdict());
    assertEquals(List.of(heard), second.heed(List.of(claim)), "accepted as corrected");
    assertEquals(decisions, second.of(id).history());
    decide(CLAIM_ACCEPT, claim, "");
    assertEquals(
        Review.Verdict.REJECTED, decide(CLAIM_CORRECT, claim, "").of(id).verdict(), "undone");
    assertEquals(Review.Verdict.ACCEPTED, decide(CLAIM_REJECT, claim, "").of(id).verdict());
    assertEquals(Review.Verdict.OPEN, decide(CLAIM_ACCEPT, claim, "").of(id).verdict());
    assertEquals(List.of(claim), new Reviews(decisions).heed(List.of(claim)));
  }

  @Test
  void oneCorrectionTakesTheOthersPlaceUntilItIsTakenBack() {
    Statement claim = says("NIS").exactly(300).statement();
    decide(CLAIM_CORRECT, claim, "{\"origins\": [\"CU\"]}");
    List<Statement> first = new Reviews(decisions).heed(List.of(claim));
    Statement second = decide(CLAIM_CORRECT, claim, "{\"side\": null}").heed(List.of(claim)).get(0);
    assertEquals(List.of("KP"), second.claim().origins());
    assertEquals(first, decide(CLAIM_CORRECT, claim, "").heed(List.of(claim)));
  }

  @Test
  void aCorrectionThatIsNoneIsNamed() {
    Statement claim = says("NIS").exactly(300).statement();
    String anew = "; correct claim " + claim.claim().id() + " anew";
    TallystickException unread =
        assertThrows(
            TallystickException.class, () -> decide(CLAIM_CORRECT, claim, "{\"moon\": 1}"));
    assertEquals(
        "decision 1 of the ledger: claims have no field 'moon'" + anew, unread.getMessage());
    decisions.clear();
    Reviews reviews = decide(CLAIM_CORRECT, claim, "{\"low\": 400}");
    TallystickException unfit =
        assertThrows(TallystickException.class, () -> reviews.heed(List.of(claim)));
    assertEquals("decision 1 of the ledger: low 400 is above high 300" + anew, unfit.getMessage());
  }

  @Test
  void undoingRestoresExactlyWhatStoodBefore() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Statement> ledger = ledger(random, 4);
      List<Decision> made = new ArrayList<>();
      Map<String, Deque<Decision.Kind>> undoable = new HashMap<>();
      Deque<List<Statement>> states = new ArrayDeque<>();
      Deque<Statement> on = new ArrayDeque<>();
      for (int i = 0; i < 6; i++) {
        Statement claim = ledger.get(random.nextInt(ledger.size()));
        states.push(new Reviews(made).heed(ledger));
        on.push(claim);
        Decision.Kind kind = KINDS[random.nextInt(KINDS.length)];
        undoable.computeIfAbsent(claim.claim().id(), id -> new ArrayDeque<>()).push(kind);
        made.add(decision(made.size() + 1, kind, claim, value(random, kind)));
      }
      while (!states.isEmpty()) {
        Statement claim = on.pop();
        Decision last = new Reviews(made).of(claim.claim().id()).last().orElseThrow();
        assertEquals(undoable.get(claim.claim().id()).pop(), last.kind(), "seed " + seed);
        made.add(decision(made.size() + 1, last.kind(), claim, ""));
        assertEquals(states.pop(), new Reviews(made).heed(ledger), "seed " + seed);
      }
    }
  }

  @Test
  void decisionsOnDifferentClaimsMayComeInAnyOrder() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Statement> ledger = ledger(random, 6);
      List<List<Decision>> byClaim = new ArrayList<>();
      for (Statement claim : ledger) {
        List<Decision> own = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          Decision.Kind kind = KINDS[random.nextInt(KINDS.length)];
          own.add(decision(1, kind, claim, random.nextInt(4) == 0 ? "" : value(random, kind)));
        }
        byClaim.add(own);
      }
      List<Statement> heard = new Reviews(woven(byClaim, random)).heed(ledger);
      List<Decision> other = woven(byClaim, random);
      Collections.shuffle(other, random);
      assertEquals(heard, new Reviews(other).heed(ledger), "seed " + seed);
      assertEquals(heard, new Reviews(other).heed(heard), "twice, seed " + seed);
    }
  }

  /** The decisions of all claims, each claim's in their order, numbered anew. */
  private static List<Decision> woven(List<List<Decision>> byClaim, Random random) {
    List<Deque<Decision>> left = new ArrayList<>();
    byClaim.forEach(own -> left.add(new ArrayDeque<>(own)));
    left.removeIf(Deque::isEmpty);
    List<Decision> woven = new ArrayList<>();
    while (!left.isEmpty()) {
      Deque<Decision> next = left.get(random.nextInt(left.size()));
      Decision d = next.pop();
      woven.add(
          new Decision(
              woven.size() + 1,
              d.madeAt(),
              d.madeBy(),
              d.kind(),
              d.subject(),
              d.value(),
              d.because()));
      left.removeIf(Deque::isEmpty);
    }
    return woven;
  }

  @Test
  void whatPeopleStandBehindOutlivesANewerReadingOfItsWords() {
    Statement before = says("NIS").exactly(300).in("a", "2025-01-01").statement();
    Statement now = says("HUR").exactly(300).in("a", "2025-01-01").statement();
    Statement wounded = now(says("HUR").measure("serving"));
    List<Statement> newest = List.of(now, wounded);
    List<Statement> earlier = List.of(before);
    assertEquals(newest, new Reviews(decisions).keep(newest, earlier), "nobody has decided");
    assertEquals(
        List.of(before, wounded), decide(CLAIM_ACCEPT, before, "yes").keep(newest, earlier));
    assertEquals(newest, decide(CLAIM_REJECT, before, "yes").keep(newest, earlier));
    assertEquals(
        List.of(before),
        decide(CLAIM_CORRECT, before, "{\"measure\": \"serving\"}").keep(newest, earlier),
        "in place of either measure");
    assertEquals(
        List.of(before, wounded),
        decide(CLAIM_ACCEPT, wounded, "yes").keep(newest, earlier),
        "both held");
  }

  private static Statement added(Statement like) {
    Claim c = like.claim();
    Addition addition =
        new Addition(
            c.reportId(),
            c.evidence().quote(),
            c.quote(),
            c.codebook(),
            Correction.between(new Coding(Map.of()), Coding.of(c)));
    return new Statement(
        addition.claim(c.report(), new Evidence.Added("Ada", Instant.EPOCH)),
        like.published(),
        like.publisher());
  }

  @Test
  void anAddedClaimCountsUntilThatIsTakenBack() {
    Statement read = says("NIS").exactly(300).in("a", "2025-01-01").statement();
    Statement missed = added(says("NIS").exactly(70).in("a", "2025-01-01").statement());
    String id = missed.claim().id();
    List<Statement> newest = List.of(read);
    List<Statement> more = List.of(missed);
    assertEquals(newest, new Reviews(decisions).keep(newest, more), "nobody stands behind it");
    Reviews reviews = decide(CLAIM_ADD, missed, "{}");
    assertEquals(Review.Verdict.ADDED, reviews.of(id).verdict());
    assertTrue(reviews.of(id).isHeld() && reviews.of(id).isAdded());
    List<Statement> both = List.of(missed, read);
    assertEquals(both, reviews.keep(newest, more));
    assertEquals(both, reviews.heed(both));
    Reviews rejected = decide(CLAIM_REJECT, missed, "yes");
    assertEquals(both, rejected.keep(newest, more), "still there to be looked at");
    assertEquals(newest, rejected.heed(both));
    decide(CLAIM_REJECT, missed, "");
    Reviews gone = decide(CLAIM_ADD, missed, "");
    assertEquals(Review.Verdict.OPEN, gone.of(id).verdict());
    assertEquals(newest, gone.keep(newest, more));
    assertEquals(both, decide(CLAIM_ADD, missed, "{}").keep(newest, more), "added anew");
  }

  @Test
  void anAddedClaimTakesThePlaceOfOneThatSaysTheSame() {
    Statement found = says("NIS").exactly(300).in("a", "2025-01-01").statement();
    Statement missed = added(found);
    Statement other = says("NIS").exactly(300).of("CU").in("a", "2025-01-01").statement();
    Reviews reviews = decide(CLAIM_ADD, missed, "{}");
    assertEquals(
        List.of(missed, other), reviews.keep(List.of(found, other), List.of(missed)), "alone");
    decide(CLAIM_REJECT, missed, "yes");
    assertEquals(
        List.of(missed, found),
        new Reviews(decisions).keep(List.of(found), List.of(missed)),
        "a rejected one takes nobody's place");
  }

  private static Statement now(ClaimsForTest draft) {
    return draft.exactly(300).in("a", "2025-01-01").statement();
  }

  @Test
  void aRejectedClaimInfluencesNothing() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<Statement> ledger = ledger(random, 8);
      Statement rejected = ledger.get(random.nextInt(ledger.size()));
      List<Statement> others = new ArrayList<>(ledger);
      others.remove(rejected);
      List<Decision> reject = List.of(decision(1, CLAIM_REJECT, rejected, "yes"));
      List<Voice> voices = new EchoLinker(ClaimsForTest.codebook(), reject).voices(ledger);
      assertEquals(new EchoLinker(ClaimsForTest.codebook()).voices(others), voices);
      assertEquals(
          estimates(new EchoLinker(ClaimsForTest.codebook()).voices(others)),
          estimates(voices),
          "seed " + seed);
    }
  }

  @Test
  void aCorrectedClaimIsHeardAsIfTheReportSaidSo() {
    Statement wrong = says("NIS").exactly(3000).in("a", "2025-01-01").statement();
    Statement right = says("HUR").exactly(300).in("b", "2025-01-02").statement();
    List<Decision> correct =
        List.of(decision(1, CLAIM_CORRECT, wrong, "{\"low\": 300, \"high\": 300}"));
    List<Voice> voices =
        new EchoLinker(ClaimsForTest.codebook(), correct).voices(List.of(wrong, right));
    Estimate estimate = estimates(voices).get(0);
    assertEquals(2, estimate.voices());
    assertFalse(estimate.contested());
    assertTrue(estimate.high().orElseThrow() < 3000);
  }

  private static List<Estimate> estimates(List<Voice> voices) {
    return new Reconciler(ClaimsForTest.codebook()).estimates(voices, DAY);
  }

  private static String value(Random random, Decision.Kind kind) {
    if (kind != CLAIM_CORRECT) {
      return "yes";
    }
    return switch (random.nextInt(4)) {
      case 0 -> "{\"origins\": [\"CU\"]}";
      case 1 -> "{\"sources\": [\"HUR\"], \"side\": \"UA\"}";
      case 2 -> "{\"status\": \"alleged\"}";
      default ->
          "{\"low\": 20, \"high\": " + (20 + random.nextInt(500)) + ", \"hedge\": \"range\"}";
    };
  }

  private static List<Statement> ledger(Random random, int size) {
    List<Statement> statements = new ArrayList<>();
    String[] names = {"NIS", "HUR", "Pentagon", "A"};
    for (int i = 0; i < size; i++) {
      statements.add(
          says(names[random.nextInt(names.length)])
              .exactly(10 + random.nextInt(1000))
              .in("r" + i, LocalDate.of(2025, 1, 1).plusDays(random.nextInt(100)).toString())
              .statement());
    }
    return statements;
  }
}
