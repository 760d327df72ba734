package org.tallystick.app.web.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What an endpoint answers, before it is put into an {@link Envelope}. */
public sealed interface Body {

  /** One thing, with what belongs to it. */
  record Thing(Map<String, Object> fields) implements Body {}

  /**
   * A list, of which one page at a time is written.
   *
   * @param all of the list
   * @param object what is written of each
   */
  record Rows<T>(List<T> all, Function<T, Map<String, Object>> object) implements Body {

    /** Keeps what it is given unchangeable. */
    public Rows {
      all = List.copyOf(all);
    }

    List<Map<String, Object>> from(int first, int size) {
      return all.stream().skip(first).limit(size).map(object).toList();
    }
  }
}
