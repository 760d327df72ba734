package org.tallystick.claims.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.TallystickException;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;

/** Corrections there and back, on claims and as lines. */
class CorrectionTest {
  private static final Claim READ = says("NIS").about(300).claim();

  @Test
  void everyFieldCanBeCorrected() {
    Correction correction =
        Correction.of(
            "{\"measure\": \"wounded\", \"low\": 10, \"high\": null, \"unit\": \"share\","
                + " \"hedge\": \"at-least\", \"origins\": [\"CU\", \"KE\"], \"side\": null,"
                + " \"status\": \"denied\", \"sources\": [], \"from\": \"2024\","
                + " \"to\": \"2024-05-01\", \"place\": \"Kursk\", \"formation\": \"Storm\"}");
    Claim claim = correction.of(READ);
    assertEquals("wounded", claim.measure());
    assertEquals(Optional.of(Interval.atLeast(10)), claim.value());
    assertEquals(Optional.of("share"), claim.unit());
    assertEquals(Optional.of(Hedge.AT_LEAST), claim.hedge());
    assertEquals(List.of("CU", "KE"), claim.origins());
    assertEquals(Optional.empty(), claim.side());
    assertEquals(Status.DENIED, claim.status());
    assertEquals(List.of(), claim.sources());
    assertEquals(Optional.of("2024"), claim.from());
    assertEquals(Optional.of("2024-05-01"), claim.to());
    assertEquals(Optional.of("Kursk"), claim.place());
    assertEquals(Optional.of("Storm"), claim.formation());
    assertEquals(READ.id(), claim.id());
    assertEquals(READ.evidence(), claim.evidence());
    assertEquals(correction, Correction.between(Coding.of(READ), Coding.of(claim)));
  }

  @Test
  void aNumberCanBecomeAPractice() {
    Claim claim =
        Correction.of(
                "{\"measure\": \"practice\", \"detail\": \"deception\", \"low\": null,"
                    + " \"high\": null, \"unit\": null, \"hedge\": null}")
            .of(READ);
    assertEquals(Optional.empty(), claim.value());
    assertEquals(Optional.of("deception"), claim.detail());
    assertEquals(READ, Correction.between(Coding.of(claim), Coding.of(READ)).of(claim));
  }

  @Test
  void whatIsNotCorrectedStays() {
    assertEquals(READ, Coding.of(READ).on(READ));
    assertEquals(Map.of(), Correction.between(Coding.of(READ), Coding.of(READ)).fields());
  }

  @Test
  void anyTextSurvivesItsLine() {
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(12); n > 0; n--) {
        int c = random.nextInt(3) == 0 ? random.nextInt(0x110000) : random.nextInt(0x180);
        text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? '"' : c);
      }
      String any = text.toString();
      Correction correction =
          new Correction(
              Map.of(
                  Field.PLACE,
                  List.of(any),
                  Field.SOURCES,
                  List.of(any, "b"),
                  Field.LOW,
                  List.of(String.valueOf(random.nextInt(1000) / 4.0).replaceFirst("\\.0$", ""))));
      assertEquals(correction, Correction.of(correction.text()), correction.text());
      assertTrue(correction.text().lines().count() == 1, correction.text());
    }
  }

  @TestFactory
  Stream<DynamicTest> whatIsNoCorrectionIsRefused() {
    return Stream.of(
            "",
            "yes",
            "[]",
            "{}",
            "{\"low\": \"many\"}",
            "{\"low\": [1]}",
            "{\"low\": .inf}",
            "{\"low\": -1}",
            "{\"low\": 400}",
            "{\"origins\": \"KP\"}",
            "{\"origins\": [null]}",
            "{\"origins\": [\" \"]}",
            "{\"side\": 1}",
            "{\"side\": \"RU\", \"side\": \"UA\"}",
            "{\"quote\": \"x\"}",
            "{\"null\": 1}",
            "{\"measure\": null}",
            "{\"status\": \"sure\"}",
            "{\"hedge\": \"perhaps\"}",
            "{\"hedge\": null}",
            "{\"unit\": null}",
            "{\"detail\": \"deception\"}",
            "{\"from\": \"May 2024\"}",
            "{\"place\": !!java.lang.String \"x\"}",
            "{\"place\": \"x\"} {",
            "a: &a [*a]")
        .map(
            line ->
                DynamicTest.dynamicTest(
                    "“" + line + "”",
                    () ->
                        assertThrows(
                            TallystickException.class, () -> Correction.of(line).of(READ))));
  }
}
