package org.tallystick.estimates;

import java.util.Arrays;
import java.util.List;

/**
 * A grid over θ, the true value on the log scale, and τ, the spread of the voices' own errors.
 *
 * <p>Functions on it are arrays with θ running fastest. A lattice is as wide as the data and the
 * padding ask, and evenly spaced in θ, so that a shared bias is a convolution.
 */
final class Lattice {
  private final double from;
  private final double step;
  private final int points;
  private final double[] taus;
  private final double[] tauMass;
  private final Parameters.Trust trust;

  /** A lattice from the one point to the other. */
  Lattice(double from, double to, Parameters parameters) {
    Parameters.Grid grid = parameters.grid();
    this.from = from;
    points = grid.points();
    step = Math.max(1e-9, to - from) / (points - 1);
    trust = parameters.trust();
    taus = new double[grid.tauPoints()];
    tauMass = new double[taus.length];
    double top = Math.sqrt(trust.tauSd() * grid.tauReach());
    for (int t = 0; t < taus.length; t++) {
      double root = top * (t + 0.5) / taus.length;
      taus[t] = root * root;
      // Half-normal density times the width of the cell, which grows with the root.
      tauMass[t] = Normal.density(taus[t] / trust.tauSd()) * root;
    }
  }

  /** The narrower lattice on which the density is more than a millionth of its greatest. */
  Lattice around(double[] density, Parameters parameters) {
    double least = Arrays.stream(density).max().orElse(0) * 1e-6;
    int first = 0;
    int last = points - 1;
    while (first < last && density[first] <= least) {
      first++;
    }
    while (last > first && density[last] <= least) {
      last--;
    }
    return new Lattice(
        theta(Math.max(0, first - 1)), theta(Math.min(points - 1, last + 1)), parameters);
  }

  double theta(int i) {
    return from + i * step;
  }

  /** The prior of τ on the whole lattice, flat in θ. */
  double[] start() {
    double[] joint = new double[points * taus.length];
    for (int t = 0; t < taus.length; t++) {
      Arrays.fill(joint, t * points, (t + 1) * points, tauMass[t]);
    }
    return joint;
  }

  /**
   * How well each point explains what the voice says.
   *
   * <p>A voice sees θ + error: the density of an exact value, the probability mass of an interval,
   * of one end for a bound (a censored observation).
   *
   * @param shared whether its camp's bias is left to {@link #blurred}
   */
  double[] likelihood(Observation seen, boolean shared) {
    double[] result = new double[points * taus.length];
    double fixed = square(trust.slackSd()) + (shared ? 0 : square(trust.campSd()));
    for (int t = 0; t < taus.length; t++) {
      double sd = Math.sqrt(square(taus[t]) + fixed);
      for (int i = 0; i < points; i++) {
        double likely = likelihood(seen, theta(i), sd);
        result[t * points + i] = seen.weight() == 1 ? likely : Math.pow(likely, seen.weight());
      }
    }
    return result;
  }

  private static double likelihood(Observation seen, double theta, double sd) {
    if (seen.exact()) {
      return Normal.density((seen.low() - theta) / sd) / sd;
    }
    if (!seen.boundedAbove()) {
      return Normal.below((theta - seen.low()) / sd);
    }
    return seen.boundedBelow()
        ? Math.max(0, Normal.between((seen.low() - theta) / sd, (seen.high() - theta) / sd))
        : Normal.below((seen.high() - theta) / sd);
  }

  /** The function averaged over the bias that a camp shares. */
  double[] blurred(double[] function) {
    int reach = Math.min(points - 1, (int) Math.ceil(3.5 * trust.campSd() / step));
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      kernel[k + reach] = Normal.density(k * step / trust.campSd());
      sum += kernel[k + reach];
    }
    double[] result = new double[function.length];
    for (int row = 0; row < function.length; row += points) {
      for (int i = 0; i < points; i++) {
        double value = 0;
        for (int k = -reach; k <= reach; k++) {
          int at = Math.min(points - 1, Math.max(0, i + k));
          value += kernel[k + reach] * function[row + at];
        }
        result[row + i] = value / sum;
      }
    }
    return result;
  }

  /**
   * The prior of θ: flat where voices bound it on both sides. Where none bounds it from above it
   * falls off on either side of the highest lower bound, steeply towards what the bound rules out
   * and slowly away from it; where none bounds it from below, the other way round.
   */
  double[] prior(List<Observation> seen) {
    double[] prior = new double[points];
    boolean above = seen.stream().anyMatch(Observation::boundedAbove);
    boolean below = seen.stream().anyMatch(Observation::boundedBelow);
    if (above && below) {
      Arrays.fill(prior, 1);
      return prior;
    }
    double bound =
        above
            ? seen.stream().mapToDouble(Observation::high).min().orElse(0)
            : seen.stream().mapToDouble(Observation::low).max().orElse(0);
    for (int i = 0; i < points; i++) {
      double away = above ? bound - theta(i) : theta(i) - bound;
      prior[i] = Math.exp(away > 0 ? -away / trust.openReach() : away / trust.openBack());
    }
    return prior;
  }

  /** The distribution of θ alone. */
  double[] marginal(double[] joint, double[] prior) {
    double[] density = new double[points];
    for (int row = 0; row < joint.length; row += points) {
      for (int i = 0; i < points; i++) {
        density[i] += joint[row + i];
      }
    }
    for (int i = 0; i < points; i++) {
      density[i] *= prior[i];
    }
    return density;
  }

  /** The expected square of τ. */
  double tauSquare(double[] joint, double[] prior) {
    double sum = 0;
    double mass = 0;
    for (int i = 0; i < joint.length; i++) {
      double here = joint[i] * prior[i % points];
      mass += here;
      sum += here * square(taus[i / points]);
    }
    return mass > 0 ? sum / mass : square(trust.tauSd());
  }

  /** The point below which that share of the density lies, between points by the straight line. */
  double quantile(double[] density, double share) {
    double aim = share * Arrays.stream(density).sum();
    double passed = 0;
    for (int i = 0; i < points; i++) {
      if (density[i] > 0 && passed + density[i] >= aim) {
        return theta(i) + step * ((aim - passed) / density[i] - 0.5);
      }
      passed += density[i];
    }
    return theta(points / 2);
  }

  private static double square(double x) {
    return x * x;
  }
}
