package org.tallystick.claims.weigh;

import org.tallystick.language.Judge;

/** A value that a judge knows by a label. */
public interface Labelled {
  /**
   * {@link Judge#NONE} if nothing or nobody is meant; empty if the value is told by its places
   * alone.
   */
  String label();
}
