package org.tallystick.claims.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.Sentence;

/** Reads plain numbers: digits, number words and mixtures of the two ("1.5 million"). */
final class NumberReader {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<sign>[~≈<>≥≤±+]?)(?<number>\\d{1,3}(?:[,’'\\u00A0\\u202F]\\d{2,3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?<scale>k|m|bn|mln|K|M)?(?<more>\\+|-plus|-odd|-strong|-some)?");

  private static final Pattern SCANNED = Pattern.compile("[~<>]?\\d[\\d,.]*[Oo][\\dOo,.]*\\+?");

  /** "fifty-odd", "twenty-some". */
  private static final Pattern GLUED_WORD =
      Pattern.compile("(?<number>[a-z]+(?:-[a-z]+)?)(?<more>-plus|-odd|-strong|-some|-ish)");

  private final Map<String, Table.Row> words = new HashMap<>();

  NumberReader(Codebook codebook) {
    for (Table.Row row : codebook.rows("en/number-words")) {
      words.put(row.get("word"), row);
    }
  }

  /**
   * A number read.
   *
   * @param value its value
   * @param last index of its last token
   * @param hedge what a mark glued to it says: {@code +}, {@code ~}; empty for none
   * @param digits whether it is written in digits
   */
  record Plain(double value, int last, Optional<Hedge> hedge, boolean digits) {}

  /** The number that begins at this token, if one does. */
  Optional<Plain> at(Sentence sentence, int first) {
    String word = sentence.token(first).lower();
    Matcher matcher = DIGITS.matcher(scanned(sentence.token(first).text()));
    if (matcher.matches()) {
      return Optional.of(digits(sentence, first, matcher));
    }
    Matcher glued = GLUED_WORD.matcher(word);
    if (glued.matches() && isSmall(glued.group("number"))) {
      double value = small(glued.group("number"));
      return Optional.of(new Plain(value, first, glued("", glued.group("more")), false));
    }
    if (word.equals("a") && isYear(sentence, first + 1) && isContract(sentence, first)) {
      return Optional.of(new Plain(1, first, Optional.empty(), false));
    }
    if (word.equals("a") && isAmple(sentence, first + 1) && isScale(sentence, first + 2)) {
      boolean good = sentence.wordAt(first + 1).equals("good");
      return words(sentence, first + 2, 1)
          .map(
              plain ->
                  new Plain(
                      plain.value(),
                      plain.last(),
                      good ? Optional.of(Hedge.ABOUT) : Optional.empty(),
                      false));
    }
    if (isScale(sentence, first + 4)
        && sentence.wordAt(first + 2).equals("of")
        && sentence.wordAt(first + 3).equals("a")) {
      double quarters = quarters(word + " " + sentence.wordAt(first + 1));
      if (quarters > 0) {
        return words(sentence, first + 4, quarters);
      }
    }
    if ((word.equals("a") || word.equals("an")) && first + 1 < sentence.size()) {
      return isScale(sentence, first + 1) ? words(sentence, first + 1, 1) : Optional.empty();
    }
    if (word.equals("half") && first + 2 < sentence.size()) {
      boolean article = sentence.token(first + 1).lower().startsWith("a");
      if (article && isYear(sentence, first + 2)) {
        return Optional.of(new Plain(0.5, first + 1, Optional.empty(), false));
      }
      return article && isScale(sentence, first + 2)
          ? words(sentence, first + 2, 0.5)
          : Optional.empty();
    }
    if (isScale(sentence, first) && isDetermined(sentence, first)) {
      return words(sentence, first, 1);
    }
    return !isOrdinal(sentence, first)
            && (kind(word).equals("unit") || kind(word).equals("tens") || isCompound(word))
        ? words(sentence, first, 0)
        : Optional.empty();
  }

  /** "A quarter of a million", "three quarters of a million". */
  private static double quarters(String words) {
    return switch (words) {
      case "a quarter" -> 0.25;
      case "three quarters" -> 0.75;
      default -> 0;
    };
  }

  /** "A good hundred", "a full thousand". */
  private static boolean isAmple(Sentence sentence, int i) {
    return i + 1 < sentence.size() && sentence.token(i).lower().matches("good|full|whole|round");
  }

  /** The same as a quantity. */
  Optional<Quantity> quantity(Sentence sentence, int i) {
    return at(sentence, i)
        .map(
            number ->
                new Quantity(
                    i,
                    number.last(),
                    number.last(),
                    interval(number.hedge().orElse(Hedge.EXACT), number.value(), number.value()),
                    number.hedge().orElse(Hedge.EXACT),
                    Quantity.COUNT,
                    number.digits() ? "number.digits" : "number.words"));
  }

  private static Interval interval(Hedge hedge, double low, double high) {
    return switch (hedge) {
      case AT_LEAST -> Interval.atLeast(low);
      case AT_MOST -> Interval.atMost(high);
      default -> Interval.between(low, high);
    };
  }

  /** "3OO", "1,2OO": a scan takes noughts for letters. */
  private static String scanned(String text) {
    return SCANNED.matcher(text).matches() ? text.replaceAll("[Oo]", "0") : text;
  }

  /** "the thousand or so fighters", "his hundred men", "some hundred", "another thousand". */
  private static boolean isDetermined(Sentence sentence, int scale) {
    return scale > 0
        && (sentence.token(scale - 1).tag().matches("POS|PRP\\$")
            || sentence
                .token(scale - 1)
                .lower()
                .matches("the|some|about|around|roughly|nearly|another"));
  }

  /** "A contract of a year": elsewhere "a year" tells when, not for how long somebody signs. */
  private static boolean isContract(Sentence sentence, int article) {
    return article > 0
        && sentence.token(article - 1).lower().matches("for|of|least|runs?|lasts?|is|was")
        && sentence.tokens().stream()
            .anyMatch(
                token -> token.lower().matches("contracts?|signed|signs?|signing|enlist\\w*"));
  }

  /** Whether a year stands there. */
  static boolean isYear(Sentence sentence, int i) {
    return i < sentence.size() && sentence.token(i).lower().equals("year");
  }

  /** What the scale word at that token multiplies by. */
  double scale(Sentence sentence, int index) {
    return words.get(sentence.token(index).lower()).number("value");
  }

  /** Value of a glued-on ending or an exact group word ("trio"), by kind. */
  Optional<Double> word(String word, String kind) {
    return kind(word).equals(kind)
        ? Optional.of(words.get(word).number("value"))
        : Optional.empty();
  }

  /** Whether the word orders rather than counts: "third", "155th". */
  boolean isOrdinal(String word) {
    return kind(word).contains("ordinal") || word.matches("\\d+(?:st|nd|rd|th)");
  }

  /** The place in a count that a word names: 3 for "third", 155 for "155th". */
  private Optional<Double> ordinal(String word) {
    if (!isOrdinal(word)) {
      return Optional.empty();
    }
    String value =
        words.containsKey(word)
            ? words.get(word).get("value").replaceFirst(".*\\|", "")
            : word.replaceAll("\\D", "");
    return Optional.of(Double.valueOf(value));
  }

  /** "sixty-sixth" from its first token on. */
  private boolean isOrdinal(Sentence sentence, int i) {
    return kind(sentence.wordAt(i)).equals("tens")
        && isHyphen(sentence, i + 1)
        && isOrdinal(sentence.wordAt(i + 2));
  }

  /** A place in a count that begins at this token, as a number: 66 for "sixty-sixth". */
  Optional<Plain> ordinal(Sentence sentence, int i) {
    return isOrdinal(sentence, i)
        ? ordinal(sentence.wordAt(i + 2))
            .map(
                unit -> new Plain(small(sentence.wordAt(i)) + unit, i + 2, Optional.empty(), false))
        : ordinal(sentence.wordAt(i)).map(value -> new Plain(value, i, Optional.empty(), false));
  }

  /** The scale word at that token: thousand, million, lakh, dozen. */
  boolean isScale(Sentence sentence, int index) {
    String word = sentence.wordAt(index);
    return kind(word).equals("scale")
        && word.length() > 2
        && !word.equals("mil")
        && !word.equals("grand")
        && !word.equals("gross")
        && !word.equals("thou");
  }

  private Plain digits(Sentence sentence, int first, Matcher matcher) {
    String plain = matcher.group("number").replaceAll("[^\\d.]", "");
    double value = plain.length() > 15 ? 1e15 : Double.parseDouble(plain);
    int last = first;
    String scale = matcher.group("scale");
    if (scale != null) {
      value *= scale.equalsIgnoreCase("k") ? 1e3 : scale.equals("bn") ? 1e9 : 1e6;
    } else if (spaced(sentence, first, plain)) {
      last = first + 1;
      value = value * 1000 + Double.parseDouble(sentence.token(last).text());
    }
    while (last + 1 < sentence.size() && isScale(sentence, last + 1) && last < first + 3) {
      last++;
      value *= words.get(sentence.token(last).lower()).number("value");
    }
    return new Plain(value, last, glued(matcher.group("sign"), matcher.group("more")), true);
  }

  /** "11 000": a thousand's group set off by a space. */
  private static boolean spaced(Sentence sentence, int first, String plain) {
    return plain.length() <= 3
        && first + 1 < sentence.size()
        && sentence.token(first + 1).text().matches("\\d{3}")
        && sentence.token(first + 1).span().begin() == sentence.token(first).span().end() + 1;
  }

  private static Optional<Hedge> glued(String sign, String more) {
    if (more != null) {
      return switch (more) {
        case "+", "-plus" -> Optional.of(Hedge.AT_LEAST);
        case "-strong" -> Optional.empty();
        default -> Optional.of(Hedge.ABOUT);
      };
    }
    return switch (sign) {
      case "~", "≈", "±" -> Optional.of(Hedge.ABOUT);
      case ">", "≥" -> Optional.of(Hedge.AT_LEAST);
      case "<", "≤" -> Optional.of(Hedge.AT_MOST);
      default -> Optional.empty();
    };
  }

  /** A number in words from {@code first} on; {@code before} multiplies a leading scale word. */
  private Optional<Plain> words(Sentence sentence, int first, double before) {
    double total = 0;
    double group = before;
    double unit = 1; // of the last scale word
    int last = first - 1;
    for (int i = first; i < sentence.size(); i++) {
      String word = sentence.token(i).lower();
      if (last >= first && isAndAHalf(sentence, i)) {
        if (unit >= 1000) {
          total += unit / 2;
        } else {
          group += unit / 2;
        }
        i += 2;
        last = i;
        continue;
      }
      if (word.equals("and")
          && last >= first
          && i + 1 < sentence.size()
          && group >= 100
          && isSmall(sentence.token(i + 1).lower())) {
        continue;
      }
      String kind = kind(word);
      if (isCompound(word)) {
        group += compound(word);
      } else if (kind.equals("tens")
          && isHyphen(sentence, i + 1)
          && i + 2 < sentence.size()
          && kind(sentence.token(i + 2).lower()).equals("unit")) {
        group +=
            words.get(word).number("value")
                + words.get(sentence.token(i + 2).lower()).number("value");
        i += 2;
      } else if (kind.equals("unit") || kind.equals("tens")) {
        if (last >= first && group % 100 != 0 && group != 0) {
          break;
        }
        group += words.get(word).number("value");
      } else if (isScale(sentence, i)) {
        double scale = words.get(word).number("value");
        double factor = group == 0 ? 1 : group;
        unit = scale;
        if (scale >= 1000) {
          total += factor * scale;
          group = 0;
        } else {
          group = factor * scale;
        }
      } else {
        break;
      }
      last = i;
    }
    return last < first
        ? Optional.empty()
        : Optional.of(new Plain(total + group, last, Optional.empty(), false));
  }

  /** "one and a half thousand", "a thousand and a half". */
  private static boolean isAndAHalf(Sentence sentence, int i) {
    return i + 2 < sentence.size()
        && sentence.token(i).lower().equals("and")
        && sentence.token(i + 1).lower().equals("a")
        && sentence.token(i + 2).lower().equals("half");
  }

  private static boolean isHyphen(Sentence sentence, int i) {
    return i < sentence.size() && sentence.token(i).text().matches("[-‑]");
  }

  private boolean isSmall(String word) {
    return kind(word).equals("unit") || kind(word).equals("tens") || isCompound(word);
  }

  private double small(String word) {
    return isCompound(word) ? compound(word) : words.get(word).number("value");
  }

  /** "forty-five". */
  private boolean isCompound(String word) {
    int dash = word.indexOf('-');
    return dash > 0
        && kind(word.substring(0, dash)).equals("tens")
        && kind(word.substring(dash + 1)).equals("unit");
  }

  private double compound(String word) {
    int dash = word.indexOf('-');
    return words.get(word.substring(0, dash)).number("value")
        + words.get(word.substring(dash + 1)).number("value");
  }

  private String kind(String word) {
    Table.Row row = words.get(word);
    return row == null ? "" : row.get("kind");
  }
}
