package org.tallystick.app.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person has filled in. */
public final class Form {
  /** Longer than any reason that somebody would type. */
  private static final int LONGEST = 10_000;

  private final Map<String, List<String>> fields;

  Form(Map<String, List<String>> fields) {
    this.fields = Map.copyOf(fields);
  }

  /**
   * What stands in that field, if anything does.
   *
   * @throws WebException if it is longer than anybody would type
   */
  public Optional<String> get(String name) {
    Optional<String> value =
        fields.getOrDefault(name, List.of()).stream().map(String::strip).findFirst();
    if (value.filter(v -> v.length() > LONGEST).isPresent()) {
      throw WebException.badRequest(name + " is longer than " + LONGEST + " characters");
    }
    return value.filter(v -> !v.isEmpty());
  }

  /** All that stands under that name, such as the boxes that were ticked. */
  public List<String> all(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** Whether there was such a field, filled in or not. */
  public boolean has(String name) {
    return fields.containsKey(name);
  }

  /**
   * What stands in that field.
   *
   * @throws WebException if nothing does
   */
  public String need(String name) {
    return get(name).orElseThrow(() -> WebException.badRequest("'" + name + "' is missing"));
  }
}
