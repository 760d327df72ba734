package org.tallystick.claims.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.claims.quantity.NumberReader.Plain;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/**
 * Finds the numbers of a sentence with what hedges them: an interval never narrower than the words.
 */
public final class QuantityFinder {
  private static final Set<String> PARTIES =
      Set.of(
          "sides", "armies", "parties", "camps", "governments", "countries", "states", "nations");
  private static final Pattern FOLD = Pattern.compile("(\\d+(?:\\.\\d+)?|[a-z]+)-?fold");

  private final NumberReader numbers;
  private final Money money;
  private final Ordinals ordinals;
  private final Ranges ranges;
  private final Shares shares;
  private final PhraseIndex<Table.Row> vague = new PhraseIndex<>();
  private final PhraseIndex<Hedge> before = new PhraseIndex<>();
  private final PhraseIndex<Hedge> after = new PhraseIndex<>();
  private static final Map<String, Double> RATIOS = new HashMap<>();

  static {
    RATIOS.put("doubled", 2.0);
    RATIOS.put("tripled", 3.0);
    RATIOS.put("trebled", 3.0);
    RATIOS.put("quadrupled", 4.0);
    RATIOS.put("quintupled", 5.0);
    RATIOS.put("twice", 2.0);
    RATIOS.put("double", 2.0);
    RATIOS.put("triple", 3.0);
  }

  /** Reads numbers with this codebook's words. */
  public QuantityFinder(Codebook codebook) {
    numbers = new NumberReader(codebook);
    money = new Money(codebook);
    ordinals = new Ordinals(numbers);
    for (Table.Row row : codebook.rows("en/vague-counts")) {
      if (!row.get("hedge").equals("unquantified")) {
        vague.put(row.get("phrase"), row);
      }
    }
    ranges = new Ranges(numbers, money, vague, before);
    shares = new Shares(codebook, numbers, ranges);
    for (Table.Row row : codebook.rows("en/hedges")) {
      Hedge hedge = hedge(row);
      if (!row.get("position").equals("after")) {
        before.put(row.get("phrase"), hedge);
      }
      if (!row.get("position").equals("before")) {
        after.put(row.get("phrase"), hedge);
      }
    }
  }

  private static Hedge hedge(Table.Row row) {
    try {
      return Hedge.of(row.get("hedge"));
    } catch (IllegalArgumentException e) {
      throw row.wrong("'" + row.get("hedge") + "' is no hedge of the codebook");
    }
  }

