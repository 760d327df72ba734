package org.tallystick.claims.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.tallystick.TallystickException;
import org.tallystick.claims.Claim;

/**
 * What a person has made of some fields of a claim; all others stay as they were read.
 *
 * <p>Kept as one line of JSON with the fields of the codebook, {@code {"low": 300, "origins":
 * ["KP"], "side": null}}, which the codebook's YAML reader reads, too.
 *
 * @param fields the corrected fields and their values: none where nothing is said
 */
public record Correction(Map<Field, List<String>> fields) {

  /** Keeps what it is given unchangeable. */
  public Correction {
    Map<Field, List<String>> all = new EnumMap<>(Field.class);
    fields.forEach((field, values) -> all.put(field, List.copyOf(values)));
    fields = Collections.unmodifiableMap(all);
  }

  /** What makes the one coding of the other; empty if they are the same. */
  public static Correction between(Coding read, Coding corrected) {
    return new Correction(read.changes(corrected));
  }

  /** The claim with these fields corrected; its id stays, so that decisions on it do. */
  public Claim of(Claim claim) {
    return Coding.of(claim).with(fields).on(claim);
  }

  /**
   * The correction that this line says.
   *
   * @throws TallystickException if it is no such line
   */
  public static Correction of(String line) {
    return of(line, Set.of());
  }

  /** The correction that a line says beside other things, whose names are given. */
  static Correction of(String line, Set<String> others) {
    Map<?, ?> map = new LinkedHashMap<>(object(line));
    map.keySet().removeAll(others);
    if (map.isEmpty()) {
      throw new TallystickException("'" + line + "' is no correction");
    }
    Map<Field, List<String>> fields = new EnumMap<>(Field.class);
    map.forEach(
        (key, value) -> {
          Field field =
              Optional.ofNullable(key)
                  .flatMap(name -> Field.of(name.toString()))
                  .orElseThrow(() -> new TallystickException("claims have no field '" + key + "'"));
          fields.put(field, values(field, value));
        });
    return new Correction(fields);
  }

  /** What a line of JSON says. */
  static Map<?, ?> object(String line) {
    try {
      Object loaded = new Load(LoadSettings.builder().build()).loadFromString(line);
      if (loaded instanceof Map<?, ?> map) {
        return map;
      }
    } catch (YamlEngineException e) {
      throw new TallystickException("'" + line + "' is no object", e);
    }
    throw new TallystickException("'" + line + "' is no object");
  }

  private static List<String> values(Field field, Object value) {
    if (value == null && !field.isList()) {
      return List.of();
    }
    if (field.isList() && value instanceof List<?> list) {
      return list.stream().map(item -> text(field, item)).toList();
    }
    if (field.isNumber() && value instanceof Number number) {
      try {
        return List.of(Coding.plain(new BigDecimal(number.toString())));
      } catch (NumberFormatException e) {
        throw wrong(field, value); // infinite, or no number at all
      }
    }
    if (field.isList() || field.isNumber()) {
      throw wrong(field, value);
    }
    return List.of(text(field, value));
  }

  private static String text(Field field, Object value) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong(field, value);
  }

  private static TallystickException wrong(Field field, Object value) {
    return new TallystickException(field.code() + " cannot be '" + value + "'");
  }

  /** The line that says it. */
  public String text() {
    return "{" + String.join(", ", members()) + "}";
  }

  /** What stands in that line, field by field. */
  List<String> members() {
    List<String> members = new ArrayList<>();
    fields.forEach((field, values) -> members.add(quoted(field.code()) + ": " + json(field)));
    return members;
  }

  private String json(Field field) {
    List<String> values = fields.get(field);
    if (field.isList()) {
      return "[" + String.join(", ", values.stream().map(Correction::quoted).toList()) + "]";
    }
    return values.isEmpty() ? "null" : field.isNumber() ? values.get(0) : quoted(values.get(0));
  }

  /** A JSON string; what YAML does not take as it is stands by its number. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              boolean plain =
                  c >= ' ' && c < 0x7F || c >= 0xA0 && c <= 0xFFFD && !separates(c) || c > 0xFFFF;
              if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
              } else if (c >= 0xD800 && c <= 0xDFFF) {
                quoted.append("\\ufffd"); // half a character is none
              } else if (plain) {
                quoted.appendCodePoint(c);
              } else {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean separates(int c) {
    return c == 0x2028 || c == 0x2029 || c == 0xFEFF;
  }
}
