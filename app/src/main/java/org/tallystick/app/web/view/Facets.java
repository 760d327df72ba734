package org.tallystick.app.web.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.tallystick.app.web.Query;

/**
 * What a list can be narrowed by, each value with the number of things that choosing it would
 * leave. One value of a dimension can be chosen; it stands in the address under the dimension's
 * name.
 *
 * @param <T> the things listed
 */
public final class Facets<T> {
  private final Query query;
  private final String path;
  private final List<Dimension<T>> dimensions;
  private final Collection<T> things;

  /**
   * One thing that tells items apart.
   *
   * @param name in the address
   * @param label above the values
   * @param values those that a thing has
   * @param shown the name of a value
   */
  public record Dimension<T>(
      String name,
      String label,
      Function<T, ? extends Collection<String>> values,
      UnaryOperator<String> shown) {

    /** One whose values are shown as they are. */
    public Dimension(String name, String label, Function<T, ? extends Collection<String>> values) {
      this(name, label, values, code -> code);
    }
  }

  /**
   * A dimension with the values that there are.
   *
   * @param name in the address
   * @param label above the values
   * @param values most frequent first
   * @param all how many things there are whatever the value
   * @param open where they are shown
   */
  public record Facet(String name, String label, List<Value> values, int all, String open) {

    /** Whether one is chosen. */
    public boolean narrows() {
      return values.stream().anyMatch(Value::chosen);
    }

    /** The one that is chosen. */
    public Optional<Value> chosen() {
      return values.stream().filter(Value::chosen).findFirst();
    }

    /** The same with its values by name. */
    public Facet byName() {
      return sorted(Comparator.comparing(Value::name, String.CASE_INSENSITIVE_ORDER));
    }

    /** The same with its values by code. */
    public Facet byCode() {
      return sorted(Comparator.comparing(Value::code));
    }

    private Facet sorted(Comparator<Value> order) {
      return new Facet(name, label, values.stream().sorted(order).toList(), all, open);
    }
  }

  /**
   * One value.
   *
   * @param count how many things have it, among those that the other dimensions leave
   * @param address where it is chosen, or no longer if it is
   */
  public record Value(String code, String name, int count, boolean chosen, String address) {}

  /** Those of a list on that path. */
  public Facets(Query query, String path, Collection<T> things, List<Dimension<T>> dimensions) {
    this.query = query.without(Query.FORMAT).without("limit");
    this.path = path;
    this.things = List.copyOf(things);
    this.dimensions = List.copyOf(dimensions);
  }

  /** The things that are asked for, in their order. */
  public List<T> kept() {
    return things.stream()
        .filter(thing -> dimensions.stream().allMatch(dimension -> has(dimension, thing)))
        .toList();
  }

  /** All dimensions, in their order. */
  public List<Facet> all() {
    return dimensions.stream().map(this::facet).toList();
  }

  /** The dimension of that name. */
  public Facet of(String name) {
    return facet(dimensions.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow());
  }

  private Facet facet(Dimension<T> dimension) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    query.get(dimension.name()).ifPresent(chosen -> counts.put(chosen, 0));
    int all = 0;
    for (T thing : things) {
      if (dimensions.stream().allMatch(other -> other.equals(dimension) || has(other, thing))) {
        all++;
        dimension.values().apply(thing).forEach(value -> counts.merge(value, 1, Integer::sum));
      }
    }
    List<Value> values = new ArrayList<>();
    counts.forEach(
        (code, count) -> {
          boolean chosen = query.has(dimension.name(), code);
          Query other =
              chosen ? query.without(dimension.name()) : query.with(dimension.name(), code);
          values.add(new Value(code, dimension.shown().apply(code), count, chosen, other.at(path)));
        });
    values.sort(Comparator.comparingInt(Value::count).reversed().thenComparing(Value::name));
    return new Facet(
        dimension.name(),
        dimension.label(),
        List.copyOf(values),
        all,
        query.without(dimension.name()).at(path));
  }

  private boolean has(Dimension<T> dimension, T thing) {
    return query
        .get(dimension.name())
        .map(chosen -> dimension.values().apply(thing).contains(chosen))
        .orElse(true);
  }
}
