package org.tallystick.app.imports;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one was most likely meant to be. */
final class Nearest {
  /** More slips than one in so many letters are no slips. */
  private static final int LETTERS_A_SLIP = 3;

  private Nearest() {}

  /** " – did you mean killed?", or nothing where no word is near. */
  static String hint(String typed, Collection<String> known) {
    return of(typed, known).map(word -> " – did you mean " + word + "?").orElse("");
  }

  static Optional<String> of(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> slips(lower, word) <= (lower.length() + 2) / LETTERS_A_SLIP)
        .min(
            Comparator.comparingInt((String word) -> slips(lower, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Letters to add, drop or change (Levenshtein's distance), case aside. */
  private static int slips(String typed, String word) {
    String other = word.toLowerCase(Locale.ROOT);
    int[] before = new int[other.length() + 1];
    for (int j = 0; j < before.length; j++) {
      before[j] = j;
    }
    for (int i = 1; i <= typed.length(); i++) {
      int[] now = new int[before.length];
      now[0] = i;
      for (int j = 1; j < now.length; j++) {
        int change = before[j - 1] + (typed.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(change, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