  /** The numbers of a sentence, in order, none inside another. */
  public List<Quantity> find(Sentence sentence) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      Optional<Quantity> quantity = at(sentence, i);
      if (quantity.isPresent()) {
        Quantity whole = money.of(sentence, hedged(sentence, quantity.get()));
        if (whole.first() <= i) {
          found.removeIf(earlier -> earlier.last() >= whole.first());
        }
        found.add(whole);
        i = Math.max(i, whole.last()) + 1;
      } else {
        i++;
      }
    }
    return money.goesOn(sentence, found);
  }

  private Optional<Quantity> at(Sentence sentence, int i) {
    return shares
        .range(sentence, i)
        .or(() -> Ranges.glued(sentence, i))
        .or(() -> Nobody.denied(sentence, i))
        .or(() -> shares.at(sentence, i))
        .or(() -> vague(sentence, i))
        .or(() -> ranges.at(sentence, i))
        .or(() -> ratio(sentence, i))
        .or(() -> numbers.quantity(sentence, i))
        .or(() -> group(sentence, i))
        .or(() -> both(sentence, i))
        .or(() -> Nobody.named(sentence, i))
        .or(() -> ordinals.at(sentence, i));
  }

  private Optional<Quantity> vague(Sentence sentence, int i) {
    return vague
        .at(sentence, i)
        .filter(match -> !isBegun(sentence, match))
        .map(match -> scaled(sentence, fromRow(match, Quantity.COUNT, "vague")));
  }

  /** "At least one hundred and seventy", "no more than one in ten": no "at least one". */
  private boolean isBegun(Sentence sentence, PhraseIndex.Match<Table.Row> vague) {
    return hedge(vague.value()) == Hedge.AT_LEAST
        && (numbers.at(sentence, vague.last()).filter(n -> n.last() > vague.last()).isPresent()
            || shares.range(sentence, vague.last()).isPresent());
  }

  /** "two or three thousand". */
  private Quantity scaled(Sentence sentence, Quantity vague) {
    int next = vague.last() + 1;
    return next < sentence.size() && numbers.isScale(sentence, next)
        ? vague
            .with(vague.first(), next)
            .with(vague.value().times(numbers.scale(sentence, next)), vague.hedge())
        : vague;
  }

  static Quantity fromRow(PhraseIndex.Match<Table.Row> match, String unit, String rule) {
    Table.Row row = match.value();
    Interval value = new Interval(end(row, "low"), end(row, "high"));
    return new Quantity(match.first(), match.last(), match.last(), value, hedge(row), unit, rule);
  }

  /** The end of an interval in a table of vague counts; none where it is open. */
  static OptionalDouble end(Table.Row row, String column) {
    return row.get(column).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.number(column));
  }

  /** "twice as many", "three times", "sevenfold", "doubled". */
  private Optional<Quantity> ratio(Sentence sentence, int i) {
    String word = sentence.token(i).lower();
    boolean agent = word.equals("double") && Nobody.isNoun(sentence, i + 1);
    Double value = agent ? null : RATIOS.get(word);
    int last = i;
    if (value == null && i + 1 < sentence.size()) {
      Optional<Plain> number = numbers.at(sentence, i);
      if (number.isPresent()
          && number.get().last() + 1 < sentence.size()
          && sentence.token(number.get().last() + 1).lower().equals("times")) {
        value = number.get().value();
        last = number.get().last() + 1;
      }
    }
    Matcher fold = FOLD.matcher(word);
    if (value == null && fold.matches()) {
      value =
          Character.isDigit(fold.group(1).charAt(0))
              ? Optional.of(Double.parseDouble(fold.group(1))).get()
              : numbers
                  .word(fold.group(1), "unit")
                  .or(() -> numbers.word(fold.group(1), "tens"))
                  .orElse(null);
    }
    return value == null
        ? Optional.empty()
        : Optional.of(
            new Quantity(
                i, last, i, Interval.exactly(value), Hedge.EXACT, Quantity.RATIO, "ratio"));
  }

  /** "a pair", "the trio". */
  private Optional<Quantity> group(Sentence sentence, int i) {
    return numbers
        .word(sentence.token(i).lower(), "group")
        .map(value -> group(i, Interval.exactly(value)));
  }

  private static Quantity group(int i, Interval value) {
    return new Quantity(i, i, i, value, Hedge.EXACT, Quantity.COUNT, "number.group");
  }

  /** "Both are in Kyiv", "both men"; not "both sides", "they have both lost men". */
  private static Optional<Quantity> both(Sentence sentence, int i) {
    if (!sentence.wordAt(i).equals("both")) {
      return Optional.empty();
    }
    String relation = sentence.relation(i);
    boolean shared = sentence.wordAt(i - 1).matches("have|has|had|having");
    int noun =
        !shared && relation.startsWith("det")
            ? sentence.head(i)
            : relation.matches("nsubj.*|obj|root") ? Math.max(i, sentence.child(i, "nmod")) : -1;
    return noun < 0 || PARTIES.contains(sentence.token(noun).lower())
        ? Optional.empty()
        : Optional.of(group(i, Interval.exactly(2)));
  }

  /** The quantity with the hedges around it. */
  private Quantity hedged(Sentence sentence, Quantity plain) {
    Quantity quantity = plain;
    int end = plain.first() - 1;
    int start = plain.first();
    while (end >= 0
        && (sentence.token(end).lower().matches("[\"“”‘'`]+|the")
            || money.isSymbol(sentence, end))) {
      end--;
      start--;
    }
    Optional<PhraseIndex.Match<Hedge>> left =
        end < 0 || isCompared(sentence, end)
            ? Optional.empty()
            : before.endingAt(sentence, end).filter(hedge -> !isOfVerb(sentence, hedge));
    if (left.isPresent()) {
      Hedge hedge = left.get().value();
      if (hedge == Hedge.AT_LEAST && isNever(sentence, left.get().first())) {
        hedge = Hedge.AT_MOST;
      }
      quantity = apply(quantity, hedge).with(left.get().first(), quantity.last());
    } else if (start < plain.first() && money.isSymbol(sentence, start)) {
      quantity = quantity.with(start, quantity.last());
    }
    quantity = strong(sentence, quantity);
    int next = quantity.last() + 1;
    while (next < sentence.size() && sentence.token(next).lower().matches("[\"”’]")) {
      next++;
    }
    if (next < sentence.size()) {
      Optional<PhraseIndex.Match<Hedge>> right = behind(sentence, next);
      if (right.isPresent()
          && !sentence.token(next).lower().matches("overall|total|maximum|minimum")) {
        quantity = apply(quantity, right.get().value()).with(quantity.first(), right.get().last());
      }
    }
    for (int i = next + 1;
        i < sentence.size() && i <= next + 2 && quantity.hedge() == Hedge.EXACT;
        i++) {
      Optional<PhraseIndex.Match<Hedge>> far = behind(sentence, i);
      if (far.isPresent()
          && (far.get().last() > i || sentence.token(i).lower().matches("tops|max\\.?"))
          && quantity.counts()) {
        quantity = apply(quantity, far.get().value());
      }
    }
    return quantity;
  }

  /**
   * What hedges a number from behind; in "6,000, or over half of them", "ten nations and under a
   * hundred men" it hedges the next.
   */
  private Optional<PhraseIndex.Match<Hedge>> behind(Sentence sentence, int i) {
    return after
        .at(sentence, i)
        .filter(hedge -> hedge.value() != Hedge.EXACT)
        .filter(
            hedge ->
                !sentence.wordAt(i).matches("or|and")
                    || hedge.last() + 1 >= sentence.size()
                    || !money.isSymbol(sentence, hedge.last() + 1)
                        && at(sentence, hedge.last() + 1).isEmpty());
  }

  /** "fewer than the two thousand that he told of": two numbers compared, neither is a bound. */
  private static boolean isCompared(Sentence sentence, int than) {
    return sentence.wordAt(than).equals("than") && sentence.wordAt(than + 1).equals("the");
  }

  /** "handed over 909 bodies", "owned up to fifty", "adds up to 90": the word is the verb's. */
  private static boolean isOfVerb(Sentence sentence, PhraseIndex.Match<Hedge> hedge) {
    String verb = sentence.wordAt(hedge.first() - 1);
    return switch (sentence.wordAt(hedge.first())) {
      case "over" ->
          hedge.first() == hedge.last()
              && verb.matches("hand(?:s|ed|ing)?|turn(?:s|ed|ing)|sign(?:s|ed|ing)|pass(?:es|ed)");
      case "up" -> verb.matches("own(?:s|ed|ing)?|add(?:s|ed|ing)?|fess(?:es|ed)?");
      default -> false;
    };
  }

  /** "never had more than", "there weren't more than", "at no time were there more than". */
  private static boolean isNever(Sentence sentence, int hedge) {
    for (int i = hedge - 1; i >= 0 && i > hedge - 6; i--) {
      String word = sentence.token(i).lower();
      if (word.matches("[,;:]|but|and")) {
        return false;
      }
      if (word.equals("never")
          || Nobody.isNot(sentence, i) && !sentence.wordAt(i + 1).equals("only")
          || word.equals("no") && sentence.wordAt(i + 1).equals("time")) {
        return true;
      }
    }
    return false;
  }

  /** "50,000-strong", "10,000-plus", "300-odd": what is glued on by a hyphen. */
  private static Quantity strong(Sentence sentence, Quantity quantity) {
    int dash = quantity.last() + 1;
    if (dash + 1 >= sentence.size() || !sentence.token(dash).text().matches("[-‑]")) {
      return quantity;
    }
    return switch (sentence.token(dash + 1).lower()) {
      case "plus" -> apply(quantity, Hedge.AT_LEAST).with(quantity.first(), dash + 1);
      case "odd", "some", "ish" -> apply(quantity, Hedge.ABOUT).with(quantity.first(), dash + 1);
      default -> quantity;
    };
  }

  private static Quantity apply(Quantity quantity, Hedge hedge) {
    double low = quantity.value().low().orElse(quantity.value().anyEnd());
    double high = quantity.value().high().orElse(low);
    Hedge own = quantity.hedge();
    return switch (hedge) {
      case AT_LEAST -> quantity.with(Interval.atLeast(low), hedge);
      case AT_MOST -> quantity.with(Interval.atMost(high), hedge);
      case ABOUT -> own == Hedge.EXACT ? quantity.with(quantity.value(), hedge) : quantity;
      default -> quantity;
    };
  }
}
