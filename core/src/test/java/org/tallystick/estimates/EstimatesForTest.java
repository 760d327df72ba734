package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.tallystick.codebook.Codebook;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;

/** From drafts of claims to estimates, as the tests of this package ask for them. */
final class EstimatesForTest {
  static final Codebook CODEBOOK = ClaimsForTest.codebook();
  static final LocalDate AS_OF = LocalDate.of(2025, 6, 1);

  private EstimatesForTest() {}

  static List<Estimate> estimates(LocalDate asOf, ClaimsForTest... drafts) {
    return new Reconciler(CODEBOOK)
        .estimates(new EchoLinker(CODEBOOK).voices(ClaimsForTest.statements(drafts)), asOf);
  }

  /** The estimate of the only question. */
  static Estimate estimate(ClaimsForTest... drafts) {
    List<Estimate> estimates = estimates(AS_OF, drafts);
    assertEquals(1, estimates.size());
    return estimates.get(0);
  }

  static void assertRange(double low, double best, double high, Estimate estimate) {
    assertEquals(
        List.of(OptionalDouble.of(low), OptionalDouble.of(best), OptionalDouble.of(high)),
        List.of(estimate.low(), estimate.best(), estimate.high()));
  }

  /** The texts of that code. */
  static List<String> reasons(String code, Estimate estimate) {
    return estimate.reasons().stream()
        .filter(reason -> reason.code().equals(code))
        .map(Reason::text)
        .toList();
  }
}
