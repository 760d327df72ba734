package org.tallystick.claims.quantity;

import java.util.Optional;
import org.tallystick.language.Sentence;

/** Finds the place that somebody takes in a count: with the fourth there are four. */
final class Ordinals {
  private static final String POSSESSIVE = "the|our|their|its|his|her";
  private static final String MAKES = "is|was|['’]s|be|been|being|becom(e|es|ing)|became";
  private static final String MAKES_ONE = "ma(kes|de|king)";

  /** "the second time", "its third largest", "the fourth of July" count no people. */
  private static final String OTHER =
      "time|times|day|week|month|year|largest|biggest|floor|place|anniversary|round";

  private final NumberReader numbers;

  Ordinals(NumberReader numbers) {
    this.numbers = numbers;
  }

  /** "Jed died in May, the seventh Australian to be killed": what follows tells of him again. */
  private static final String CALLED = "[,;:(–—-]|and|as";

  /** "became the fourth Peruvian to be killed", "he is our eleventh", "the fifth since May". */
  Optional<Quantity> at(Sentence sentence, int i) {
    boolean counts =
        sentence.wordAt(i - 1).matches(POSSESSIVE)
            && (sentence.wordAt(i - 2).matches(MAKES)
                || sentence.wordAt(i - 2).matches(CALLED)
                    && !sentence.relation(i).startsWith("nsubj")
                || sentence.wordAt(i - 3).matches(MAKES_ONE));
    boolean date =
        sentence.wordAt(i + 1).equals("of")
            && i + 2 < sentence.size()
            && sentence.token(i + 2).is("NNP");
    if (!counts || date) {
      return Optional.empty();
    }
    return numbers
        .ordinal(sentence, i)
        .filter(place -> place.value() > 1)
        .filter(place -> !sentence.wordAt(place.last() + 1).matches(OTHER))
        .map(
            place ->
                new Quantity(
                    i,
                    place.last(),
                    i,
                    Interval.exactly(place.value()),
                    Hedge.EXACT,
                    Quantity.COUNT,
                    "ordinal"));
  }
}
