package org.tallystick.claims.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** What nouns count: fighters, other people, bystanders, or things. */
public final class Nouns {
  /** People under arms or in the service of a side. */
  public static final String FIGHTER = "fighter";

  /** People of whom only the context says whether they count. */
  public static final String PERSON = "person";

  private final PhraseIndex<String> classes = new PhraseIndex<>();
  private final Map<String, Boolean> plural = new HashMap<>();
  private final Set<String> counts;

  /** Knows the nouns of this codebook. */
  public Nouns(Codebook codebook) {
    counts = Set.copyOf(codebook.scope().counts());
    for (String table : new String[] {"en/person-nouns", "en/other-nouns"}) {
      for (Table.Row row : codebook.rows(table)) {
        for (String word : row.list("word")) {
          classes.put(word, row.get("class"));
          plural.putIfAbsent(word, false);
        }
        for (String word : row.list("plural")) {
          classes.put(word, row.get("class"));
          plural.put(word, true);
        }
      }
    }
  }

  /**
   * The class of the noun phrase that ends at this token, the longest entry deciding; a word of
   * several parts that is in no table is what its last part is ("non-citizen", "ex-miner"). None
   * behind the end of the sentence.
   */
  public Optional<String> classOf(Sentence sentence, int last) {
    return last < sentence.size()
        ? classes
            .endingAt(sentence, last)
            .map(PhraseIndex.Match::value)
            .or(() -> lastPart(sentence.token(last).lower()))
        : Optional.empty();
  }

  private Optional<String> lastPart(String word) {
    int hyphen = word.lastIndexOf('-');
    return hyphen > 0 ? classes.get(word.substring(hyphen + 1)) : Optional.empty();
  }

  /** The class of this one word. */
  public Optional<String> classOf(String word) {
    return classes.get(word);
  }

  /** Whether people of this class count. */
  boolean count(String nounClass) {
    return counts.contains(nounClass);
  }

  /** Whether a noun of any class begins at this token. */
  public boolean known(Sentence sentence, int first) {
    return classes.at(sentence, first).isPresent();
  }

  /** Whether the word names people as a body: a unit, a contingent, an armed group. */
  public static boolean isBody(String nounClass) {
    return switch (nounClass) {
      case "formation", "collective", "armed" -> true;
      default -> false;
    };
  }

  /** Whether the word names people, of whatever class. */
  public static boolean isPeople(String nounClass) {
    return switch (nounClass) {
      case FIGHTER, PERSON, "civilian", "official", "kin" -> true;
      default -> false;
    };
  }
}
