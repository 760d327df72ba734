package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.reports.ReportId;

class NearCopiesTest {
  private final Map<ReportId, String> texts = new HashMap<>();
  private final List<NearCopies.Candidate> candidates = new ArrayList<>();

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("word").append(random.nextInt(3000)).append(i % 12 == 11 ? ".\n" : " ");
    }
    return text.toString();
  }

  private ReportId add(String name, String day, String text) {
    ReportId id = new ReportId(name);
    texts.put(id, text);
    Optional<LocalDate> published =
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    candidates.add(new NearCopies.Candidate(id, published, Signature.of(text)));
    return id;
  }

  private Map<ReportId, Copy> find() {
    return NearCopies.among(candidates, texts::get);
  }

  @Test
  void theEarliestIsTheOriginalWhateverTheOtherOutletsChange() {
    String wire = text(new Random(1), 300);
    ReportId cut = add("a", "2025-01-03", "Our staff. " + wire.substring(0, wire.length() * 3 / 4));
    ReportId late = add("b", "", wire.toUpperCase(java.util.Locale.ROOT).replace(".", " –"));
    ReportId first = add("c", "2025-01-02", wire);
    add("d", "2025-01-01", text(new Random(2), 300));
    Map<ReportId, Copy> copies = find();
    assertEquals(java.util.Set.of(cut, late), copies.keySet());
    assertEquals(new Copy(first, 1), copies.get(late), "case and punctuation are nothing");
    assertEquals(first, copies.get(cut).original());
    assertEquals(0.75, copies.get(cut).likeness(), 0.03);
  }

  @Test
  void halfATextIsNoCopyAndNeitherIsACommonSentence() {
    String wire = text(new Random(1), 400);
    add("a", "2025-01-01", wire);
    add("b", "2025-01-02", wire.substring(0, wire.length() / 3) + text(new Random(2), 200));
    add("c", "2025-01-03", wire.substring(0, 100) + text(new Random(3), 400));
    assertEquals(Map.of(), find());
  }

  @Test
  void shortTextsAreComparedAsAWholeAndEmptyOnesNotAtAll() {
    ReportId original = add("a", "2025-01-01", "Twelve are dead.");
    ReportId copy = add("b", "2025-01-02", "TWELVE are dead");
    add("c", "2025-01-03", "Thirteen are dead.");
    add("d", "2025-01-03", "");
    add("e", "2025-01-04", " – ");
    assertEquals(Map.of(copy, new Copy(original, 1)), find());
  }

  @Test
  void everyCopyIsLikeItsOriginalAndOrderMakesNoDifference() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      texts.clear();
      candidates.clear();
      List<String> wires = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        wires.add(text(random, 60 + random.nextInt(200)));
      }
      for (int i = 0; i < 40; i++) {
        String wire = wires.get(random.nextInt(wires.size()));
        int cut = random.nextInt(wire.length() / 2);
        String day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(5)).toString();
        add("r" + i, random.nextInt(6) == 0 ? "" : day, wire.substring(cut));
      }
      Map<ReportId, Copy> copies = find();
      copies.forEach(
          (copy, of) -> {
            assertTrue(!copies.containsKey(of.original()), "an original is no copy");
            double exact =
                Shingles.of(texts.get(copy)).likeness(Shingles.of(texts.get(of.original())));
            assertEquals(exact, of.likeness());
            assertTrue(exact >= NearCopies.ALIKE);
          });
      assertTrue(copies.size() >= 20, "seed " + seed + ": " + copies.size());
      Collections.shuffle(candidates, random);
      assertEquals(copies, find(), "seed " + seed);
    }
  }

  @Test
  void signaturesEstimateTheLikenessOfTexts() {
    double worst = 0;
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String whole = text(random, 400);
      String part = whole.substring(random.nextInt(whole.length()));
      double exact = Shingles.of(whole).likeness(Shingles.of(part));
      worst = Math.max(worst, Math.abs(exact - Signature.of(whole).likeness(Signature.of(part))));
    }
    assertTrue(worst < 0.18, "four standard errors: " + worst);
  }

  @Test
  void signaturesCanBeKept() {
    Signature signature = Signature.of("A few words that make a signature of their own.");
    byte[] bytes = signature.bytes();
    assertEquals(4 * Signature.NUMBERS, bytes.length);
    assertArrayEquals(bytes, Signature.of(bytes).bytes());
    assertEquals(0, Signature.of("…").bytes().length);
    assertEquals(1, signature.likeness(Signature.of(bytes)));
  }
}
