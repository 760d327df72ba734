package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.voices.Source;

/**
 * With the spread between voices held fixed, raising what a voice says at least never lowers the
 * median. (Where the spread is learned it may: a voice that moves away from the others makes all of
 * them less sure.)
 */
class FixedSpreadTest {
  private static final Parameters BUNDLED = Parameters.bundled();
  private static final double SURELY_NUMERIC = 0.025;

  private static Parameters spread(double sd) {
    Parameters.Trust t = BUNDLED.trust();
    return new Parameters(
        BUNDLED.scale(),
        BUNDLED.words(),
        BUNDLED.time(),
        new Parameters.Trust(t.alleged(), sd, t.campShare(), 1e-6, t.openReach(), t.openBack()),
        BUNDLED.grid(),
        BUNDLED.contest(),
        BUNDLED.influenceVoices());
  }

  private static Observation seen(int voice, double low, double high, String camp) {
    return new Observation(
        new Source("Voice " + voice, "unknown", ""),
        says("Voice " + voice).exactly(voice).statement(),
        low,
        high,
        1,
        camp,
        List.of());
  }

  private static double median(List<Observation> seen, Parameters parameters) {
    return new Posterior(seen, Math.log(1e12), parameters).quantile(0.5);
  }

  @Test
  void raisingALowerBoundNeverLowersTheMedian() {
    for (long seed = 0; seed < 10_000; seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      Parameters parameters = spread(0.2 + random.nextDouble());
      List<Observation> before = new ArrayList<>();
      int voices = 1 + random.nextInt(6);
      for (int i = 0; i < voices; i++) {
        double low = 4 + 4 * random.nextDouble();
        double high = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : low + random.nextDouble();
        before.add(seen(i, low, high, "camp " + random.nextInt(4)));
      }
      int raised = random.nextInt(voices);
      Observation one = before.get(raised);
      double room = Math.min(2, one.high() - one.low());
      List<Observation> after = new ArrayList<>(before);
      after.set(
          raised,
          seen(raised, one.low() + room * 0.99 * random.nextDouble(), one.high(), one.camp()));
      double was = median(before, parameters);
      double is = median(after, parameters);
      assertTrue(is >= was - SURELY_NUMERIC, "seed " + seed + ": " + was + " to " + is);
    }
  }
}
