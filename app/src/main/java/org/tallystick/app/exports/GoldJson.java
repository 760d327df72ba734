package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.claims.Claim;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.claims.quantity.Interval;

/**
 * A claim as people code it, in one line of JSON: the fields of the codebook that say something, in
 * the form of the hand-coded reports, which scoring and training read.
 */
public final class GoldJson {
  private GoldJson() {}

  /** That of a claim. */
  public static String of(Claim claim) {
    Coding coding = Coding.of(claim);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("report", claim.report());
    object.put("quote", claim.quote());
    for (Field field : Field.values()) {
      List<String> values = coding.get(field);
      if (field.isNumber()) {
        Optional<Object> end = claim.value().map(value -> JsonLine.orNull(end(field, value)));
        end.ifPresent(number -> object.put(field.code(), number));
      } else if (!values.isEmpty()) {
        object.put(field.code(), field.isList() ? values : values.get(0));
      }
    }
    return JsonLine.of(object);
  }

  private static OptionalDouble end(Field field, Interval value) {
    return field == Field.LOW ? value.low() : value.high();
  }
}
