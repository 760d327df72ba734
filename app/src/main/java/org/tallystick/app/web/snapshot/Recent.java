package org.tallystick.app.web.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was reckoned lately, so many at most; the one not asked for longest is forgotten first. */
final class Recent<K, V> {
  private final Map<K, V> kept;

  Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What that gives for the key, reckoned if it is not kept. */
  synchronized V of(K key, Function<K, V> reckon) {
    V value = kept.get(key);
    if (value == null) {
      value = reckon.apply(key);
      kept.put(key, value);
    }
    return value;
  }
}
