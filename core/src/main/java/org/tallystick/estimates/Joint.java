package org.tallystick.estimates;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The joint distribution of θ and τ on one lattice, with all voices or without one of them.
 *
 * <p>A product of one function a camp. What is asked twice is kept: likelihoods by their shape,
 * camps by their name. Belongs to one thread.
 */
final class Joint {
  private final Lattice lattice;
  private final List<Observation> seen;
  private final Map<String, List<Integer>> camps = new TreeMap<>();
  private final Map<Shape, double[]> likelihoods = new HashMap<>();
  private final Map<String, double[]> functions = new HashMap<>();

  Joint(Lattice lattice, List<Observation> seen) {
    this.lattice = lattice;
    this.seen = seen;
    for (int i = 0; i < seen.size(); i++) {
      camps.computeIfAbsent(seen.get(i).camp(), camp -> new ArrayList<>()).add(i);
    }
  }

  /** The distribution given every voice. */
  Marginal all() {
    double[] joint = lattice.start();
    camps.keySet().forEach(camp -> multiply(joint, function(camp)));
    double[] prior = lattice.prior(seen);
    return new Marginal(lattice, lattice.marginal(joint, prior), lattice.tauSquare(joint, prior));
  }

  /**
   * The median of θ had one of these voices not spoken, for each of them; there must be another.
   *
   * <p>The camps before and after the one in question are multiplied up once for all.
   */
  Map<Integer, Double> mediansWithout(Collection<Integer> voices) {
    List<String> hot = camps.keySet().stream().filter(c -> concerned(c, voices)).toList();
    double[] before = lattice.start();
    camps.keySet().stream()
        .filter(camp -> !concerned(camp, voices))
        .forEach(camp -> multiply(before, function(camp)));
    List<double[]> after = new ArrayList<>();
    double[] product = lattice.ones();
    for (int k = hot.size() - 1; k >= 0; k--) {
      after.add(0, product.clone());
      multiply(product, function(hot.get(k)));
    }
    Map<Integer, Double> medians = new LinkedHashMap<>();
    for (int k = 0; k < hot.size(); k++) {
      for (int voice : camps.get(hot.get(k))) {
        if (voices.contains(voice)) {
          double[] joint = before.clone();
          multiply(joint, after.get(k));
          medians.put(voice, medianWithout(voice, joint));
        }
      }
      multiply(before, function(hot.get(k)));
    }
    return medians;
  }

  private boolean concerned(String camp, Collection<Integer> voices) {
    return camps.get(camp).stream().anyMatch(voices::contains);
  }

  private double medianWithout(int voice, double[] otherCamps) {
    List<Integer> rest = new ArrayList<>(camps.get(seen.get(voice).camp()));
    rest.remove((Integer) voice);
    if (!rest.isEmpty()) {
      multiply(otherCamps, function(rest));
    }
    List<Observation> others = new ArrayList<>(seen);
    others.remove(voice);
    return lattice.quantile(lattice.marginal(otherCamps, lattice.prior(others)), 0.5);
  }

  private double[] function(String camp) {
    return functions.computeIfAbsent(camp, key -> function(camps.get(key)));
  }

  private double[] function(List<Integer> members) {
    if (members.size() == 1) {
      return likelihood(members.get(0), false);
    }
    double[] product = likelihood(members.get(0), true).clone();
    for (int member : members.subList(1, members.size())) {
      multiply(product, likelihood(member, true));
    }
    return lattice.blurred(product, members.size());
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
