package org.tallystick;

import java.util.function.Supplier;

/**
 * Something that is made when it is first asked for, and then once only. Safe for use by several
 * threads.
 */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T made;

  /** Makes it by that. */
  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    if (made == null) {
      made = maker.get();
    }
    return made;
  }
}
