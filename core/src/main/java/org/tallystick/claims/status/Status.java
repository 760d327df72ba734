package org.tallystick.claims.status;

import java.util.Locale;

/** Whether the source says it is so; where two apply, the first in this order. */
public enum Status {
  DENIED,
  EXPECTED,
  ALLEGED,
  STATED;

  /** The code as written in data and output. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The status of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Status of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The one that prevails. */
  public Status or(Status other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
