package org.tallystick.claims.event;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.Sentence;

/**
 * Finds what a number tells the size of where a verb stands between the two: "the toll stands at",
 * "put the number of Kenyans killed at", "losses have topped". Goes by the order of words, so that
 * a wrong parse does no harm.
 */
public final class TallyFinder {
  private static final int REACH = 24;
  private static final int VERB = 8;

  private final Set<String> nouns = new HashSet<>();
  private final Set<String> verbs = new HashSet<>();

  /** Knows the words of this codebook. */
  public TallyFinder(Codebook codebook) {
    for (Table.Row row : codebook.rows("en/tally-words")) {
      (row.get("kind").equals("noun") ? nouns : verbs).add(row.get("word"));
    }
  }

  /** The phrase whose size the number tells. */
  public Optional<Tally> of(Sentence sentence, Quantity quantity) {
    boolean verb = false;
    for (int i = quantity.first() - 1; i >= 0 && i > quantity.first() - REACH; i--) {
      if (sentence.token(i).text().matches("[;.?!]")) {
        return Optional.empty();
      }
      if (isVerb(sentence, i)) {
        verb = true;
      } else if (isTally(sentence, i) && (verb || put(sentence, i, quantity))) {
        return Optional.of(new Tally(i, first(sentence, i), last(sentence, i, quantity)));
      }
    }
    return Optional.empty();
  }

  private boolean isVerb(Sentence sentence, int i) {
    return sentence.token(i).tag().startsWith("VB") && verbs.contains(sentence.token(i).lemma());
  }

  private boolean isTally(Sentence sentence, int i) {
    return sentence.token(i).tag().matches("NNS?|VBN|JJ")
        && (nouns.contains(sentence.token(i).lemma()) || nouns.contains(sentence.token(i).lower()));
  }

  /** "Put the number … at": the verb before the noun, a preposition before the number. */
  private boolean put(Sentence sentence, int noun, Quantity quantity) {
    int before = quantity.first() - 1;
    boolean marked =
        sentence.token(before).lower().matches("at|to|from|as|below|above|under|near|of")
            || sentence.token(quantity.first()).lower().matches("at|between|over|above|from|under");
    for (int i = noun - 1; marked && i >= 0 && i > noun - VERB; i--) {
      if (isVerb(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static int first(Sentence sentence, int noun) {
    int first = noun;
    while (first > 0 && sentence.token(first - 1).tag().matches("NN.*|JJ.*|POS|CD|PRP\\$")) {
      first--;
    }
    return first;
  }

  private static int last(Sentence sentence, int noun, Quantity quantity) {
    int last = noun;
    while (last + 1 < quantity.first()
        && !sentence.token(last + 1).tag().matches("VB[DZP]|MD")
        && !sentence.token(last + 1).text().matches("[,;:]")) {
      last++;
    }
    return last;
  }
}
