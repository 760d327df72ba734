package org.tallystick.app.web.snapshot;

import java.util.Optional;
import java.util.function.Supplier;
import org.tallystick.Lazy;

/**
 * Something dear to reckon: until it is reckoned, what was known before stands in for it, if
 * anything does. Safe for use by several threads.
 */
final class Settling<T> {
  private final Lazy<T> reckoned;
  private volatile Optional<T> known;

  Settling(Supplier<T> reckon, Optional<T> before) {
    reckoned = new Lazy<>(reckon);
    known = before;
  }

  /** What is known by now. */
  T get() {
    return known.orElseGet(this::settled);
  }

  /** The thing itself. */
  T settled() {
    T value = reckoned.get();
    known = Optional.of(value);
    return value;
  }

  /** What is known by now, if anything is. */
  Optional<T> known() {
    return known;
  }
}
