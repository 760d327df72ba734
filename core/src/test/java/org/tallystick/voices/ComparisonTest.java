package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.status.Status;
import org.tallystick.testing.ClaimsForTest;

class ComparisonTest {
  private static Optional<Comparison.Bias> bias(String name, ClaimsForTest... drafts) {
    List<Voice> voices =
        new EchoLinker(ClaimsForTest.codebook()).voices(ClaimsForTest.statements(drafts));
    Source source = new SourceRegister(ClaimsForTest.codebook()).resolve(name);
    return new Comparison(voices).bias(source);
  }

  @Test
  void comparesTheFiguresThatAreNearestInTime() {
    ClaimsForTest[] drafts = {
      says("NIS").exactly(100).in("a", "2025-01-01"),
      says("NIS").exactly(400).in("b", "2025-03-01"),
      says("HUR").exactly(800).in("c", "2025-03-02"),
      says("NIS").measure("serving").range(1000, 4000).in("d", "2025-03-01"),
      says("HUR").measure("serving").exactly(4000).in("e", "2025-03-02"),
    };
    Comparison.Bias nis = bias("NIS", drafts).orElseThrow();
    assertEquals(0.5, nis.ratio(), 1e-9);
    assertEquals(2, nis.questions());
    assertEquals(2, bias("HUR", drafts).orElseThrow().ratio(), 1e-9);
  }

  @Test
  void comparesNothingOfAnotherTimeOrQuestionOrWithoutTwoEnds() {
    assertEquals(
        Optional.empty(),
        bias(
            "NIS",
            says("NIS").exactly(100).in("a", "2025-01-01"),
            says("HUR").exactly(100).in("b", "2025-07-01"),
            says("HUR").exactly(100).in("b", ""),
            says("HUR").atLeast(50).in("c", "2025-01-01"),
            says("HUR").exactly(50).status(Status.DENIED).in("d", "2025-01-01"),
            says("HUR").exactly(50).of("CU").in("e", "2025-01-01")));
  }
}
