package org.tallystick.voices;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form under which two spellings of one name meet: "the U.S.", "US" and "US’s" are all {@code
 * us}.
 *
 * <p>Case, accents, full stops, articles and possessive endings are dropped, white space is made
 * single. Nothing is guessed: different words stay different names.
 */
final class SourceName {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern QUOTES = Pattern.compile("[’‘ʼ`]");
  private static final Pattern POSSESSIVE = Pattern.compile("'s?(?=\\s|$)");
  private static final Pattern DROPPED = Pattern.compile("[.\"“”]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0,]+");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) (?=.)");

  private SourceName() {}

  /** The key of a name; never empty unless the name is. */
  static String key(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String lower = QUOTES.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("'");
    String bare = POSSESSIVE.matcher(lower).replaceAll("");
    String spaced = SPACE.matcher(DROPPED.matcher(bare).replaceAll("")).replaceAll(" ").strip();
    String key = ARTICLE.matcher(spaced).replaceFirst("");
    return key.isEmpty() ? lower.strip() : key;
  }

  /** The words of a key. */
  static List<String> words(String key) {
    return List.of(key.split(" "));
  }

  /** The name as shown: single spaces, no article in front. */
  static String shown(String name) {
    String spaced = name.replaceAll("[\\s\\u00a0]+", " ").strip();
    String bare = spaced.replaceFirst("(?i)^(?:the|an?) (?=.)", "");
    return bare.isEmpty() ? spaced : bare;
  }

  /**
   * Whether the words describe somebody rather than name them: "a senior US defense official" ends
   * or begins as no proper name does. Handles and web addresses are names.
   */
  static boolean describes(String name) {
    String shown = shown(name);
    if (shown.isEmpty() || shown.matches(".*[@\\d].*|\\S+\\.\\S+")) {
      return false;
    }
    String last = shown.substring(shown.lastIndexOf(' ') + 1);
    String first = shown.substring(0, shown.indexOf(' ') < 0 ? shown.length() : shown.indexOf(' '));
    return allLower(last) || allLower(first);
  }

  private static boolean allLower(String word) {
    return word.equals(word.toLowerCase(Locale.ROOT)) && Character.isLetter(word.codePointAt(0));
  }
}
