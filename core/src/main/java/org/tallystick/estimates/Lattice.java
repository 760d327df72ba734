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

  /** A lattice from the one point to the other, with that many values of θ. */
  Lattice(double from, double to, int points, Parameters parameters) {
    Parameters.Grid grid = parameters.grid();
    this.from = from;
    this.points = points;
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
        theta(Math.max(0, first - 1)),
        theta(Math.min(points - 1, last + 1)),
        parameters.grid().points(),
        parameters);
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

  double[] ones() {
    double[] ones = new double[points * taus.length];
    Arrays.fill(ones, 1);
    return ones;
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
    double part = shared ? 1 - trust.campShare() : 1;
    for (int t = 0; t < taus.length; t++) {
      double sd = Math.sqrt(part * trust.variance(square(taus[t])));
      if (seen.exact()) {
        densities(result, t * points, seen, sd);
      } else {
        masses(result, t * points, seen, sd);
      }
    }
    return result;
  }

  /**
   * A power of a normal density is one of another width, times what depends on sd alone.
   *
   * <p>From the point nearest to the value outwards each density follows from the one before by a
   * factor that shrinks evenly, which is many times faster than looking each one up.
   */
  private void densities(double[] into, int row, Observation seen, double sd) {
    double width = sd / Math.sqrt(seen.weight());
    double h = step / width;
    double shrink = Math.exp(-h * h);
    int nearest = (int) Math.max(0, Math.min(points - 1, Math.rint((seen.low() - from) / step)));
    double z = (theta(nearest) - seen.low()) / width;
    double peak = Math.pow(sd, -seen.weight()) * Math.exp(-z * z / 2);
    into[row + nearest] = peak;
    double density = peak;
    double factor = Math.exp(-z * h - h * h / 2);
    for (int i = nearest + 1; i < points; i++) {
      density *= factor;
      factor *= shrink;
      into[row + i] = density;
    }
    density = peak;
    factor = Math.exp(z * h - h * h / 2);
    for (int i = nearest - 1; i >= 0; i--) {
      density *= factor;
      factor *= shrink;
      into[row + i] = density;
    }
  }

  private void masses(double[] into, int row, Observation seen, double sd) {
    double power = seen.weight();
    double h = step / sd;
    double low = (seen.low() - from) / sd;
    double high = (seen.high() - from) / sd;
    for (int i = 0; i < points; i++) {
      double mass = Math.max(0, Normal.between(low - i * h, high - i * h));
      into[row + i] = power == 1 || mass == 0 ? mass : Math.pow(mass, power);
    }
  }

  /**
   * The function averaged over the bias that a camp shares.
   *
   * <p>Points are taken about as far apart as the narrower of function and bias is wide, which for
   * shapes like the normal loses less than a thousandth.
   *
   * @param voices how many likelihoods the function is the product of: the more, the narrower
   */
  double[] blurred(double[] function, int voices) {
    double[] result = new double[function.length];
    for (int t = 0; t < taus.length; t++) {
      double variance = trust.variance(square(taus[t]));
      double bias = Math.sqrt(trust.campShare() * variance);
      double width = Math.sqrt((1 - trust.campShare()) * variance / voices);
      int stride = (int) Math.max(1, 0.9 * Math.min(width, bias) / step);
      blur(function, result, t * points, bias, stride);
    }
    return result;
  }

  private void blur(double[] function, double[] result, int row, double bias, int stride) {
    int reach = (int) Math.ceil(3.5 * bias / step / stride);
    int margin = reach * stride;
    double[] padded = new double[points + 2 * margin];
    Arrays.fill(padded, 0, margin, function[row]);
    System.arraycopy(function, row, padded, margin, points);
    Arrays.fill(padded, margin + points, padded.length, function[row + points - 1]);
    double sum = 0;
    for (int k = -reach; k <= reach; k++) {
      double part = Normal.density(k * stride * step / bias);
      int shift = margin + k * stride;
      sum += part;
      for (int i = 0; i < points; i++) {
        result[row + i] += part * padded[i + shift];
      }
    }
    for (int i = 0; i < points; i++) {
      result[row + i] /= sum;
    }
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
    double all = 0;
    for (int t = 0; t < taus.length; t++) {
      double mass = 0;
      for (int i = 0; i < points; i++) {
        mass += joint[t * points + i] * prior[i];
      }
      all += mass;
      sum += mass * square(taus[t]);
    }
    return all > 0 ? sum / all : square(trust.tauSd());
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
