package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Measure;
import org.tallystick.reports.Span;

/** Every frame of the codebook finds its example and leaves its near-miss alone. */
class FrameExamplesTest {
  /** Examples that the reader gets wrong so far; what is mended leaves the list. */
  private static final Set<String> KNOWN_EXAMPLES =
      Set.of(
          "adverts.self", // known: no claim is made of counted adverts
          "formations.object", // known: no claim is made of counted formations
          "term.near", // known: no claim is made of a length of contract
          "casualties.of", // known: "losses of 200 men" is killed, where "loss" stands as well
          "prosecuted.of", // known: "for fighting abroad" makes it serving
          "released.self", // known: "freed prisoners" are captured
          "willing.ready", // known: "ready to go" is arrived
          "willing.subject"); // known: "applied to join" is joined

  /** Near-misses that give a claim so far. */
  private static final Set<String> KNOWN_NEAR_MISSES =
      Set.of(
          "left.subject", // known: "12 times" is a ratio of people
          "serving.front"); // known: "at the front of the shop" is the front

  private record Case(Measure measure, Measure.Frame frame) {

    /** Whether the example gives a claim of the measure whose value stands in the brackets. */
    boolean isFound() {
      String example = frame.example();
      int begin = example.indexOf('[');
      int end = example.indexOf(']') - 1;
      assertTrue(begin >= 0 && end > begin, () -> frame.id() + ": no [brackets] in " + example);
      int at = Texts.WAR.length();
      Span counted = new Span(at + begin, at + end);
      return ofMeasure(extract(example.replaceAll("[\\[\\]]", ""))).stream()
          .map(claim -> claim.evidence().parts().get("value"))
          .anyMatch(value -> value != null && counted.covers(value));
    }

    /** Whether the near-miss gives a claim of the measure after all. */
    boolean isMistaken() {
      return !ofMeasure(extract(frame.nearMiss())).isEmpty();
    }

    private List<Claim> ofMeasure(Extraction extraction) {
      return extraction.claims().stream()
          .filter(claim -> claim.measure().equals(measure.code()))
          .filter(claim -> claim.evidence().quote().begin() >= Texts.WAR.length())
          .toList();
    }

    private static Extraction extract(String sentence) {
      return Texts.extract(Texts.WAR + sentence);
    }
  }

  private static Stream<Case> cases() {
    return Texts.CODEBOOK.measures().stream()
        .flatMap(measure -> measure.frames().stream().map(frame -> new Case(measure, frame)));
  }

  @TestFactory
  Stream<DynamicTest> theExampleGivesAClaim() {
    return cases()
        .filter(sample -> !KNOWN_EXAMPLES.contains(sample.frame.id()))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.frame.id(), () -> assertTrue(sample.isFound(), sample.frame.example())));
  }

  @TestFactory
  Stream<DynamicTest> theNearMissGivesNone() {
    return cases()
        .filter(sample -> !KNOWN_NEAR_MISSES.contains(sample.frame.id()))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.frame.id(),
                    () -> assertFalse(sample.isMistaken(), sample.frame.nearMiss())));
  }

  @Test
  void whatIsMendedLeavesTheLists() {
    List<String> mended = new ArrayList<>();
    Set<String> ids = new TreeSet<>(KNOWN_EXAMPLES);
    ids.addAll(KNOWN_NEAR_MISSES);
    cases()
        .forEach(
            sample -> {
              String id = sample.frame.id();
              ids.remove(id);
              if (KNOWN_EXAMPLES.contains(id) && sample.isFound()
                  || KNOWN_NEAR_MISSES.contains(id) && !sample.isMistaken()) {
                mended.add(id);
              }
            });
    assertEquals(List.of(), mended, "take these off the list");
    assertEquals(Set.of(), ids, "no such frame");
  }
}
