package org.tallystick.app.web.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.tallystick.Lazy;

/**
 * What was reckoned lately, so many at most; the one not asked for longest is forgotten first.
 * While one thing is reckoned, others can be had.
 */
final class Recent<K, V> {
  private final Map<K, Lazy<V>> kept;

  Recent(int most) {
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Lazy<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** What that gives for the key, reckoned if it is not kept. */
  V of(K key, Function<K, V> reckon) {
    Lazy<V> value;
    synchronized (kept) {
      value = kept.computeIfAbsent(key, k -> new Lazy<>(() -> reckon.apply(k)));
    }
    return value.get();
  }
}
