package org.tallystick.estimates;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.claims.quantity.Hedge;

/**
 * The three numbers of an estimate before they are rounded, in the question's unit.
 *
 * @param low lower end of the 90% interval; absent where no voice bounds it
 * @param best the median, or the one exact value that nobody contradicts
 * @param high upper end; absent where no voice bounds it
 */
record Range(OptionalDouble low, double best, OptionalDouble high) {
  private static final Optional<Hedge> EXACT = Optional.of(Hedge.EXACT);

  /** What the posterior of these observations gives. */
  static Range of(Posterior posterior, List<Observation> seen, Scale scale, Parameters.Grid grid) {
    boolean below = seen.stream().anyMatch(Observation::boundedBelow);
    boolean above = seen.stream().anyMatch(Observation::boundedAbove);
    OptionalDouble agreed = agreed(seen);
    // Unlike the median, a value that nobody disputes is nobody's compromise: it stands as given.
    double best = agreed.orElseGet(() -> scale.value(posterior.quantile(0.5)));
    double low = Math.min(best, scale.value(posterior.quantile(grid.low())));
    double high = Math.max(best, scale.value(posterior.quantile(grid.high())));
    return new Range(
        below ? OptionalDouble.of(low) : OptionalDouble.empty(),
        best,
        above ? OptionalDouble.of(high) : OptionalDouble.empty());
  }

  /**
   * The one value that voices give exactly and nobody corrected, if every other voice gives a bound
   * that it satisfies.
   */
  static OptionalDouble agreed(List<Observation> seen) {
    return seen.stream()
        .filter(voice -> !voice.corrected())
        .filter(voice -> voice.exact() || voice.statement().claim().hedge().equals(EXACT))
        .filter(exact -> seen.stream().allMatch(other -> agrees(other, exact.low())))
        .mapToDouble(exact -> exact.statement().claim().value().orElseThrow().anyEnd())
        .findFirst();
  }

  private static boolean agrees(Observation voice, double point) {
    boolean within = voice.low() <= point && point <= voice.high();
    return within && (voice.exact() || !voice.boundedBelow() || !voice.boundedAbove());
  }

  /** As reported: ends of two digits, rounded outwards; best of two or three, or as agreed. */
  Range rounded(Scale scale, double narrow, boolean agreed) {
    OptionalDouble down = low.isPresent() ? OptionalDouble.of(scale.down(low.getAsDouble())) : low;
    OptionalDouble up = high.isPresent() ? OptionalDouble.of(scale.up(high.getAsDouble())) : high;
    boolean close =
        low.isPresent() && high.isPresent() && high.getAsDouble() < narrow * low.getAsDouble();
    double middle = agreed ? best : scale.nearest(best, close);
    double kept = Math.min(up.orElse(middle), Math.max(down.orElse(middle), middle));
    return new Range(down, kept, up);
  }
}
