package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.voices.Source;

class ClustersTest {
  private static final Parameters.Contest CONTEST = Parameters.bundled().contest();
  private static final double OPEN = Double.POSITIVE_INFINITY;

  private static Observation seen(String name, double low, double high, double weight) {
    return new Observation(
        new Source(name, "unknown", ""),
        says(name).range(low, Math.min(high, 1e9)).statement(),
        Math.log(low),
        Math.log(high),
        weight,
        name,
        List.of());
  }

  private static List<List<String>> names(List<Clusters.Cluster> clusters) {
    return clusters.stream()
        .map(c -> c.voices().stream().map(v -> v.source().name()).toList())
        .toList();
  }

  @Test
  void theLargestSetThatMeetsComesFirst() {
    List<Clusters.Cluster> clusters =
        Clusters.of(
            List.of(
                seen("a", 100, 100, 1),
                seen("b", 90, 110, 1),
                seen("c", 300, 300, 1),
                seen("d", 105, OPEN, 1)),
            CONTEST);
    assertEquals(List.of(List.of("a", "b", "d"), List.of("c")), names(clusters));
    assertTrue(Clusters.contested(clusters, CONTEST));
  }

  @Test
  void boundsThatHoldAreNotContested() {
    List<Clusters.Cluster> clusters =
        Clusters.of(List.of(seen("a", 100, OPEN, 1), seen("b", 5000, 5000, 1)), CONTEST);
    assertEquals(1, clusters.size());
    assertFalse(Clusters.contested(clusters, CONTEST));
  }

  @Test
  void smallDifferencesAndFadedVoicesAreNotContested() {
    assertFalse(
        Clusters.contested(
            Clusters.of(List.of(seen("a", 100, 100, 1), seen("b", 140, 140, 1)), CONTEST),
            CONTEST));
    assertFalse(
        Clusters.contested(
            Clusters.of(List.of(seen("a", 100, 100, 1), seen("b", 900, 900, 0.2)), CONTEST),
            CONTEST));
    assertFalse(Clusters.contested(List.of(), CONTEST));
  }
}
