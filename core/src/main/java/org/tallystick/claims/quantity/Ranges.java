package org.tallystick.claims.quantity;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.claims.quantity.NumberReader.Plain;
import org.tallystick.codebook.Table;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Finds numbers with two ends: "between 300 and 400", "300–400", "three or four hundred". */
final class Ranges {
  private static final Pattern GLUED_RANGE =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{2,3})+|\\d+(?:\\.\\d+)?)[-–—‑](\\d{1,3}(?:,\\d{2,3})+|\\d+(?:\\.\\d+)?)(k|K|m)?");
  private static final String CHANGE =
      "up|down|rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|grow|grows|grew|grown"
          + "|raise|raises|raised|cut|cuts|revise|revised|drop|dropped|climb|climbed|climbs|jump"
          + "|jumped|jumps|go|goes|went|gone|increase|increased|increases|shrunk|shrank|swell"
          + "|swelled|soared|doubled|tripled|lifted|lowered|changed|moved|put";
  private static final String DASH = "[-–—‑]|--";
  private static final String MONTH = CalendarWords.MONTH + "|" + CalendarWords.SHORT_MONTH;

  private final NumberReader numbers;
  private final Money money;
  private final PhraseIndex<Table.Row> vague;
  private final PhraseIndex<Hedge> hedges;

  Ranges(
      NumberReader numbers, Money money, PhraseIndex<Table.Row> vague, PhraseIndex<Hedge> hedges) {
    this.numbers = numbers;
    this.money = money;
    this.vague = vague;
    this.hedges = hedges;
  }

  /** "600–800" in one token. */
  static Optional<Quantity> glued(Sentence sentence, int i) {
    Matcher matcher = GLUED_RANGE.matcher(sentence.token(i).text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double scale = matcher.group(3) == null ? 1 : matcher.group(3).equals("m") ? 1e6 : 1e3;
    double low = Double.parseDouble(matcher.group(1).replace(",", "")) * scale;
    double high = Double.parseDouble(matcher.group(2).replace(",", "")) * scale;
    low = clipped(low, high);
    if (low >= high) {
      return Optional.empty();
    }
    return Optional.of(
        new Quantity(
            i, i, i, Interval.between(low, high), Hedge.RANGE, Quantity.COUNT, "range.glued"));
  }

  /** The lower end of "3-400", which leaves out its zeros. */
  private static double clipped(double low, double high) {
    double round = Math.pow(10, Math.floor(Math.log10(Math.max(high, 1))));
    boolean leftOut = low < 10 && round >= 100 && high % round == 0 && low * round < high;
    return leftOut ? low * round : low;
  }

  /** "between A and B", "from A to B", "A to B", "A – B", "A or B", "A, maybe B". */
  Optional<Quantity> at(Sentence sentence, int i) {
    String opener = sentence.token(i).lower();
    boolean between = opener.equals("between");
    boolean opened = between || opener.equals("from");
    int begin = opened ? skipHedges(sentence, i + 1) : i;
    if (begin >= sentence.size()) {
      return Optional.empty();
    }
    Optional<Plain> low = amount(sentence, begin);
    int link = low.map(Plain::last).orElse(begin) + 1;
    while (link < sentence.size()
        && sentence.token(link).lower().matches("[\"”“'’]|people|men|fighters")) {
      link++;
    }
    if (low.isEmpty() || link + 1 >= sentence.size()) {
      return Optional.empty();
    }
    String word = sentence.token(link).lower();
    boolean joins =
        between ? word.equals("and") || word.equals("to") : word.matches("to|[-–—‑]|--|or");
    boolean maybe =
        word.equals(",") && sentence.wordAt(link + 1).matches("maybe|perhaps|possibly|or");
    int second = skipHedges(sentence, link + (maybe ? 2 : 1));
    if (!joins && !maybe || second >= sentence.size()) {
      return Optional.empty();
    }
    Optional<Plain> high = amount(sentence, second);
    if (high.isEmpty()) {
      return Optional.empty();
    }
    boolean dash = word.matches(DASH);
    if (isYear(sentence, begin)
        || dash && (isDay(sentence, begin) || isCell(sentence, begin, high.get().last()))) {
      return Optional.empty();
    }
    double a = low.get().value();
    double b = high.get().value();
    double scale = sharedScale(sentence, low.get(), high.get());
    if (a * scale < b) {
      a *= scale;
    }
    if (dash && low.get().digits()) {
      a = clipped(a, b);
    }
    if (a >= b
        || (maybe || word.equals("or")) && b > (maybe ? 3 : 2) * a
        || isFrom(sentence, i) && isChange(sentence, i)) {
      return Optional.empty();
    }
    return Optional.of(
        new Quantity(
            i,
            high.get().last(),
            second,
            Interval.between(a, b),
            Hedge.RANGE,
            Quantity.COUNT,
            "range"));
  }

  /** "Brings the total since 24 February 2022 to 1,000,000": the year of a date. */
  private static boolean isYear(Sentence sentence, int number) {
    return sentence.wordAt(number).matches("(?:18|19|20)\\d\\d")
        && sentence.wordAt(number - 1).matches(MONTH + "|since|in|of");
  }

  /** "SEOUL, Sept 2 — Some 300": the day of a dateline. */
  private static boolean isDay(Sentence sentence, int number) {
    return sentence.wordAt(number - 1).matches(MONTH)
        && sentence.wordAt(number).matches("[12]?\\d|3[01]");
  }

  /** "Gambia — 3 — 56 — 8": three bare numbers with dashes between are a row of a table. */
  private static boolean isCell(Sentence sentence, int first, int last) {
    return isDash(sentence, first - 1) && isDigits(sentence, first - 2)
        || isDash(sentence, last + 1)
            && isDigits(sentence, last + 2)
            && (last + 3 >= sentence.size() || sentence.wordAt(last + 3).matches(DASH + "|[.;]"));
  }

  private static boolean isDash(Sentence sentence, int i) {
    return sentence.wordAt(i).matches(DASH);
  }

  private static boolean isDigits(Sentence sentence, int i) {
    return sentence.wordAt(i).matches("\\d[\\d,]*");
  }

  /** "from 300", "from about 300". */
  private boolean isFrom(Sentence sentence, int i) {
    return sentence.wordAt(i).equals("from")
        || sentence.wordAt(i - 1).equals("from")
        || i > 1
            && before(sentence, i - 1)
                .filter(at -> sentence.wordAt(at - 1).equals("from"))
                .isPresent();
  }

  private Optional<Integer> before(Sentence sentence, int end) {
    return hedges.endingAt(sentence, end).map(PhraseIndex.Match::first);
  }

  /** "has gone up from 300 to 380": two numbers, not the ends of one. */
  private static boolean isChange(Sentence sentence, int from) {
    if (sentence.wordAt(from - 1).matches("any(?:thing|where)")
        || sentence.wordAt(from - 2).matches("any(?:thing|where)")) {
      return false;
    }
    for (int i = from - 1; i >= 0 && i > from - 5; i--) {
      if (sentence.token(i).lower().matches(CHANGE)) {
        return true;
      }
    }
    return false;
  }

  /** A number, or the ends of a vague one. */
  private Optional<Plain> amount(Sentence sentence, int i) {
    Optional<Plain> plain = numbers.at(sentence, i);
    if (plain.isPresent()) {
      return plain;
    }
    int at = money.isSymbol(sentence, i) ? i + 1 : i;
    return at > i && at < sentence.size()
        ? numbers.at(sentence, at)
        : vague
            .at(sentence, i)
            .map(
                match ->
                    new Plain(
                        QuantityFinder.end(match.value(), "high").orElse(0),
                        match.last(),
                        Optional.empty(),
                        false));
  }

  /** "two to three hundred": the scale of the second end where the first has none of its own. */
  private double sharedScale(Sentence sentence, Plain low, Plain high) {
    return numbers.isScale(sentence, high.last()) && !numbers.isScale(sentence, low.last())
        ? numbers.scale(sentence, high.last())
        : 1;
  }

  private int skipHedges(Sentence sentence, int i) {
    int at = i;
    while (at < sentence.size()
        && (sentence.token(at).lower().matches("[\"“”]") || money.isSymbol(sentence, at))) {
      at++;
    }
    if (at < sentence.size()) {
      Optional<PhraseIndex.Match<Hedge>> hedge = hedges.at(sentence, at);
      if (hedge.isPresent()) {
        return hedge.get().last() + 1;
      }
    }
    return at;
  }
}
