package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.estimates.EstimatesForTest.assertRange;
import static org.tallystick.estimates.EstimatesForTest.estimate;
import static org.tallystick.estimates.EstimatesForTest.reasons;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.status.Status;

class BesideTheNumberTest {
  @Test
  void denialsPlansAndBarePluralsStandBesideTheNumber() {
    Estimate estimate =
        estimate(
            says("NIS").exactly(1100).in("a", "2024-12-23"),
            says("Havana").exactly(1100).status(Status.DENIED).in("b", "2024-12-24"),
            says("HUR").atMost(5000).status(Status.EXPECTED).in("c", "2024-12-24"),
            says("Washington").unquantified().in("d", "2024-12-24"));
    assertRange(400, 1100, 3000, estimate);
    assertEquals(1, estimate.voices());
    assertEquals(1, estimate.denials());
    assertEquals(1, estimate.expected());
    assertEquals(
        List.of("Cuba (CU), 2024-12-24: denies 1,100 killed"), reasons("denial", estimate));
    assertEquals(
        List.of(
            "Defence Intelligence of Ukraine (UA), 2024-12-24: expects up to 5,000 killed; not in"
                + " the number"),
        reasons("expected", estimate));
    assertEquals(
        List.of(
            "United States (US), 2024-12-24: killed, without a number, stated; left out: no number"
                + " to reckon with"),
        reasons("left-out", estimate));
  }

  @Test
  void whatIsOnlyDeniedHasNoNumber() {
    Estimate estimate = estimate(says("Havana").exactly(5000).status(Status.DENIED));
    assertTrue(estimate.best().isEmpty());
    assertEquals(0, estimate.voices());
    assertEquals(0, estimate.claims());
    assertEquals(1, estimate.denials());
  }

  @Test
  void aDenialThatItsVoiceTookBackNoLongerCounts() {
    Estimate estimate =
        estimate(
            says("Havana").atLeast(1).status(Status.DENIED).in("a", "2024-10-24"),
            says("Havana").exactly(600).in("b", "2025-04-28"));
    assertEquals(0, estimate.denials());
    assertEquals(
        List.of(
            "Cuba (CU), 2024-10-24: denied at least 1 killed; left out: has since said otherwise"),
        reasons("left-out", estimate));
  }

  @Test
  void anUnsureEchoAddsNoVoiceButIsCountedAsAClaim() {
    Estimate estimate =
        estimate(
            says("HUR").exactly(3180).in("a", "2025-01-05"),
            says().exactly(3180).in("b", "2025-01-06").by("Daily"));
    assertEquals(1, estimate.voices());
    assertEquals(2, estimate.claims());
    assertEquals(
        List.of(
            "1 claim repeats what these voices say and brings no new voice; that is unsure of 1,"
                + " as no source is given"),
        reasons("echo", estimate));
  }
}
