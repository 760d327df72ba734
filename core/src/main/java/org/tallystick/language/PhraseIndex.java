package org.tallystick.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Phrases looked up in a sentence, whatever the tokenizer did to their spaces, hyphens and
 * apostrophes; letter case is ignored.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {
  private static final int LONGEST = 12;

  private final Map<String, T> phrases = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();

  /**
   * A phrase found.
   *
   * @param value what it stands for
   * @param first index of its first token
   * @param last index of its last
   */
  public record Match<T>(T value, int first, int last) {}

  /** Adds a phrase; the first meaning given to a phrase stays. */
  public void put(String phrase, T value) {
    String key = squeeze(phrase);
    if (key.isEmpty() || phrases.putIfAbsent(key, value) != null) {
      return;
    }
    String[] words = phrase.strip().split("\\s+", -1);
    prefixes.add(head(squeeze(words[0])));
  }

  /** The longest phrase that begins at this token. */
  public Optional<Match<T>> at(Sentence sentence, int first) {
    String word = squeeze(sentence.token(first).lower());
    if (!prefixes.contains(head(word))) {
      return Optional.empty();
    }
    StringBuilder key = new StringBuilder();
    Match<T> best = null;
    for (int i = first; i < sentence.size() && i < first + LONGEST; i++) {
      key.append(squeeze(sentence.token(i).lower()));
      T value = phrases.get(key.toString());
      if (value != null) {
        best = new Match<>(value, first, i);
      }
    }
    return Optional.ofNullable(best);
  }

  /** The longest phrase that ends at this token. */
  public Optional<Match<T>> endingAt(Sentence sentence, int last) {
    String key = "";
    Match<T> best = null;
    for (int i = last; i >= 0 && i > last - LONGEST; i--) {
      key = squeeze(sentence.token(i).lower()) + key;
      T value = phrases.get(key);
      if (value != null) {
        best = new Match<>(value, i, last);
      }
    }
    return Optional.ofNullable(best);
  }

  /** What exactly these words stand for. */
  public Optional<T> get(String phrase) {
    return Optional.ofNullable(phrases.get(squeeze(phrase)));
  }

  private static String head(String word) {
    return word.length() <= 2 ? word : word.substring(0, 2);
  }

  private static String squeeze(String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    StringBuilder key = null;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean drop = Character.isWhitespace(c) || c == '-' || c == '‑';
      if ((drop || c == '’' || c == 'ʼ') && key == null) {
        key = new StringBuilder(lower.substring(0, i));
      }
      if (key != null && !drop) {
        key.append(c == '’' || c == 'ʼ' ? '\'' : c);
      }
    }
    return key == null ? lower : key.toString();
  }
}
