package org.tallystick.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.voices.Source;

/**
 * What the estimate would be had one of its voices not spoken, and whose silence would matter most.
 *
 * <p>Most voices are tried on the lattice that is there already. A voice that alone makes others
 * out of date is tried in earnest: without it they are not out of date. So is the one that turns
 * out to matter most, so that its numbers are exactly those of a ledger without it.
 */
final class Influences {
  private final Reckoning all;
  private final List<Testimony> testimonies;

  Influences(Reckoning all, List<Testimony> testimonies) {
    this.all = all;
    this.testimonies = testimonies;
  }

  /** The voice that matters most of these; there must be one. */
  Grounds.Influence most(List<Integer> byWeight) {
    List<Observation> used = all.used();
    if (used.size() == 1) {
      return influence(used.get(0).source(), all.range().filter(alone -> false));
    }
    int limit = all.subject().parameters().influenceVoices();
    List<Integer> tried = byWeight.subList(0, Math.min(used.size(), limit));
    Posterior posterior = all.posterior().orElseThrow();
    Map<Integer, Double> shifts = posterior.shiftsWithout(tried);
    double median = posterior.quantile(0.5);
    Source most = used.get(tried.get(0)).source();
    double farthest = -1;
    for (int voice : tried) {
      double moved = moved(voice, median + shifts.get(voice));
      if (moved > farthest) {
        most = used.get(voice).source();
        farthest = moved;
      }
    }
    return influence(most, without(most).range());
  }

  /** How far the best value moves on the log scale, given what the lattice says of it. */
  private double moved(int voice, double median) {
    Scale scale = all.subject().scale();
    Source source = all.used().get(voice).source();
    OptionalDouble other;
    if (all.observer().datesOthers(source)) {
      other = without(source).range().map(r -> OptionalDouble.of(r.best())).orElse(none());
    } else {
      List<Observation> others = new ArrayList<>(all.used());
      others.remove(voice);
      OptionalDouble agreed = Range.agreed(others);
      other = agreed.isPresent() ? agreed : OptionalDouble.of(scale.value(median));
    }
    double best = all.range().orElseThrow().best();
    return other.isEmpty()
        ? Double.POSITIVE_INFINITY
        : Math.abs(scale.log(other.getAsDouble()) - scale.log(best));
  }

  private Reckoning without(Source source) {
    return Reckoning.of(
        all.subject(), testimonies.stream().filter(t -> !t.source().equals(source)).toList());
  }

  private static Grounds.Influence influence(Source voice, Optional<Range> without) {
    return new Grounds.Influence(
        voice,
        without.map(Range::low).orElse(none()),
        without.map(range -> OptionalDouble.of(range.best())).orElse(none()),
        without.map(Range::high).orElse(none()));
  }

  private static OptionalDouble none() {
    return OptionalDouble.empty();
  }
}
