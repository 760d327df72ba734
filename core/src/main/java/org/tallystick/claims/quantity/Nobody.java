package org.tallystick.claims.quantity;

import java.util.Optional;
import org.tallystick.language.Sentence;

/** Finds where a sentence says that there is nobody, or not one. */
final class Nobody {
  /** So many words before "anyone" a denial may stand. */
  private static final int REACH = 8;

  private static final String DENIAL = "never|nor|without|cannot|unaware";

  private Nobody() {}

  /** "none", "nobody", "no Kenyan". */
  static Optional<Quantity> named(Sentence sentence, int i) {
    return isNobody(sentence, i) ? Optional.of(none(i, i)) : Optional.empty();
  }

  /** "has never tried anyone", "does not have a single Kenyan", "there isn't one Korean here". */
  static Optional<Quantity> denied(Sentence sentence, int i) {
    int last = notOne(sentence, i);
    return last >= i ? Optional.of(none(i, last)) : Optional.empty();
  }

  private static Quantity none(int first, int last) {
    return new Quantity(
        first, last, first, Interval.exactly(0), Hedge.EXACT, Quantity.COUNT, "number.none");
  }

  private static boolean isNobody(Sentence sentence, int i) {
    return switch (sentence.wordAt(i)) {
      case "none", "nobody" -> true;
      case "no" -> isNoun(sentence, i + 1) || sentence.wordAt(i + 1).equals("one");
      default -> false;
    };
  }

  /** The last word of what stands for one in a clause that denies it; -1 for nothing. */
  private static int notOne(Sentence sentence, int i) {
    String next = sentence.wordAt(i + 1);
    int last =
        switch (sentence.wordAt(i)) {
          case "anyone", "anybody" -> i;
          case "any" -> isNoun(sentence, i + 1) ? i : -1;
          case "a" -> next.equals("single") || next.equals("soul") ? i + 1 : -1;
          case "one" -> isNot(sentence, i - 1) ? i : -1;
          default -> -1;
        };
    return last >= 0 && isDenied(sentence, i) ? last : -1;
  }

  private static boolean isDenied(Sentence sentence, int i) {
    for (int at = i - 1; at >= 0 && at >= i - REACH; at--) {
      String word = sentence.wordAt(at);
      if (word.matches("[;:]|but|if|whether")) {
        return false;
      }
      if (isNot(sentence, at) || word.matches(DENIAL)) {
        return true;
      }
    }
    return false;
  }

  /** "not", "n't". */
  static boolean isNot(Sentence sentence, int i) {
    return sentence.wordAt(i).matches("not|n['’]t");
  }

  /** A noun, or an adjective before one. */
  static boolean isNoun(Sentence sentence, int i) {
    return i < sentence.size() && (sentence.token(i).is("NN") || sentence.token(i).is("JJ"));
  }
}
