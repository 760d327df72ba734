package org.tallystick.claims.speaker;

import java.util.Locale;
import org.tallystick.language.Sentence;

/** The words with which a sentence takes up what was said before it. */
final class Continuation {
  private Continuation() {}

  /** Whether a sentence plainly goes on with what was said before. */
  static boolean of(Sentence sentence) {
    StringBuilder start = new StringBuilder();
    for (int i = 0; i < Math.min(6, sentence.size()); i++) {
      start.append(sentence.token(i).lower()).append(' ');
    }
    String words = start.toString().toLowerCase(Locale.ROOT);
    return words.matches(
            ".*\\b(?:it (?:was|is|had|put|has)|the (?:figures?|number|total|list|count|tally) (?:was|were|had|has|stood|rose)|those figures|that figure|of (?:these|them|whom|those))\\b.*")
        || words.matches(
            "(?:(?:of|among|about|some|around|all|most|many|half|another|additionally|in addition|[\\d,.]+|\\p{L}+) )?(?:[\\d,.]+ )?(?:of )?(?:these|them|those|which)\\b.*"
                + "|(?:additionally|in addition|another|others?|one (?:of|was|is|had|has)|two of|three of|her|his|its|their|the same|most of|the remaining|the rest|also|furthermore|moreover|of the|among the|he|she|it|they|the figures?|the total|the number|that|this)\\b.*");
  }
}
