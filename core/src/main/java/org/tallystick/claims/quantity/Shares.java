package org.tallystick.claims.quantity;

import java.util.Optional;
import org.tallystick.claims.quantity.NumberReader.Plain;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Finds parts of a whole: "45 percent", "a third of them", "three in every five", "most". */
final class Shares {
  private static final String SPAN_OF_TIME =
      "hours?|days?|weeks?|months?|years?|minutes?|decades?|cities|countries|places|battles|,?\\d+";

  private final NumberReader numbers;
  private final Ranges ranges;
  private final PhraseIndex<Table.Row> shares = new PhraseIndex<>();

  Shares(Codebook codebook, NumberReader numbers, Ranges ranges) {
    this.numbers = numbers;
    this.ranges = ranges;
    for (Table.Row row : codebook.rows("en/shares")) {
      shares.put(row.get("phrase"), row);
    }
  }

  /** "45 to 65%", "between a fifth and two fifths", "three in every five". */
  Optional<Quantity> range(Sentence sentence, int i) {
    return ranges
        .at(sentence, i)
        .or(() -> Ranges.glued(sentence, i))
        .filter(q -> isPercent(sentence, q.last() + 1))
        .map(
            q -> {
              boolean two = sentence.token(q.last() + 1).lower().equals("per");
              return q.with(i, q.last() + (two ? 2 : 1))
                  .with(q.value().times(0.01), q.hedge())
                  .in(Quantity.SHARE);
            })
        .or(() -> sharesBetween(sentence, i))
        .or(() -> inEvery(sentence, i));
  }

  private Optional<Quantity> sharesBetween(Sentence sentence, int i) {
    if (i + 3 >= sentence.size() || !sentence.token(i).lower().matches("between|from")) {
      return Optional.empty();
    }
    Optional<PhraseIndex.Match<Table.Row>> low = shares.at(sentence, i + 1);
    int link = low.map(PhraseIndex.Match::last).orElse(i) + 1;
    if (low.isEmpty()
        || link + 1 >= sentence.size()
        || !sentence.token(link).lower().matches("and|to")) {
      return Optional.empty();
    }
    return shares
        .at(sentence, link + 1)
        .filter(
            high ->
                QuantityFinder.end(low.get().value(), "low").orElse(1)
                    < QuantityFinder.end(high.value(), "high").orElse(0))
        .map(
            high ->
                new Quantity(
                    i,
                    high.last(),
                    high.last(),
                    new Interval(
                        QuantityFinder.end(low.get().value(), "low"),
                        QuantityFinder.end(high.value(), "high")),
                    Hedge.RANGE,
                    Quantity.SHARE,
                    "share.range"));
  }

  /** "three in every five", "two of each three", "seven or eight in ten", "4 out of 7". */
  private Optional<Quantity> inEvery(Sentence sentence, int i) {
    Optional<Quantity> part = ranges.at(sentence, i).or(() -> numbers.quantity(sentence, i));
    if (part.isEmpty()) {
      return Optional.empty();
    }
    int at = part.get().last() + 1;
    boolean out = sentence.wordAt(at).equals("out") && sentence.wordAt(at + 1).equals("of");
    at += out ? 1 : 0;
    boolean every = sentence.wordAt(at + 1).matches("every|each");
    if (!sentence.wordAt(at).equals("in") && !out && !(every && sentence.wordAt(at).equals("of"))) {
      return Optional.empty();
    }
    at++;
    Optional<Plain> whole =
        at + 1 < sentence.size() ? numbers.at(sentence, every ? at + 1 : at) : Optional.empty();
    double most = part.get().value().high().orElse(0);
    if (whole.isEmpty()
        || whole.get().value() > 100
        || whole.get().value() <= most
        || !every && !isUsual(part.get(), whole.get(), out)
        || sentence.wordAt(whole.get().last() + 1).matches(SPAN_OF_TIME)) {
      return Optional.empty();
    }
    Quantity quantity = part.get();
    return Optional.of(
        quantity
            .with(i, whole.get().last())
            .with(quantity.value().times(1 / whole.get().value()), quantity.hedge())
            .in(Quantity.SHARE));
  }

