package org.tallystick.app.web.snapshot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.app.store.Words;

/** Texts as they are searched: their words without letter case and accents, each kept once. */
final class Folded {
  private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();

  /** The words of a text. */
  List<String> of(String text) {
    return texts.computeIfAbsent(
        text,
        t ->
            Words.folded(t).stream()
                .map(word -> words.computeIfAbsent(word, same -> same))
                .toList());
  }
}
