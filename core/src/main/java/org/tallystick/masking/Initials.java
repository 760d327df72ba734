package org.tallystick.masking;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for a name: its initials, the same wherever the name occurs. Of two names with the
 * same initials the one that comes second gets a number, "K. G. (2)", so that two people never
 * become one. Any number of threads may use one.
 */
final class Initials {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Set<String> forms = new HashSet<>();

  /** What stands for that name. */
  synchronized String of(List<String> words) {
    return byName.computeIfAbsent(
        key(words),
        name -> {
          String initials = plain(words);
          int number = used.merge(initials, 1, Integer::sum);
          String form = number == 1 ? initials : initials + " (" + number + ")";
          forms.add(form);
          return form;
        });
  }

  /** Whether something was given that form. */
  synchronized boolean isForm(String text) {
    return forms.contains(text);
  }

  /** The form under which two spellings of one name meet. */
  static String key(List<String> words) {
    return key(String.join(" ", words));
  }

  /** That of one word. */
  static String key(String word) {
    return ACCENTS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .replaceAll("[’‘ʼ]", "'")
        .toLowerCase(Locale.ROOT);
  }

  /** The initials alone: "K. G.", "M. b. S."; of al-Jabri the J, of N.P. both. */
  static String plain(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (word.endsWith(".")) {
        word.codePoints().filter(Character::isUpperCase).forEach(c -> append(initials, c));
      } else {
        append(
            initials,
            word.codePoints()
                .filter(Character::isUpperCase)
                .findFirst()
                .orElse(word.codePointAt(0)));
      }
    }
    return initials.toString();
  }

  private static void append(StringBuilder initials, int letter) {
    initials.append(initials.isEmpty() ? "" : " ").appendCodePoint(letter).append('.');
  }
}