  /** "Nine out of ten", "one in thirteen"; "seventeen out of 36" counts seventeen. */
  private static boolean isUsual(Quantity part, Plain whole, boolean out) {
    return whole.value() <= 10
        || whole.value() == 100
        || !out
            && (whole.value() % 5 == 0
                || !whole.digits() && part.value().equals(Interval.exactly(1)));
  }

  /** "45%", "a third", "most of them". */
  Optional<Quantity> at(Sentence sentence, int i) {
    Optional<Quantity> percent = percent(sentence, i);
    if (percent.isPresent()) {
      return percent;
    }
    return shares
        .at(sentence, i)
        .filter(match -> !isOtherSense(sentence, match))
        .map(match -> QuantityFinder.fromRow(match, Quantity.SHARE, "share"));
  }

  /** "most" of a superlative, "half a million", "quarter" as a part of a city, "a third" time. */
  private boolean isOtherSense(Sentence sentence, PhraseIndex.Match<Table.Row> match) {
    int next = match.last() + 1;
    String word = sentence.token(match.first()).lower();
    if (next >= sentence.size()) {
      return word.equals("most") && match.first() > 0;
    }
    if (numbers.isScale(sentence, next)
        || next + 1 < sentence.size()
            && sentence.token(next).lower().startsWith("a")
            && (numbers.isScale(sentence, next + 1) || NumberReader.isYear(sentence, next + 1))) {
      return true;
    }
    boolean superlative =
        match.first() == match.last()
            && (sentence.token(next).is("JJ")
                || sentence.token(next).is("RB")
                || isAt(sentence, match.first() - 1))
            && word.equals("most");
    String tag = sentence.token(next).tag();
    boolean single = word.equals("a") && (tag.startsWith("NN") || tag.startsWith("JJ"));
    return superlative || single || word.equals("a") && isOneMore(sentence, next);
  }

  /**
   * "A fourth, who got away, is home", "a third, Ali S., fled": one person more, no part of all.
   */
  private static boolean isOneMore(Sentence sentence, int next) {
    boolean aside = sentence.wordAt(next).matches(",|who|whose|whom");
    if (sentence.wordAt(next).equals(",")
        && next + 1 < sentence.size()
        && sentence.token(next + 1).tag().equals("NNP")) {
      return true;
    }
    if (aside || sentence.wordAt(next).matches("was|is|has")) {
      for (int i = next; i < sentence.size(); i++) {
        if (sentence.token(i).lower().matches("were|are|have")) {
          return false;
        }
        if (sentence.token(i).tag().matches("VB[DZ]")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(Sentence sentence, int i) {
    return i >= 0
        && (sentence.token(i).lower().equals("at") || sentence.token(i).lower().equals("the"));
  }

  private Optional<Quantity> percent(Sentence sentence, int i) {
    return numbers
        .at(sentence, i)
        .filter(
            number -> number.last() + 1 < sentence.size() && isPercent(sentence, number.last() + 1))
        .map(
            number -> {
              int last = number.last() + 1;
              if (sentence.token(last).lower().equals("per")) {
                last++;
              }
              return new Quantity(
                  i,
                  last,
                  i,
                  Interval.exactly(number.value() / 100),
                  number.hedge().orElse(Hedge.EXACT),
                  Quantity.SHARE,
                  "share.percent");
            });
  }

  private static boolean isPercent(Sentence sentence, int i) {
    String word = sentence.wordAt(i);
    return word.equals("%")
        || word.equals("percent")
        || word.equals("pc")
        || word.equals("per")
            && i + 1 < sentence.size()
            && sentence.token(i + 1).lower().equals("cent");
  }
}
