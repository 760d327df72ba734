package org.tallystick.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The state of a view: what stands behind the question mark of its address. The page, its CSV and
 * its JSON go by the same one.
 *
 * <p>Blank values count as not given, so that a form with empty fields is the same view as none.
 */
public final class Query {
  /** The parameter that asks for an export: {@code csv} or {@code json}. */
  public static final String FORMAT = "format";

  private final TreeMap<String, List<String>> values = new TreeMap<>();

  /** That of these parameters; each may be given several times. */
  public Query(Map<String, List<String>> parameters) {
    parameters.forEach(
        (name, given) -> {
          List<String> kept = given.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
          if (!kept.isEmpty()) {
            values.put(name, kept);
          }
        });
  }

  /** That of an address without a question mark. */
  public static Query none() {
    return new Query(Map.of());
  }

  /** The value of that name, the first if there are several. */
  public Optional<String> get(String name) {
    return all(name).stream().findFirst();
  }

  /** All values of that name. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The value of that name, or nothing; for form fields. */
  public String text(String name) {
    return get(name).orElse("");
  }

  /** Whether that name has that value. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** Whether anything is asked for, exports apart. */
  public boolean narrows() {
    return values.keySet().stream().anyMatch(name -> !name.equals(FORMAT));
  }

  /**
   * A day.
   *
   * @throws WebException if something else is given
   */
  public Optional<LocalDate> day(String name) {
    try {
      return get(name).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw WebException.badRequest(
          name + ": '" + text(name) + "' is no day; write it as 2025-01-31");
    }
  }

  /**
   * A whole number from 1.
   *
   * @throws WebException if something else is given
   */
  public int count(String name, int usual) {
    try {
      int number = get(name).map(Integer::parseInt).orElse(usual);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for numbers that are too small.
    }
    throw WebException.badRequest(name + ": '" + text(name) + "' is no number from 1");
  }

  /** The same with that value alone under that name. */
  public Query with(String name, String value) {
    Map<String, List<String>> changed = new TreeMap<>(values);
    changed.put(name, List.of(value));
    return new Query(changed);
  }

  /** The same with that value besides others under that name. */
  public Query and(String name, String value) {
    Map<String, List<String>> changed = new TreeMap<>(values);
    List<String> more = new ArrayList<>(all(name));
    more.add(value);
    changed.put(name, more);
    return new Query(changed);
  }

  /** The same without that name. */
  public Query without(String name) {
    Map<String, List<String>> changed = new TreeMap<>(values);
    changed.remove(name);
    return new Query(changed);
  }

  /** The same without that value under that name. */
  public Query without(String name, String value) {
    Map<String, List<String>> changed = new TreeMap<>(values);
    changed.put(name, all(name).stream().filter(v -> !v.equals(value)).toList());
    return new Query(changed);
  }

  /** The address of that path with this query. */
  public String at(String path) {
    return path + this;
  }

  /** As it stands in an address, question mark included; empty if nothing is asked for. */
  @Override
  public String toString() {
    List<String> pairs = new ArrayList<>();
    values.forEach((name, given) -> given.forEach(v -> pairs.add(part(name) + "=" + part(v))));
    return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
  }

  /** One segment of a path or part of a query, so written that it stays one. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}
