package org.tallystick.claims.side;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.Sentence;

/** The classes of words that show whom people serve. */
final class SideWords {
  private static final int NEAR = 7;

  private final Map<String, Set<String>> classes = new HashMap<>();

  SideWords(Codebook codebook) {
    for (Table.Row row : codebook.optional("en/side-words")) {
      classes.computeIfAbsent(row.get("class"), key -> new HashSet<>()).add(row.get("word"));
    }
  }

  /** Whether the word is of that class. */
  boolean is(String kind, String word) {
    return classes.getOrDefault(kind, Set.of()).contains(word);
  }

  /** Whether the word at that token is of that class. */
  boolean is(String kind, Sentence sentence, int token) {
    return is(kind, sentence.token(token).lower());
  }

  /** Whether a word of that class stands right before the token, one word between at most. */
  boolean isJust(String kind, Sentence sentence, int token) {
    return token > 0 && is(kind, sentence, token - 1) || token > 1 && is(kind, sentence, token - 2);
  }

  /** Whether a word of that class stands shortly before the token. */
  boolean near(String kind, Sentence sentence, int token) {
    for (int i = token - 1; i >= 0 && i >= token - NEAR; i--) {
      if (is(kind, sentence, i)) {
        return true;
      }
      if (sentence.token(i).text().matches("[.;]")) {
        return false;
      }
    }
    return false;
  }
}
