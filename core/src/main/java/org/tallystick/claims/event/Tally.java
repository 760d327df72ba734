package org.tallystick.claims.event;

/**
 * The phrase that a number completes: in "the number of Kenyans killed has risen to 300" all before
 * "has".
 *
 * @param noun index of the noun that says that something is counted: "number", "toll", "losses"
 * @param first index of the first token of the phrase
 * @param last index of the last
 */
public record Tally(int noun, int first, int last) {

  /** Whether the token is part of the phrase. */
  public boolean holds(int token) {
    return first <= token && token <= last;
  }
}
