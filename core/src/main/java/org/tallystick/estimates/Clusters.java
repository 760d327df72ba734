package org.tallystick.estimates;

import java.util.ArrayList;
import java.util.List;

/**
 * Which voices can be right together: Marzullo's algorithm, over and over.
 *
 * <p>The first cluster is the largest set of voices whose intervals, widened by a tolerance, have a
 * point in common; the next is the largest set among the rest, and so on. (K. Marzullo, "Tolerating
 * failures of continuous-valued sensors", ACM TOCS 8(4), 1990.) Where two sets are equally large
 * the lower stands first.
 */
final class Clusters {

  /**
   * Voices with a stretch in common.
   *
   * @param voices in the order given
   * @param low lower end of that stretch on the log scale, perhaps −∞
   * @param high its upper end, perhaps +∞
   */
  record Cluster(List<Observation> voices, double low, double high) {

    /** How far an interval is from the common stretch; nought if it meets it. */
    double gap(Observation voice) {
      return Math.max(0, Math.max(voice.low() - high, low - voice.high()));
    }
  }

  private Clusters() {}

  /** The clusters, largest first. */
  static List<Cluster> of(List<Observation> voices, Parameters.Contest contest) {
    double tolerance = Math.log1p(contest.tolerance());
    List<Observation> rest =
        new ArrayList<>(voices.stream().filter(v -> v.weight() >= contest.weight()).toList());
    List<Cluster> clusters = new ArrayList<>();
    while (!rest.isEmpty()) {
      Cluster next = largest(rest, tolerance);
      clusters.add(next);
      rest.removeAll(next.voices());
    }
    return clusters;
  }

  /** Whether some voice is so far from what most agree on that no single value explains both. */
  static boolean contested(List<Cluster> clusters, Parameters.Contest contest) {
    return clusters.stream()
        .skip(1)
        .flatMap(cluster -> cluster.voices().stream())
        .anyMatch(voice -> clusters.get(0).gap(voice) > Math.log(contest.gap()));
  }

  private static Cluster largest(List<Observation> voices, double tolerance) {
    // The depth of cover changes at ends only, and some lower end lies where it is greatest.
    double[] starts = voices.stream().mapToDouble(v -> v.low() - tolerance).sorted().toArray();
    double[] stops = voices.stream().mapToDouble(v -> v.high() + tolerance).sorted().toArray();
    int ended = 0;
    int deepest = 0;
    double point = starts[0];
    for (int begun = 1; begun <= starts.length; begun++) {
      double start = starts[begun - 1];
      while (stops[ended] < start) {
        ended++;
      }
      if (begun - ended > deepest) {
        deepest = begun - ended;
        point = start;
      }
    }
    double at = point;
    List<Observation> met =
        voices.stream()
            .filter(v -> v.low() - tolerance <= at && at <= v.high() + tolerance)
            .toList();
    return new Cluster(
        met,
        met.stream().mapToDouble(v -> v.low() - tolerance).max().orElseThrow(),
        met.stream().mapToDouble(v -> v.high() + tolerance).min().orElseThrow());
  }
}
