package org.tallystick.app.web.snapshot;

import java.util.function.Supplier;

/** A value that is reckoned when first asked for, once. */
final class Lazy<T> {
  private final Supplier<T> supplier;
  private volatile T value;

  Lazy(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    T known = value;
    if (known == null) {
      synchronized (this) {
        if (value == null) {
          value = supplier.get();
        }
        known = value;
      }
    }
    return known;
  }
}
