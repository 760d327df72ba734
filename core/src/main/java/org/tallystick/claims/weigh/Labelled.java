package org.tallystick.claims.weigh;

/** A value that a judge knows by a label. */
public interface Labelled {
  /** {@code none} if nothing or nobody is meant; empty if the value is told by its places alone. */
  String label();
}
