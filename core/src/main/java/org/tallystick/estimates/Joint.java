package org.tallystick.estimates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The joint distribution of θ and τ on one lattice, with all voices or without one of them.
 *
 * <p>What is asked twice is kept: likelihoods by their shape, camps by their members. Belongs to
 * one thread.
 */
final class Joint {
  private final Lattice lattice;
  private final List<Observation> seen;
  private final Map<String, List<Integer>> camps = new TreeMap<>();
  private final Map<Shape, double[]> likelihoods = new HashMap<>();
  private final Map<String, double[]> together = new HashMap<>();

  Joint(Lattice lattice, List<Observation> seen) {
    this.lattice = lattice;
    this.seen = seen;
    for (int i = 0; i < seen.size(); i++) {
      camps.computeIfAbsent(seen.get(i).camp(), camp -> new ArrayList<>()).add(i);
    }
  }

  /** The distribution of θ and the expected square of τ, given every voice. */
  Marginal all() {
    return marginal(-1);
  }

  /** The same if the voice of that index had not spoken; there must be another. */
  Marginal without(int index) {
    return marginal(index);
  }

  private Marginal marginal(int without) {
    List<Observation> rest = new ArrayList<>(seen);
    if (without >= 0) {
      rest.remove(without);
    }
    double[] joint = lattice.start();
    for (Map.Entry<String, List<Integer>> camp : camps.entrySet()) {
      List<Integer> members = new ArrayList<>(camp.getValue());
      boolean whole = !members.remove((Integer) without);
      if (whole) {
        multiply(joint, together.computeIfAbsent(camp.getKey(), key -> camp(members)));
      } else if (!members.isEmpty()) {
        multiply(joint, camp(members));
      }
    }
    double[] prior = lattice.prior(rest);
    return new Marginal(lattice, lattice.marginal(joint, prior), lattice.tauSquare(joint, prior));
  }

  private double[] camp(List<Integer> members) {
    if (members.size() == 1) {
      return likelihood(members.get(0), false);
    }
    double[] product = likelihood(members.get(0), true).clone();
    for (int member : members.subList(1, members.size())) {
      multiply(product, likelihood(member, true));
    }
    return lattice.blurred(product);
  }

  private double[] likelihood(int index, boolean shared) {
    Observation voice = seen.get(index);
    return likelihoods.computeIfAbsent(
        new Shape(voice.low(), voice.high(), voice.weight(), shared),
        shape -> lattice.likelihood(voice, shared));
  }

  /** Multiplies, and lifts the whole before it gets lost below the least double. */
  private static void multiply(double[] into, double[] by) {
    double greatest = 0;
    for (int i = 0; i < into.length; i++) {
      into[i] *= by[i];
      greatest = Math.max(greatest, into[i]);
    }
    if (greatest > 0 && greatest < 1e-100) {
      for (int i = 0; i < into.length; i++) {
        into[i] /= greatest;
      }
    }
  }

  private record Shape(double low, double high, double weight, boolean shared) {}

  /** θ alone, and how large τ is. */
  static final class Marginal {
    private final Lattice lattice;
    private final double[] density;
    private final double tauSquare;

    private Marginal(Lattice lattice, double[] density, double tauSquare) {
      this.lattice = lattice;
      this.density = density;
      this.tauSquare = tauSquare;
    }

    /** The point below which θ lies with that probability. */
    double quantile(double share) {
      return lattice.quantile(density, share);
    }

    /** The expected square of τ. */
    double tauSquare() {
      return tauSquare;
    }

    /** The narrower lattice on which nearly all the mass lies. */
    Lattice closer(Parameters parameters) {
      return lattice.around(density, parameters);
    }
  }
}
