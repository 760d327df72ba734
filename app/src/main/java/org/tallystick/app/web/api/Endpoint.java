package org.tallystick.app.web.api;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.app.web.Visit;

/**
 * One thing that the interface tells.
 *
 * @param path below {@link Api#ROOT}
 * @param parameters by what it may be narrowed; others are refused, so that no typing error passes
 *     for an answer
 * @param answer what it tells
 */
public record Endpoint(String path, Set<String> parameters, Function<Visit, Body> answer) {
  /** Keeps what it is given unchangeable. */
  public Endpoint {
    parameters = Set.copyOf(parameters);
  }

  /** A list: it comes in pages. */
  static Endpoint list(String path, Set<String> parameters, Function<Visit, Body> answer) {
    return new Endpoint(path, with(parameters, Envelope.PAGE, Envelope.SIZE), answer);
  }

  /** One thing. */
  static Endpoint thing(String path, Set<String> parameters, Function<Visit, Body> answer) {
    return new Endpoint(path, parameters, answer);
  }

  /** Both. */
  static Set<String> with(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
