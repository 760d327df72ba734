package org.tallystick.claims;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells which country's rupees, shillings or pesos are meant from who is paid and who pays. */
final class Currencies {
  /** Codes that stand for a word or sign that several currencies share, with that word. */
  private static final Map<String, String> SHARED =
      Map.of(
          "INR",
          "rupee",
          "KES",
          "shilling",
          "*PESO",
          "peso",
          "*FRANC",
          "franc",
          "*DINAR",
          "dinar",
          "*KRONE",
          "krone");

  private Currencies() {}

  /** Whether it is the word of several currencies and of none rather than the others. */
  static boolean isShared(String code) {
    return code.startsWith("*");
  }

  /**
   * The currency's code; none where nothing tells which of several it is.
   *
   * @param states the states of which it may be, the likeliest first
   */
  static Optional<String> of(String code, List<String> states) {
    String word = SHARED.get(code);
    if (word == null) {
      return Optional.of(code);
    }
    for (String state : states) {
      if (state.matches("[A-Z]{2}(?:-.*)?")) {
        Currency own = currency(state.substring(0, 2));
        if (own != null
            && own.getDisplayName(Locale.ENGLISH).toLowerCase(Locale.ROOT).contains(word)) {
          return Optional.of(own.getCurrencyCode());
        }
      }
    }
    return isShared(code) ? Optional.empty() : Optional.of(code);
  }

  private static Currency currency(String state) {
    try {
      return Currency.getInstance(new Locale.Builder().setRegion(state).build());
    } catch (IllegalArgumentException e) {
      // A code that the JDK does not know, such as XK.
      return null;
    }
  }
}
