package org.tallystick.claims.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Tells sums of money from other numbers by the symbol before them or the name behind. */
final class Money {
  private final Map<String, String> symbols = new HashMap<>();
  private final PhraseIndex<String> names = new PhraseIndex<>();

  Money(Codebook codebook) {
    for (Table.Row row : codebook.rows("world/currencies")) {
      String code = row.get("code");
      symbols.put(code, code);
      row.list("symbols").forEach(symbol -> symbols.putIfAbsent(symbol, code));
      row.list("names").forEach(name -> names.put(name, code));
    }
    for (String shared : new String[] {"peso", "franc", "dinar", "krone"}) {
      String code = "*" + shared.toUpperCase(Locale.ROOT);
      names.put(shared, code);
      names.put(shared + (shared.endsWith("e") ? "r" : "s"), code);
    }
  }

  /** The quantity with its currency, or as it was. */
  Quantity of(Sentence sentence, Quantity quantity) {
    if (!quantity.counts()) {
      return quantity;
    }
    for (int i = quantity.number(); i >= Math.max(0, quantity.first() - 1); i--) {
      String code = symbols.get(sentence.token(i).text());
      if (code != null) {
        return quantity.in(code).with(Math.min(i, quantity.first()), quantity.last());
      }
    }
    int next = quantity.last() + 1;
    if (next < sentence.size()) {
      Optional<PhraseIndex.Match<String>> name = names.at(sentence, next);
      if (name.isPresent()) {
        return quantity.in(name.get().value()).with(quantity.first(), name.get().last());
      }
      String code = symbols.get(sentence.token(next).text());
      if (code != null && !sentence.token(next).text().matches("[A-Z]")) {
        return quantity.in(code).with(quantity.first(), next);
      }
    }
    return quantity;
  }

  /**
   * Sums after a sum that leave out its currency: "1 million roubles at once and 210,000 a month",
   * "from 800 dollars to 400". A number with a noun of its own stays a number.
   */
  List<Quantity> goesOn(Sentence sentence, List<Quantity> quantities) {
    List<Quantity> found = new ArrayList<>();
    Quantity sum = null;
    for (Quantity quantity : quantities) {
      boolean near = sum != null && quantity.counts() && quantity.first() - sum.last() < 25;
      if (near && isBare(sentence, quantity) && isSum(quantity, sum)) {
        quantity = quantity.in(sum.unit());
      }
      if (quantity.isMoney() && (sum == null || !isConverted(sentence, quantity))) {
        sum = quantity;
      }
      found.add(quantity);
    }
    return found;
  }

  /** "210,000 roubles ($2,580)": the sum before in another currency. */
  private static boolean isConverted(Sentence sentence, Quantity sum) {
    return sentence.wordAt(sum.first() - 1).matches("\\(|-lrb-")
        && sentence.wordAt(sum.last() + 1).matches("\\)|-rrb-");
  }

  private static boolean isSum(Quantity quantity, Quantity sum) {
    double value = quantity.value().anyEnd();
    return value >= 100
        && (value < 1900 || value > 2035 || quantity.hedge() != Hedge.EXACT)
        && value >= sum.value().anyEnd() / 1000
        && value <= sum.value().anyEnd() * 1000;
  }

  private static boolean isBare(Sentence sentence, Quantity quantity) {
    int next = quantity.last() + 1;
    if (next >= sentence.size()) {
      return true;
    }
    String word = sentence.token(next).lower();
    String tag = sentence.token(next).tag();
    String period = sentence.wordAt(next + 1);
    return word.matches("a|an|per|each|every") && period.matches("month|year|day|week|head")
        || word.matches(
            "monthly|yearly|daily|annually|[.,;:)]|-rrb-|and|or|if|when|after|once|later")
        || (tag.equals("IN") || tag.equals("TO")) && !word.equals("of") && !word.equals("from");
  }

  /** Whether the token is a currency's symbol before a number. */
  boolean isSymbol(Sentence sentence, int i) {
    return symbols.containsKey(sentence.token(i).text());
  }
}
