package org.tallystick.claims;

import java.util.List;

/**
 * Everything found in one report: the layers of each sentence and the claims made from them.
 *
 * @param readings a sentence each, in the order of the text; blocks that are noise left out
 * @param extraction the claims, and what was seen and left out
 */
public record Anatomy(List<Reading> readings, Extraction extraction) {

  /** Keeps what it is given unchangeable. */
  public Anatomy {
    readings = List.copyOf(readings);
  }
}
