package org.tallystick.app.exports;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object on one line: keys in the order given, null for what is absent. */
final class JsonLine {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private JsonLine() {}

  /** That object without a line end. */
  static String of(Map<String, Object> object) {
    return MAPPER.writeValueAsString(object);
  }

  /** The value, or null. */
  static Object orNull(Optional<?> value) {
    return value.orElse(null);
  }

  /** The number without needless decimals, or null: 1100 rather than 1100.0 or 1.1E3. */
  static Object orNull(OptionalDouble value) {
    if (value.isEmpty()) {
      return null;
    }
    BigDecimal plain = BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
