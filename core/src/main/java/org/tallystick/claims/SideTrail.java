package org.tallystick.claims;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whom the people that a report has counted so far serve. */
final class SideTrail {
  private final Map<List<String>, Trace> byOrigins = new HashMap<>();
  private final Map<Integer, Map<Optional<String>, Integer>> byBlock = new HashMap<>();
  private final Map<Optional<String>, Integer> all = new LinkedHashMap<>();

  /** The side of some people, and the block that gave it. */
  record Trace(Optional<String> side, int block) {}

  /** Keeps whom the people of a claim serve. */
  void claim(List<String> origins, Optional<String> side, int block) {
    byOrigins.put(List.copyOf(origins), new Trace(side, block));
    byBlock.computeIfAbsent(block, key -> new HashMap<>()).merge(side, 1, Integer::sum);
    all.merge(side, 1, Integer::sum);
  }

  /** Whom people of these origins served when they were counted last. */
  Optional<Trace> of(List<String> origins) {
    return Optional.ofNullable(byOrigins.get(origins));
  }

  /** How many of a block's claims so far were of that side, if it has made any. */
  Optional<Double> shareIn(int block, Optional<String> side) {
    return share(byBlock.getOrDefault(block, Map.of()), side);
  }

  /** How many of the report's claims so far were of that side, if it has made any. */
  Optional<Double> share(Optional<String> side) {
    return share(all, side);
  }

  private static Optional<Double> share(
      Map<Optional<String>, Integer> counts, Optional<String> side) {
    int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
    return sum == 0 ? Optional.empty() : Optional.of(counts.getOrDefault(side, 0) / (double) sum);
  }
}
