package org.tallystick.claims.quantity;

import java.util.Locale;

/** How a number was put; the codebook's seven codes. */
public enum Hedge {
  EXACT,
  ABOUT,
  AT_LEAST,
  AT_MOST,
  RANGE,
  VAGUE,
  UNQUANTIFIED;

  /** The code as written in data and output: {@code at-least}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The hedge of that code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Hedge of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
