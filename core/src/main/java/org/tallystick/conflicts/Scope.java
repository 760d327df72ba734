package org.tallystick.conflicts;

import org.tallystick.claims.Claim;

/**
 * What narrows a figure within its question: a place, a formation, a stretch of time. A figure for
 * January or for Kursk is no total.
 *
 * @param place where, empty if not said
 * @param formation which unit, empty if not said
 * @param window from when to when, of a running total; empty if it is given whole
 */
record Scope(String place, String formation, String window) {
  static final Scope ALL = new Scope("", "", "");

  /** What narrows this claim; the time of a state is its time and no narrowing. */
  static Scope of(Claim claim, boolean total) {
    return new Scope(
        claim.place().orElse(""),
        claim.formation().orElse(""),
        total ? claim.from().map(from -> from + "/" + claim.to().orElse("")).orElse("") : "");
  }

  /** Whether whatever is counted so lies surely within what the whole counts. */
  boolean within(Scope whole) {
    return in(place, whole.place) && in(formation, whole.formation) && in(window, whole.window);
  }

  private static boolean in(String part, String whole) {
    return whole.isEmpty() || whole.equals(part);
  }

  /** The narrowing by which statements of that scope are looked up. */
  String key() {
    return !window.isEmpty()
        ? "w " + window
        : !place.isEmpty() ? "p " + place : formation.isEmpty() ? "" : "f " + formation;
  }
}
