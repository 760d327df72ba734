package org.tallystick.claims;

import org.tallystick.claims.group.Counted;
import org.tallystick.language.Sentence;

/** Reads from the words around a sum of money whether it is pay, and for how long. */
final class PayReader {
  private static final String PAID =
      "salary|salaries|pay|paid|pays|wage|wages|bonus|bonuses|payment|payments|stipend|earn|earns"
          + "|earned|earning|compensation|payout|payouts|offered|promised|monthly|sign-on|reward";

  private Sentence lastSentence;
  private String lastPeriod = "";

  /**
   * What is said of a sum.
   *
   * @param paid whether it is said to be paid to somebody
   * @param period month, year, day; empty if once
   */
  record Pay(boolean paid, String period) {}

  /** What is said of this sum; a second sum of a sentence goes on with the first one's period. */
  Pay of(Sentence sentence, Counted counted) {
    String period = after(sentence, counted);
    boolean paid = false;
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.token(i).lower();
      paid |= word.matches(PAID);
      if (period.isEmpty() && word.equals("monthly") && i < counted.quantity().first()) {
        period = "month";
      }
    }
    if (period.isEmpty() && sentence.equals(lastSentence)) {
      period = lastPeriod;
    }
    lastSentence = sentence;
    lastPeriod = period;
    return new Pay(paid, period);
  }

  private static String after(Sentence sentence, Counted counted) {
    int last = counted.quantity().last();
    for (int i = last + 1; i < Math.min(sentence.size(), last + 9); i++) {
      String word = sentence.token(i).lower();
      if (word.matches("[.;]") || sentence.token(i).is("CD") && i > last + 5) {
        return "";
      }
      if (word.matches("month|monthly|months?")) {
        return "month";
      }
      if (word.matches("year|yearly|annually|annum")) {
        return "year";
      }
      if (word.matches("day|daily")) {
        return "day";
      }
    }
    return "";
  }
}
