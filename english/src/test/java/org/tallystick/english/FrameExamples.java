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
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.Reading;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.event.MeasureChooser;
import org.tallystick.claims.group.Counted;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * Every frame of a codebook speaks for its measure in its example and for nothing in its near-miss.
 * What the weights make of it is for the scoreboard to say.
 */
abstract class FrameExamples {
  private final Codebook codebook;
  private final ClaimExtractor extractor;
  private final MeasureChooser chooser;
  private final Set<String> knownExamples;
  private final Set<String> knownNearMisses;

  /**
   * Tries the frames of a codebook.
   *
   * @param knownExamples frames in whose example another word wins so far; what is mended leaves
   * @param knownNearMisses frames that speak in their near-miss so far
   */
  FrameExamples(Codebook codebook, Set<String> knownExamples, Set<String> knownNearMisses) {
    this.codebook = codebook;
    this.knownExamples = knownExamples;
    this.knownNearMisses = knownNearMisses;
    extractor = new ClaimExtractor(codebook, Texts.ENGLISH);
    chooser = new MeasureChooser(codebook);
  }

  private final class Case {
    private final Measure measure;
    private final Measure.Frame frame;

    Case(Measure measure, Measure.Frame frame) {
      this.measure = measure;
      this.frame = frame;
    }

    /** Whether the frame's measure is chosen for what stands in the brackets. */
    boolean isFound() {
      String example = frame.example();
      int begin = example.indexOf('[');
      int end = example.indexOf(']') - 1;
      assertTrue(begin >= 0 && end > begin, () -> frame.id() + ": no [brackets] in " + example);
      Span marked = new Span(begin, end);
      for (Reading reading : readings(example.replaceAll("[\\[\\]]", ""))) {
        if (measure.kind() == Measure.Kind.OTHER) {
          return reading.triggers().stream().anyMatch(t -> t.frame().equals(frame));
        }
        for (Counted counted : reading.counted()) {
          if (marked.covers(counted.quantity().span(reading.sentence()))
              && choices(reading, counted).stream().anyMatch(c -> c.measure().equals(measure))) {
            return true;
          }
        }
      }
      return false;
    }

    /** Whether the frame is chosen for people in the near-miss after all. */
    boolean isMistaken() {
      return readings(frame.nearMiss()).stream()
          .anyMatch(
              reading ->
                  reading.counted().stream()
                      .filter(counted -> counted.kind() == Counted.Kind.PEOPLE)
                      .anyMatch(
                          counted ->
                              choices(reading, counted).stream()
                                  .anyMatch(c -> c.rule().equals(frame.id()))));
    }

    private List<Choice> choices(Reading reading, Counted counted) {
      return chooser.choose(reading.sentence(), reading.roles(), reading.triggers(), counted);
    }

    private List<Reading> readings(String sentence) {
      return extractor.anatomy(Report.of("report", sentence)).readings();
    }
  }

  private Stream<Case> cases() {
    return codebook.measures().stream()
        .flatMap(measure -> measure.frames().stream().map(frame -> new Case(measure, frame)));
  }

  @TestFactory
  Stream<DynamicTest> theExampleIsFound() {
    return cases()
        .filter(sample -> !knownExamples.contains(sample.frame.id()))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.frame.id(), () -> assertTrue(sample.isFound(), sample.frame.example())));
  }

  @TestFactory
  Stream<DynamicTest> theNearMissIsNot() {
    return cases()
        .filter(sample -> !knownNearMisses.contains(sample.frame.id()))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.frame.id(),
                    () -> assertFalse(sample.isMistaken(), sample.frame.nearMiss())));
  }

  @Test
  void whatIsMendedLeavesTheLists() {
    List<String> mended = new ArrayList<>();
    Set<String> ids = new TreeSet<>(knownExamples);
    ids.addAll(knownNearMisses);
    cases()
        .forEach(
            sample -> {
              String id = sample.frame.id();
              ids.remove(id);
              if (knownExamples.contains(id) && sample.isFound()
                  || knownNearMisses.contains(id) && !sample.isMistaken()) {
                mended.add(id);
              }
            });
    assertEquals(List.of(), mended, "take these off the list");
    assertEquals(Set.of(), ids, "no such frame");
  }
}
