package org.tallystick.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text as one looks for names: without the ending of the possessive.
 *
 * @param text as it stands there
 * @param lower the same in small letters, with a plain apostrophe
 * @param begin where it begins
 * @param end where it ends
 * @param gap what stands between it and the word before
 */
record Word(String text, String lower, int begin, int end, String gap) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}\\.){1,4}(?!\\p{L})|[\\p{L}\\p{M}\\p{N}]+(?:[’'‘ʼ-][\\p{L}\\p{M}\\p{N}]+)*");

  private static final Pattern POSSESSIVE = Pattern.compile("[’'‘ʼ][sS]$");

  /** Abbreviations whose full stop ends no sentence. */
  private static final Set<String> SHORT =
      Set.of(
          "mr", "mrs", "ms", "dr", "sgt", "lt", "cpl", "pvt", "pte", "capt", "maj", "col", "gen",
          "brig", "adm", "gov", "sen", "rep", "hon", "prof", "st", "rev", "fr");

  /** The words of a text, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int last = 0;
    while (matcher.find()) {
      String word = matcher.group();
      Matcher possessive = POSSESSIVE.matcher(word);
      int end = possessive.find() ? matcher.start() + possessive.start() : matcher.end();
      String bare = text.substring(matcher.start(), end);
      if (!bare.isEmpty()) {
        words.add(
            new Word(
                bare,
                bare.toLowerCase(Locale.ROOT).replaceAll("[’‘ʼ]", "'"),
                matcher.start(),
                end,
                text.substring(last, matcher.start())));
        last = end;
      }
    }
    return words;
  }

  /** Whether it begins with a capital. */
  boolean capital() {
    int first = text.codePointAt(0);
    if (Character.isUpperCase(first)) {
      return true;
    }
    // al-Jabri, d'Arc: a particle and a name in one.
    int mark = Math.max(text.indexOf('-'), text.indexOf('’'));
    return mark > 0
        && mark <= 3
        && mark + 1 < text.length()
        && Character.isUpperCase(text.codePointAt(mark + 1));
  }

  /** "K.", "N.P." */
  boolean initial() {
    return text.endsWith(".");
  }

  /** Whether all its letters are capitals and there are several: an acronym, or a name shouted. */
  boolean shouted() {
    return !initial() && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  /** Whether it may be one word of somebody's name, by its form. */
  boolean mayName() {
    return capital() && text.codePoints().noneMatch(Character::isDigit);
  }

  /** Whether it follows that word as names follow each other. */
  boolean follows(Word before) {
    return gap.equals(" ")
        || gap.equals("\u00a0")
        || gap.equals("\n")
        || gap.equals(". ") && SHORT.contains(before.lower);
  }

  /** Whether a sentence, a line or a quotation begins with it. */
  boolean opens(Word before) {
    return before == null
        || gap.contains("\n")
        || gap.chars().anyMatch(c -> "?!:;\"“”„«»()[]–—•*#|>".indexOf(c) >= 0)
        || gap.contains(".") && !SHORT.contains(before.lower);
  }
}
