package org.tallystick.estimates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.claims.quantity.Interval;

/** Takes a reckoning apart into the grounds of its estimate. */
final class GroundsFinder {
  private final Reckoning reckoning;
  private final List<Testimony> testimonies;

  private GroundsFinder(Reckoning reckoning, List<Testimony> testimonies) {
    this.reckoning = reckoning;
    this.testimonies = testimonies;
  }

  static Grounds of(Reckoning reckoning, List<Testimony> testimonies) {
    return new GroundsFinder(reckoning, testimonies).grounds();
  }

  /** Only what the voices disagree on, and what is left out. */
  static Grounds bare(Reckoning reckoning, List<Testimony> testimonies) {
    GroundsFinder finder = new GroundsFinder(reckoning, testimonies);
    return new Grounds(
        List.of(),
        Optional.empty(),
        finder.clusters(),
        finder.beside(),
        List.of(),
        reckoning.observer().newest());
  }

  private Grounds grounds() {
    List<Grounds.Share> shares = List.of();
    Optional<Grounds.Influence> influence = Optional.empty();
    if (reckoning.posterior().isPresent()) {
      double[] weights = reckoning.posterior().get().weights();
      List<Integer> byWeight =
          IntStream.range(0, weights.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -weights[i]))
              .toList();
      shares = byWeight.stream().map(i -> share(reckoning.used().get(i), weights[i])).toList();
      influence = Optional.of(new Influences(reckoning, testimonies).most(byWeight));
    }
    return new Grounds(
        shares, influence, clusters(), beside(), List.of(), reckoning.observer().newest());
  }

  private Grounds.Share share(Observation seen, double weight) {
    return new Grounds.Share(
        seen.source(), seen.statement(), interval(seen), weight, seen.camp(), seen.notes());
  }

  private Interval interval(Observation seen) {
    return reckoning.subject().scale().interval(seen.low(), seen.high());
  }

  private List<Grounds.Cluster> clusters() {
    Parameters.Contest contest = reckoning.subject().parameters().contest();
    List<Clusters.Cluster> found = Clusters.of(reckoning.used(), contest);
    return Clusters.contested(found, contest)
        ? found.stream().map(this::cluster).toList()
        : List.of();
  }

  private Grounds.Cluster cluster(Clusters.Cluster found) {
    List<Observation> voices = found.voices();
    return new Grounds.Cluster(
        voices.stream().map(Observation::source).toList(),
        voices.size() == 1
            ? interval(voices.get(0))
            : reckoning.subject().scale().interval(found.low(), found.high()));
  }

  private List<Grounds.Beside> beside() {
    List<Grounds.Beside> all = new ArrayList<>(reckoning.observer().leftOut());
    testimonies.stream().flatMap(GroundsFinder::beside).forEach(all::add);
    return all;
  }

  private static Stream<Grounds.Beside> beside(Testimony t) {
    return Stream.of(
            t.denials().stream()
                .map(
                    s ->
                        new Grounds.Beside(
                            Grounds.Beside.Role.DENIAL,
                            t.source(),
                            s,
                            "a denial does not say which number is right")),
            t.withdrawn().stream()
                .map(
                    s ->
                        new Grounds.Beside(
                            Grounds.Beside.Role.LEFT_OUT,
                            t.source(),
                            s,
                            "has since said otherwise")),
            t.expected().stream()
                .map(
                    s ->
                        new Grounds.Beside(
                            Grounds.Beside.Role.EXPECTED, t.source(), s, "not yet so")))
        .flatMap(stream -> stream);
  }
}
