package org.tallystick.claims.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A field of a claim that a person may correct, in the codebook's order. */
public enum Field {
  MEASURE,
  LOW,
  HIGH,
  UNIT,
  HEDGE,
  DETAIL,
  ORIGINS,
  SIDE,
  STATUS,
  SOURCES,
  FROM,
  TO,
  PLACE,
  FORMATION;

  /** The name as the codebook and all output write it: {@code origins}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it may hold several values. */
  public boolean isList() {
    return this == ORIGINS || this == SOURCES;
  }

  /** Whether it holds a number. */
  public boolean isNumber() {
    return this == LOW || this == HIGH;
  }

  /** The field of that name. */
  public static Optional<Field> of(String code) {
    return Arrays.stream(values()).filter(field -> field.code().equals(code)).findFirst();
  }
}
