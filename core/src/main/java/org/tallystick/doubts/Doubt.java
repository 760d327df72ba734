package org.tallystick.doubts;

import java.util.List;
import org.tallystick.voices.Statement;

/**
 * How much a claim is worth a person's look: how likely it is misread, times how much hangs on it.
 *
 * @param statement the claim as published, as people have corrected it
 * @param chance how likely it is that some field is wrong, from 0 to 1: an ordering, not a
 *     measurement
 * @param stake how much would change if it were, from 0 to 1
 * @param reasons what speaks for looking at it, the weightiest first
 */
public record Doubt(Statement statement, double chance, double stake, List<Reason> reasons) {

  /** Keeps what it is given unchangeable. */
  public Doubt {
    reasons = List.copyOf(reasons);
  }

  /** By which the queue is ordered, from 0 to 1. */
  public double rank() {
    return chance * stake;
  }

  /**
   * One thing that speaks for looking at a claim.
   *
   * @param code what kind of thing: a field that is unsure, or {@code context}, {@code elsewhere},
   *     {@code clash}, {@code far}, {@code year}, {@code carries}, {@code alone} …
   * @param text the same as a sentence without its full stop
   * @param weight how much, from 0 to 1
   */
  public record Reason(String code, String text, double weight) {}
}
