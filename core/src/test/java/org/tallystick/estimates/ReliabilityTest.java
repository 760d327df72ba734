package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.estimates.EstimatesForTest.AS_OF;
import static org.tallystick.estimates.EstimatesForTest.CODEBOOK;
import static org.tallystick.estimates.EstimatesForTest.reasons;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.estimates.reliability.TrackRecord;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Voice;

/** Track records learned from some questions and used on others. */
class ReliabilityTest {
  private static final Reconciler PLAIN = new Reconciler(CODEBOOK);

  private static List<Voice> voices(List<ClaimsForTest> drafts) {
    return new EchoLinker(CODEBOOK)
        .voices(ClaimsForTest.statements(drafts.toArray(ClaimsForTest[]::new)));
  }

  /** On many questions High gives double what Low and Plain do. */
  private static List<ClaimsForTest> history(int questions) {
    List<ClaimsForTest> drafts = new ArrayList<>();
    for (int q = 0; q < questions; q++) {
      ClaimsForTest asked = says("High").measure("question " + q).unit("count");
      drafts.add(asked.exactly(2000 + 20 * q).in("h" + q, "2025-01-01"));
      for (String voice : List.of("Low", "Plain")) {
        drafts.add(
            says(voice)
                .measure("question " + q)
                .unit("count")
                .exactly(1000 + 10 * q)
                .in(voice + q, "2025-01-01"));
      }
    }
    return drafts;
  }

  private static Estimate asked(Reconciler reconciler, List<Voice> voices, String measure) {
    return reconciler.estimates(voices, AS_OF).stream()
        .filter(estimate -> estimate.question().measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVoiceThatGivesDoubleIsReckonedDown() {
    List<ClaimsForTest> drafts = history(20);
    drafts.add(says("High").measure("the next").unit("count").exactly(5000).in("n", "2025-01-02"));
    List<Voice> voices = voices(drafts);
    Estimate plain = asked(PLAIN, voices, "the next");
    Estimate corrected = asked(PLAIN.withReliability(voices, AS_OF), voices, "the next");
    assertEquals(OptionalDouble.of(5000), plain.best());
    double best = corrected.best().getAsDouble();
    assertTrue(best > 2300 && best < 3700, "" + best);
    String voice = reasons("voice", corrected).get(0);
    assertTrue(voice.contains("; its figures on 20 questions are typically "), voice);
    assertTrue(voice.contains("% higher than those of others"), voice);
    assertEquals(
        List.of(), reasons("voice", plain).stream().filter(r -> r.contains("typically")).toList());
  }

  @Test
  void recordsComeFromWhatTheyAreLearnedFromWhateverIsAskedAfterwards() {
    ClaimsForTest next =
        says("High").measure("the next").unit("count").exactly(5000).in("n", "2025-01-02");
    List<ClaimsForTest> all = history(20);
    all.add(next);
    Reconciler learned = PLAIN.withReliability(voices(all), AS_OF);
    assertEquals(
        asked(learned, voices(all), "the next"), asked(learned, voices(List.of(next)), "the next"));
  }

  @Test
  void aPartysOwnDeadAndItsEnemysAreTwoRecords() {
    List<ClaimsForTest> drafts = new ArrayList<>();
    for (int q = 0; q < 6; q++) {
      for (String voice : List.of("Kyiv", "NIS")) {
        double figure = voice.equals("Kyiv") ? 3000 : 1000;
        drafts.add(says(voice).of("K" + q).exactly(figure).in(voice + q, "2025-01-01"));
      }
    }
    List<TrackRecord> records = List.copyOf(PLAIN.trackRecords(voices(drafts), AS_OF));
    assertEquals(2, records.size());
    assertTrue(records.stream().noneMatch(record -> record.rater().own()));
    assertTrue(records.get(1).bias() > 0.2 && records.get(0).bias() < -0.2, records.toString());
  }

  @Test
  void withOneQuestionAVoiceNothingChanges() {
    Random random = new Random(17);
    for (int i = 0; i < 40; i++) {
      List<ClaimsForTest> drafts = new ArrayList<>();
      for (int q = 0; q < 8; q++) {
        for (int v = 0; v < 3; v++) {
          drafts.add(
              RandomLedger.number(random, says("V" + q + v).of("Q" + q), 200)
                  .in("r" + q + v, "2025-01-01"));
        }
      }
      List<Voice> voices = voices(drafts);
      assertEquals(
          PLAIN.estimates(voices, AS_OF),
          PLAIN.withReliability(voices, AS_OF).estimates(voices, AS_OF));
    }
  }

  @Test
  void anyLedgerIsReckonedWithRecordsToo() {
    Random random = new Random(23);
    for (int i = 0; i < 40; i++) {
      List<Voice> voices = new EchoLinker(CODEBOOK).voices(RandomLedger.of(random));
      for (Estimate estimate : PLAIN.withReliability(voices, AS_OF).estimates(voices, AS_OF)) {
        Optional.of(estimate)
            .filter(e -> e.low().isPresent() && e.high().isPresent())
            .ifPresent(
                e -> {
                  assertTrue(e.low().getAsDouble() <= e.best().getAsDouble(), e.toString());
                  assertTrue(e.best().getAsDouble() <= e.high().getAsDouble(), e.toString());
                });
      }
    }
  }
}
