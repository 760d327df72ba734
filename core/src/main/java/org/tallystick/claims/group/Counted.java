package org.tallystick.claims.group;

import org.tallystick.claims.quantity.Quantity;

/**
 * What a number counts.
 *
 * @param quantity the number
 * @param head index of the noun it counts, or of the number itself where no noun stands
 * @param kind people, countries …
 * @param nounClass the noun's class in the codebook; empty where no noun stands
 * @param partOf whether it is a part of people named before: "of them", "of whom"
 */
public record Counted(Quantity quantity, int head, Kind kind, String nounClass, boolean partOf) {

  /** What may be counted. */
  public enum Kind {
    PEOPLE,
    /** Only the context says what. */
    HEADLESS,
    COUNTRIES,
    FORMATIONS,
    MONEY,
    TERM,
    ADVERTS,
    /** Nothing: a way of recruiting is described. */
    PRACTICE,
    /** Nothing: what a state does about its people joining is described. */
    POLICY,
    /** People whom the codebook leaves out. */
    BYSTANDERS,
    OTHER
  }
}
