package org.tallystick.conflicts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.status.Status;
import org.tallystick.voices.SourceRegister;

/** How much a clash matters: see {@code conflicts/parameters.properties}. */
final class Weighing {
  private final Parameters.Weights weights;
  private final LocalDate asOf;

  Weighing(Parameters.Weights weights, LocalDate asOf) {
    this.weights = weights;
    this.asOf = asOf;
  }

  /**
   * Of figures.
   *
   * @param self whether a voice or report contradicts itself
   */
  double figures(List<Said> lower, Said upper, boolean self) {
    double least = lower.stream().mapToDouble(Said::low).sum();
    // Half a person: nought has a logarithm, too.
    double gap = (least + 0.5) / (upper.high() + 0.5);
    return gap(gap) * size(least) * beside(List.of(upper), lower) * (self ? weights.self() : 1);
  }

  /** Of a denial; what is denied without a number counts as one. */
  double denial(Said claim, Said denial, boolean self) {
    double size = Math.max(claim.low(), claim.bounded() ? claim.high() : 0);
    return gap(weights.denialFactor())
        * size(size)
        * beside(List.of(denial), List.of(claim))
        * (self ? weights.self() : 1);
  }

  private double gap(double factor) {
    double most = weights.greatestFactor();
    return Math.log(Math.max(weights.leastFactor(), Math.min(factor, most * most / factor)));
  }

  private static double size(double people) {
    return Math.log10(1 + people);
  }

  private double beside(List<Said> one, List<Said> other) {
    double product = 1;
    int claims = 0;
    Optional<LocalDate> newest = Optional.empty();
    for (List<Said> side : List.of(one, other)) {
      boolean unsure = false;
      for (Said said : side) {
        claims += said.claims();
        unsure |= unsure(said);
        if (newest.isEmpty() || said.day().filter(newest.get()::isBefore).isPresent()) {
          newest = said.day().or(() -> said.statement().published());
        }
      }
      product *= unsure ? weights.unsure() : 1;
    }
    return product * (1 + Math.log(claims)) * recency(newest);
  }

  private static boolean unsure(Said said) {
    return said.claim().status() == Status.ALLEGED
        || !said.numbered()
        || said.claim().hedge().filter(Hedge.VAGUE::equals).isPresent()
        || said.source().kind().equals(SourceRegister.REPORT);
  }

  private double recency(Optional<LocalDate> newest) {
    double share =
        newest
            .map(day -> (double) Math.max(0, ChronoUnit.DAYS.between(day, asOf)))
            .map(age -> Math.pow(0.5, age / weights.halfLifeDays()))
            .orElse(0.0);
    return Math.max(weights.leastRecency(), share);
  }
}
