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
import org.tallystick.claims.detail.ConceptFinder;
import org.tallystick.claims.detail.DetailFinder;
import org.tallystick.claims.detail.Frame;
import org.tallystick.codebook.Table;

/** Every frame of a practice or policy fires in its example and not in its near-miss. */
class DetailExamplesTest {
  private static final ConceptFinder CONCEPTS = new ConceptFinder(Texts.CODEBOOK);
  private static final List<Frame> FRAMES = new DetailFinder(Texts.CODEBOOK).frames();

  private static boolean fires(Frame frame, String sentence) {
    return frame.in(CONCEPTS.find(Texts.parse(sentence))).isPresent();
  }

  private static Stream<DynamicTest> forEach(java.util.function.Consumer<Frame> test) {
    return FRAMES.stream()
        .map(frame -> DynamicTest.dynamicTest(frame.id(), () -> test.accept(frame)));
  }

  @TestFactory
  Stream<DynamicTest> theExampleIsFound() {
    return forEach(frame -> assertTrue(fires(frame, frame.example()), frame.example()));
  }

  @TestFactory
  Stream<DynamicTest> theNearMissIsNot() {
    return forEach(frame -> assertFalse(fires(frame, frame.nearMiss()), frame.nearMiss()));
  }

  @Test
  void everyMeaningThatFramesNeedHasWordsAndTheReverse() {
    Set<String> needed = new TreeSet<>();
    FRAMES.forEach(frame -> frame.parts().forEach(needed::addAll));
    Set<String> had = new TreeSet<>();
    for (Table.Row row : Texts.CODEBOOK.rows(ConceptFinder.TABLE)) {
      had.add(row.get("concept"));
    }
    assertEquals(needed, had);
  }

  @Test
  void everyKindOfTheCodebookHasFrames() {
    Set<String> kinds = new TreeSet<>();
    FRAMES.forEach(frame -> kinds.add(frame.measure() + "." + frame.detail()));
    List<String> practices =
        List.of(
            "coercion",
            "debt",
            "deception",
            "false-role",
            "front-company",
            "official-channel",
            "online-advert",
            "payment",
            "prison",
            "residency-offer",
            "trafficking");
    List<String> policies =
        List.of("discourages", "forbids", "monitors", "prosecutes", "supports", "tolerates");
    List<String> all = new ArrayList<>();
    practices.forEach(kind -> all.add("practice." + kind));
    policies.forEach(kind -> all.add("policy." + kind));
    assertEquals(new TreeSet<>(all), kinds);
  }
}
