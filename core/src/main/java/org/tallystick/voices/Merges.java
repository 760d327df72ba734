package org.tallystick.voices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.tallystick.decisions.Decision;

/**
 * Which names people have merged into which. A name merged into itself stands alone, whatever the
 * codebook says of it. A merge that closes a circle undoes the one that leads back to it.
 */
final class Merges {
  private final Map<String, String> into = new TreeMap<>();
  private final UnaryOperator<String> canonical;

  /**
   * Takes up the decisions in their order.
   *
   * @param canonical from a name's key to the key of the name that the codebook knows it by
   */
  Merges(List<Decision> merges, UnaryOperator<String> canonical) {
    this.canonical = canonical;
    for (Decision merge : merges) {
      String key = SourceName.key(merge.subject());
      merge.value().ifPresentOrElse(target -> into.put(key, target), () -> into.remove(key));
      breakCircle(key);
      List.copyOf(into.keySet()).forEach(this::breakCircle);
    }
  }

  /** Whether that name stands alone by a person's decision. */
  boolean alone(String key) {
    return into.containsKey(key) && SourceName.key(into.get(key)).equals(key);
  }

  /** Whether that name has a merge of its own. */
  boolean merged(String key) {
    return into.containsKey(key) && !alone(key);
  }

  /** The name at the end of all merges; the name itself if it is merged into none. */
  String end(String name) {
    String at = name;
    Optional<String> next = next(at);
    while (next.isPresent()) {
      at = next.get();
      next = next(at);
    }
    return at;
  }

  /** One step further: a merge of the name itself, else of the source that it is a name of. */
  private Optional<String> next(String name) {
    String holder = holder(SourceName.key(name));
    return merged(holder) ? Optional.of(into.get(holder)) : Optional.empty();
  }

  private String holder(String key) {
    return into.containsKey(key) ? key : canonical.apply(key);
  }

  private void breakCircle(String key) {
    String last = key;
    String at = key;
    for (int steps = 0; steps <= into.size() && merged(at); steps++) {
      last = at;
      at = holder(SourceName.key(into.get(at)));
      if (at.equals(key)) {
        into.remove(last);
        return;
      }
    }
  }
}
