package org.tallystick.claims.speaker;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.status.Status;
import org.tallystick.language.Sentence;

/** The verbs by which somebody says something, and what each makes of what is said. */
final class SpeechVerbs {
  private final Map<String, Status> strong = new HashMap<>();
  private final Map<String, Status> weak = new HashMap<>();

  /** A verb of speech and nothing else. */
  void addStrong(String verb, Status status) {
    strong.put(verb, status);
  }

  /** A verb that may be one of speech: "found", "counted". */
  void addWeak(String verb, Status status) {
    weak.put(verb, status);
  }

  /** What the verb makes of what is said, if it is one of speech and nothing else. */
  Optional<Status> strong(Sentence sentence, int verb) {
    return Optional.ofNullable(strong.get(key(sentence, verb)));
  }

  /** What the verb makes of what is said, if it may be one of speech. */
  Optional<Status> any(Sentence sentence, int verb) {
    String key = key(sentence, verb);
    return Optional.ofNullable(strong.containsKey(key) ? strong.get(key) : weak.get(key));
  }

  /** The verb with the particle that makes it one of speech: "go on", "point out". */
  private String key(Sentence sentence, int verb) {
    String lemma = sentence.token(verb).lemma();
    StringBuilder longer = new StringBuilder(lemma);
    String best = lemma;
    for (int i = verb + 1; i < Math.min(verb + 3, sentence.size()); i++) {
      longer.append(' ').append(sentence.token(i).lower());
      String phrase = longer.toString();
      if (strong.containsKey(phrase) || weak.containsKey(phrase)) {
        best = phrase;
      }
    }
    return best;
  }
}
