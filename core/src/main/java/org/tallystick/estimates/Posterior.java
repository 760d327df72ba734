package org.tallystick.estimates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * What the voices together say about one number: random-effects meta-analysis on the log scale with
 * censored observations.
 *
 * <p>Voice i of camp k sees θ + cₖ + bᵢ. The bias cₖ is shared by the camp, N(0, campSd²); the
 * error bᵢ is the voice's own, N(0, τ² + slackSd²); τ has a half-normal prior, θ a flat one where
 * the voices bound it. Everything is summed on a grid: nothing is sampled, so equal input gives
 * equal output to the last bit.
 *
 * <p>The model is the normal-normal one of Higgins, Thompson and Spiegelhalter, "A re-evaluation of
 * random-effects meta-analysis" (2009); the prior of τ follows Gelman, "Prior distributions for
 * variance parameters in hierarchical models" (2006); bounds are treated as Tobin (1958) treats
 * limited variables.
 *
 * <p>A wide lattice finds where the mass lies and answers what-if questions, a narrow one gives the
 * quantiles.
 */
final class Posterior {
  private final List<Observation> seen;
  private final Parameters.Trust trust;
  private final Joint wide;
  private final Joint.Marginal rough;
  private final Joint.Marginal fine;

  /**
   * Reckons.
   *
   * @param seen at least one observation, in an order that depends on nothing but them
   * @param subject what they are about
   */
  Posterior(List<Observation> seen, Subject subject) {
    this(seen, subject.scale().log(subject.scale().greatest()), subject.parameters());
  }

  /**
   * Reckons.
   *
   * @param limit the greatest point that θ may have
   */
  Posterior(List<Observation> seen, double limit, Parameters parameters) {
    this.seen = List.copyOf(seen);
    trust = parameters.trust();
    double[] ends =
        seen.stream()
            .flatMapToDouble(voice -> DoubleStream.of(voice.low(), voice.high()))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    double pad = parameters.grid().pad();
    Lattice lattice =
        new Lattice(
            ends[0] - pad,
            Math.min(limit, ends[ends.length - 1] + pad),
            parameters.grid().scoutPoints(),
            parameters);
    wide = new Joint(lattice, this.seen);
    rough = wide.all();
    fine = new Joint(rough.closer(parameters), this.seen).all();
  }

  /** The point below which θ lies with that probability. */
  double quantile(double share) {
    return fine.quantile(share);
  }

  /** By how much the median would move, on the log scale, had one of these not spoken. */
  Map<Integer, Double> shiftsWithout(List<Integer> voices) {
    Map<Integer, Double> shifts = wide.mediansWithout(voices);
    shifts.replaceAll((voice, median) -> median - rough.quantile(0.5));
    return shifts;
  }

  /**
   * How much each voice tells about θ where θ most likely is, as shares of one: the curvature of
   * its log likelihood (observed information), which is the inverse variance for an exact value and
   * nought for a bound that lies far off.
   */
  double[] weights() {
    double median = quantile(0.5);
    double variance = trust.variance(fine.tauSquare());
    Map<String, Long> members =
        seen.stream().collect(Collectors.groupingBy(Observation::camp, Collectors.counting()));
    Function<Observation, Double> weight =
        voice ->
            voice.weight()
                * curvature(
                    voice,
                    median,
                    Math.sqrt(
                        variance * (1 + trust.campShare() * (members.get(voice.camp()) - 1))));
    double[] weights = seen.stream().mapToDouble(weight::apply).toArray();
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> sum > 0 ? w / sum : 0).toArray();
  }

  private static double curvature(Observation voice, double theta, double sd) {
    double low = (voice.low() - theta) / sd;
    double high = (voice.high() - theta) / sd;
    double mass = Normal.between(low, high);
    if (voice.exact() || mass < 1e-12) {
      return 1 / (sd * sd);
    }
    double slope = (Normal.density(low) - Normal.density(high)) / mass;
    double bend = (moment(low) - moment(high)) / mass;
    return Math.max(0, slope * slope - bend) / (sd * sd);
  }

  private static double moment(double z) {
    return Double.isInfinite(z) ? 0 : z * Normal.density(z);
  }
}
