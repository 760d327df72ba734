package org.tallystick.claims.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.TallystickException;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;

/**
 * All coded fields of a claim as texts, in the form in which people see and type them.
 *
 * @param fields the values of every field: none where nothing is said, several only in lists;
 *     numbers without needless digits
 */
public record Coding(Map<Field, List<String>> fields) {
  private static final String DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

  /** Keeps what it is given unchangeable. */
  public Coding {
    Map<Field, List<String>> all = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      all.put(field, List.copyOf(fields.getOrDefault(field, List.of())));
    }
    fields = java.util.Collections.unmodifiableMap(all);
  }

  /** That of a claim. */
  public static Coding of(Claim claim) {
    Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    fields.put(Field.MEASURE, List.of(claim.measure()));
    claim.value().ifPresent(value -> put(fields, Field.LOW, value.low()));
    claim.value().ifPresent(value -> put(fields, Field.HIGH, value.high()));
    put(fields, Field.UNIT, claim.unit());
    put(fields, Field.HEDGE, claim.hedge().map(Hedge::code));
    put(fields, Field.DETAIL, claim.detail());
    fields.put(Field.ORIGINS, claim.origins());
    put(fields, Field.SIDE, claim.side());
    fields.put(Field.STATUS, List.of(claim.status().code()));
    fields.put(Field.SOURCES, claim.sources());
    put(fields, Field.FROM, claim.from());
    put(fields, Field.TO, claim.to());
    put(fields, Field.PLACE, claim.place());
    put(fields, Field.FORMATION, claim.formation());
    return new Coding(fields);
  }

  private static void put(Map<Field, List<String>> fields, Field field, Optional<String> value) {
    fields.put(field, value.stream().toList());
  }

  private static void put(Map<Field, List<String>> fields, Field field, OptionalDouble value) {
    fields.put(
        field,
        value.isPresent() ? List.of(plain(BigDecimal.valueOf(value.getAsDouble()))) : List.of());
  }

  /** A number as it is typed: 1100 rather than 1100.0 or 1.1E3. */
  public static String plain(double number) {
    return plain(BigDecimal.valueOf(number));
  }

  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  /** The values of a field. */
  public List<String> get(Field field) {
    return fields.get(field);
  }

  /** The values of a field in one line; empty where nothing is said. */
  public String text(Field field) {
    return String.join(", ", get(field));
  }

  /** The same with these fields instead. */
  public Coding with(Map<Field, List<String>> others) {
    Map<Field, List<String>> all = new EnumMap<>(fields);
    all.putAll(others);
    return new Coding(all);
  }

  /** The fields in which another coding differs, as they are there. */
  public Map<Field, List<String>> changes(Coding other) {
    Map<Field, List<String>> changed = new EnumMap<>(Field.class);
    other.fields.forEach(
        (field, values) -> {
          if (!values.equals(get(field))) {
            changed.put(field, values);
          }
        });
    return changed;
  }

  /**
   * The claim coded so: id, quote, place and evidence stay.
   *
   * @throws TallystickException if a value does not have its field's form, or the fields do not go
   *     together
   */
  public Claim on(Claim claim) {
    Optional<String> unit = one(Field.UNIT);
    if (unit.isPresent() == one(Field.DETAIL).isPresent()) {
      throw new TallystickException(
          unit.isPresent()
              ? "a claim has a number with its unit or a detail, not both"
              : "a claim needs a number with its unit, or a detail");
    }
    List<String> number = new ArrayList<>(get(Field.LOW));
    number.addAll(get(Field.HIGH));
    if (unit.isPresent() != one(Field.HEDGE).isPresent() || unit.isEmpty() && !number.isEmpty()) {
      throw new TallystickException("low, high and hedge go with a unit, and only with one");
    }
    return new Claim(
        claim.id(),
        claim.reportId(),
        claim.report(),
        claim.quote(),
        needed(Field.MEASURE),
        unit.map(u -> interval()),
        unit,
        one(Field.HEDGE).map(Coding::hedge),
        one(Field.DETAIL),
        get(Field.ORIGINS),
        one(Field.SIDE),
        status(needed(Field.STATUS)),
        get(Field.SOURCES),
        date(Field.FROM),
        date(Field.TO),
        one(Field.PLACE),
        one(Field.FORMATION),
        claim.codebook(),
        claim.evidence());
  }

  private Optional<String> one(Field field) {
    if (get(field).size() > 1) {
      throw new TallystickException(field.code() + " holds one value, not " + text(field));
    }
    return get(field).stream().findFirst();
  }

  private String needed(Field field) {
    return one(field).orElseThrow(() -> new TallystickException("a claim needs a " + field.code()));
  }

  private Interval interval() {
    OptionalDouble low = number(Field.LOW);
    OptionalDouble high = number(Field.HIGH);
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new TallystickException(
          "low " + text(Field.LOW) + " is above high " + text(Field.HIGH));
    }
    return new Interval(low, high);
  }

  private OptionalDouble number(Field field) {
    Optional<String> typed = one(field);
    try {
      OptionalDouble number =
          typed.isPresent()
              ? OptionalDouble.of(new BigDecimal(typed.get()).doubleValue())
              : OptionalDouble.empty();
      if (Double.isInfinite(number.orElse(0)) || number.orElse(0) < 0) {
        throw new NumberFormatException("out of range");
      }
      return number;
    } catch (NumberFormatException e) {
      throw new TallystickException(
          field.code() + " '" + typed.orElse("") + "' is no number from 0 up", e);
    }
  }

  private Optional<String> date(Field field) {
    Optional<String> date = one(field);
    if (date.filter(typed -> !typed.matches(DATE)).isPresent()) {
      throw new TallystickException(
          field.code() + " '" + text(field) + "' is not a date; write 2024-03-31, 2024-03 or 2024");
    }
    return date;
  }

  private static Hedge hedge(String code) {
    try {
      return Hedge.of(code);
    } catch (IllegalArgumentException e) {
      throw new TallystickException("there is no hedge '" + code + "'", e);
    }
  }

  private static Status status(String code) {
    try {
      return Status.of(code);
    } catch (IllegalArgumentException e) {
      throw new TallystickException("there is no status '" + code + "'", e);
    }
  }
}
