package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.estimates.EstimatesForTest.AS_OF;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;

/** What parts tell about the whole and the whole about a part, by the codebook that ships. */
class InferenceTest {
  private static final Codebook CODEBOOK = CodebookReader.bundled("foreign-fighters");

  private static Estimate about(String question, ClaimsForTest... drafts) {
    return new Reconciler(CODEBOOK)
            .estimates(new EchoLinker(CODEBOOK).voices(ClaimsForTest.statements(drafts)), AS_OF)
            .stream()
            .filter(estimate -> estimate.question().text(CODEBOOK).startsWith(question))
            .findFirst()
            .orElseThrow();
  }

  private static double low(String question, ClaimsForTest... drafts) {
    return about(question, drafts).low().getAsDouble();
  }

  private static ClaimsForTest killed(String origin, double value) {
    return says("HUR").exactly(value).of(origin).in("r" + origin, "2025-02-01");
  }

  private static Set<List<String>> origins(Grounds.Bound bound) {
    return bound.from().stream().map(part -> part.question().origins()).collect(Collectors.toSet());
  }

  @Test
  void disjointPartsAddUpToALowerBoundOfTheWhole() {
    ClaimsForTest whole = says("NIS").exactly(900).of("foreign").in("w", "2025-02-01");
    Estimate foreign = about("killed: foreign", whole, killed("KP", 4000), killed("CU", 600));
    Grounds.Bound bound = foreign.grounds().bounds().get(0);
    assertEquals(Grounds.Bound.Kind.LEAST, bound.kind());
    assertEquals(
        low("killed: KP", killed("KP", 4000)) + low("killed: CU", killed("CU", 600)),
        bound.value());
    assertEquals(Set.of(List.of("KP"), List.of("CU")), origins(bound));
    assertTrue(
        foreign.reasons().stream()
            .anyMatch(r -> r.code().equals("inferred") && r.text().contains("killed: CU, side RU")),
        foreign.reasons().toString());
  }

  @Test
  void theNumberItselfStaysThatOfTheVoices() {
    ClaimsForTest whole = says("HUR").exactly(900).of("foreign").in("w", "2025-02-01");
    Estimate alone = about("killed: foreign", whole);
    Estimate beside = about("killed: foreign", whole, killed("KP", 4000));
    assertEquals(alone.low(), beside.low());
    assertEquals(alone.best(), beside.best());
    assertEquals(alone.high(), beside.high());
    assertEquals(alone.voices(), beside.voices());
    assertEquals(List.of(), alone.grounds().bounds());
    assertEquals(1, beside.grounds().bounds().size());
  }

  @Test
  void partsThatNestInEachOtherCountOnce() {
    ClaimsForTest whole = says("NIS").atLeast(5).of("foreign").in("w", "2025-02-01");
    Grounds.Bound bound =
        about(
                "killed: foreign",
                whole,
                killed("africa", 1000),
                killed("north-africa", 300),
                killed("KE", 200))
            .grounds()
            .bounds()
            .get(0);
    assertEquals(Set.of(List.of("africa")), origins(bound));
    Grounds.Bound finer =
        about(
                "killed: foreign",
                whole,
                killed("africa", 1000),
                killed("UG", 800),
                killed("KE", 900))
            .grounds()
            .bounds()
            .get(0);
    assertEquals(Set.of(List.of("KE"), List.of("UG")), origins(finer));
  }

  @Test
  void theHighEndOfTheWholeBoundsAPart() {
    ClaimsForTest whole = says("NIS").exactly(900).of("foreign").in("w", "2025-02-01");
    ClaimsForTest part = says("HUR").atLeast(100).of("KP").in("p", "2025-01-20");
    Estimate estimate = about("killed: KP", whole, part);
    Grounds.Bound bound = estimate.grounds().bounds().get(0);
    assertEquals(Grounds.Bound.Kind.MOST, bound.kind());
    assertEquals(about("killed: foreign", whole).high().getAsDouble(), bound.value());
    assertTrue(estimate.high().isEmpty());
  }

  @Test
  void anOldWholeDoesNotBoundWhatHasGrownSince() {
    ClaimsForTest whole = says("NIS").exactly(900).of("foreign").in("w", "2024-02-01");
    ClaimsForTest part = says("HUR").atLeast(100).of("KP").in("p", "2025-01-20");
    assertEquals(List.of(), about("killed: KP", whole, part).grounds().bounds());
  }

  @Test
  void anOldPartOfAStateTellsNothingOfTheWholeToday() {
    ClaimsForTest whole =
        says("NIS").exactly(900).measure("serving").of("foreign").in("w", "2025-02-01");
    ClaimsForTest recent = killed("KP", 4000).measure("serving");
    ClaimsForTest old = recent.in("old", "2023-02-01");
    assertEquals(1, about("serving: foreign", whole, recent).grounds().bounds().size());
    assertEquals(List.of(), about("serving: foreign", whole, old).grounds().bounds());
  }

  @Test
  void boundsThatTellNothingNewAreNotGiven() {
    ClaimsForTest whole = says("NIS").exactly(90000).of("foreign").in("w", "2025-02-01");
    ClaimsForTest part = killed("KP", 400);
    assertEquals(List.of(), about("killed: foreign", whole, part).grounds().bounds());
    assertEquals(List.of(), about("killed: KP", whole, part).grounds().bounds());
  }
}
