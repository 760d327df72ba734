package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.tallystick.Settings;
import org.tallystick.TallystickException;
import org.tallystick.voices.Source;

class PosteriorTest {
  private static final Parameters PARAMETERS = Parameters.bundled();
  private static final Scale PEOPLE = Scale.of("people", PARAMETERS.scale());

  private static Observation seen(String camp, double low, double high, double weight) {
    return new Observation(
        new Source(camp + low + high, "unknown", ""),
        says("X").range(low, high).statement(),
        PEOPLE.log(low),
        PEOPLE.log(high),
        weight,
        camp,
        List.of());
  }

  private static Posterior posterior(Observation... seen) {
    return new Posterior(List.of(seen), PEOPLE.log(1e12), PARAMETERS);
  }

  private static void assertQuantiles(double low, double median, double high, Posterior actual) {
    assertEquals(low, PEOPLE.value(actual.quantile(0.05)), low * 0.01);
    assertEquals(median, PEOPLE.value(actual.quantile(0.5)), median * 0.01);
    assertEquals(high, PEOPLE.value(actual.quantile(0.95)), high * 0.01);
  }

  /** The expected values were summed in Python over a finer grid, shared biases too. */
  @Test
  void theGridAgreesWithAFinerOne() {
    assertQuantiles(408, 1100, 2966, posterior(seen("a", 1100, 1100, 1)));
    assertQuantiles(278, 949, 3237, posterior(seen("a", 300, 300, 1), seen("b", 3000, 3000, 1)));
    assertQuantiles(1335, 4472, 14981, posterior(seen("a", 2000, 9999, 1)));
    assertQuantiles(
        893,
        1605,
        3307,
        posterior(seen("a", 1000, 1000, 1), seen("b", 1500, 1500, 1), seen("c", 2000, 9999, 1)));
    assertQuantiles(
        251,
        971,
        3749,
        posterior(seen("a", 3000, 3000, 1), seen("a", 300, 300, 1), seen("b", 1000, 1000, 1)));
    assertQuantiles(
        861,
        1982,
        4511,
        posterior(
            seen("a", 3000, 3000, 1),
            seen("a", 2000, 2600, 1),
            seen("a", 5000, 5000, 1),
            seen("b", 800, 1200, 1)));
  }

  @Test
  void weightsAreSharesAndTheFullSayWeighsMore() {
    double[] weights =
        posterior(seen("a", 100, 100, 1), seen("b", 120, 120, 0.5), seen("c", 50, 500, 1))
            .weights();
    assertEquals(1, Arrays.stream(weights).sum(), 1e-9);
    assertEquals(weights[0], 2 * weights[1], 1e-9);
    assertTrue(weights[2] < weights[0]);
  }

  @Test
  void leavingOutAVoiceIsAsIfItHadNotSpoken() {
    Observation a = seen("a", 1000, 1000, 1);
    Observation b = seen("a", 1500, 1500, 1);
    Observation c = seen("c", 4000, 4000, 1);
    Map<Integer, Double> shifts = posterior(a, b, c).shiftsWithout(List.of(0, 1, 2));
    double all = posterior(a, b, c).quantile(0.5);
    assertEquals(posterior(b, c).quantile(0.5), all + shifts.get(0), 0.02);
    assertEquals(posterior(a, c).quantile(0.5), all + shifts.get(1), 0.02);
    assertEquals(posterior(a, b).quantile(0.5), all + shifts.get(2), 0.02);
  }

  @Test
  void thousandsOfVoicesDoNotUnderflow() {
    List<Observation> voices = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      voices.add(seen("camp " + i, i % 2 == 0 ? 10 : 100000, i % 2 == 0 ? 10 : 100000, 1));
    }
    Posterior posterior = new Posterior(voices, PEOPLE.log(1e12), PARAMETERS);
    assertEquals((PEOPLE.log(10) + PEOPLE.log(100000)) / 2, posterior.quantile(0.5), 0.05);
  }

  @Test
  void theNormalTablesAreClose() {
    assertEquals(0.5, Normal.below(0), 1e-12);
    assertEquals(0.9750021048517795, Normal.below(1.959963984540054), 1e-5);
    assertEquals(1, Normal.below(-5) / 2.866515718791939e-07, 1e-3);
    assertEquals(1, Normal.between(5, 6) / 2.8566498419e-07, 1e-3);
    assertEquals(1, Normal.between(-6, -5) / 2.8566498419e-07, 1e-3);
    assertEquals(1, Normal.between(-40, 40), 0);
    assertEquals(0, Normal.density(Double.POSITIVE_INFINITY), 0);
  }

  @Test
  void roundingNeverClaimsMoreThanIsKnown() {
    assertEquals(1000, PEOPLE.down(1099));
    assertEquals(1100, PEOPLE.down(1099.9999999999998));
    assertEquals(1200, PEOPLE.up(1101));
    assertEquals(13, PEOPLE.up(12.2));
    assertEquals(0, PEOPLE.down(0.2));
    Scale share = Scale.of("share", PARAMETERS.scale());
    assertEquals(0.12, share.down(0.129));
    assertEquals(0.01, share.up(0.0012));
    assertEquals(1, share.up(0.999));
    assertEquals(1, share.value(share.log(7)), 1e-12);
  }

  @Test
  void aMissingParameterIsNamed() {
    TallystickException thrown =
        assertThrows(
            TallystickException.class,
            () ->
                Parameters.of(new Settings("/estimates/parameters.properties", new Properties())));
    assertEquals(
        "/estimates/parameters.properties: 'offset.count' must be a number, not 'null'",
        thrown.getMessage());
  }
}
