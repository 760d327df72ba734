package org.tallystick.app.readers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rough guess whether a text is English, from its share of common function words. */
final class EnglishCheck {
  private static final int WORDS_LOOKED_AT = 2_000;
  private static final int WORDS_NEEDED = 40;
  private static final int FEW_WORDS = 4;
  private static final double LEAST_SHARE = 0.08;

  /** Frequent in English; without words frequent in its neighbours too: "in", "to", "for". */
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "of", "and", "that", "with", "by", "from", "it", "this", "which", "who", "they",
          "their", "them", "his", "she", "her", "was", "were", "been", "has", "have", "not", "but",
          "after", "when", "while", "would", "could", "about", "into", "there", "its", "than",
          "other", "some", "what");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private EnglishCheck() {}

  /**
   * True if the text is long enough to tell and has too few English function words, or is written
   * in another script.
   */
  static boolean isForeign(String text) {
    Matcher word = WORD.matcher(text);
    int words = 0;
    int english = 0;
    int latin = 0;
    while (words < WORDS_LOOKED_AT && word.find()) {
      words++;
      if (Character.UnicodeScript.of(word.group().codePointAt(0))
          == Character.UnicodeScript.LATIN) {
        latin++;
      }
      if (FUNCTION_WORDS.contains(word.group().toLowerCase(Locale.ROOT))) {
        english++;
      }
    }
    if (words >= FEW_WORDS && 2 * latin < words) {
      return true;
    }
    return words >= WORDS_NEEDED && english < LEAST_SHARE * words;
  }

  /** Whether the text is long enough to tell. */
  static boolean canTell(String text) {
    return WORD.matcher(text).results().limit(WORDS_NEEDED).count() == WORDS_NEEDED;
  }
}
