package org.tallystick.claims;

import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Counted.Kind;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.language.Sentence;

/** Whether a number of the sentence tells of people already, wherever it stands beside them. */
final class CountedAlready {
  private CountedAlready() {}

  /** Whether the people at that token are counted by one of the sentence's numbers. */
  static boolean in(Reading reading, int token) {
    return reading.counted().stream()
        .anyMatch(
            c ->
                c.quantity().first() <= token && token <= Math.max(c.head(), c.quantity().last())
                    || isRightBehind(reading.sentence(), token, c)
                    || isRightBefore(reading.sentence(), token, c)
                    || isNamedBehind(reading.sentence(), token, c)
                    || c.kind() == Kind.PEOPLE
                        && reading.sentence().head(token) == c.head()
                        && reading.sentence().relation(token).equals("appos")
                        && !isAnother(reading.sentence(), token, c));
  }

  /** "Two thousand North Koreans", where the syntax takes the thousand for the people. */
  private static boolean isRightBehind(Sentence sentence, int token, Counted counted) {
    int number = counted.quantity().last();
    for (int i = number + 1; i <= token; i++) {
      if (!sentence.token(i).tag().matches("JJ|NN.*")) {
        return false;
      }
    }
    boolean people = counted.kind() == Kind.PEOPLE || counted.kind() == Kind.HEADLESS;
    return people && token > number && token - number < 4 && counted.quantity().counts();
  }

  /** "There are Tigrayans, perhaps 3,000": the number stands behind whom it counts. */
  private static boolean isRightBefore(Sentence sentence, int token, Counted counted) {
    int number = counted.quantity().first();
    boolean behind =
        counted.kind() == Kind.HEADLESS
            && number > token + 1
            && number <= token + 4
            && sentence.token(token).is("NN")
            && sentence.token(token + 1).text().matches("[,(–—:]");
    for (int i = token + 2; behind && i < number; i++) {
      behind = sentence.token(i).tag().matches("RB.?|JJ.?|IN");
    }
    return behind;
  }

  /** "The body of one, Benedict Kabiru,": who that one is, whatever the syntax makes of it. */
  private static boolean isNamedBehind(Sentence sentence, int token, Counted counted) {
    int comma = counted.quantity().last() + 1;
    return counted.kind() == Kind.HEADLESS
        && counted.quantity().value().equals(Interval.exactly(1))
        && sentence.wordAt(comma).equals(",")
        && comma < token
        && NamesTogether.isName(sentence, comma + 1)
        && token <= NamesTogether.end(sentence, comma + 1);
  }

  /** "Three Americans, a Dane": one person is no other name for several. */
  private static boolean isAnother(Sentence sentence, int token, Counted counted) {
    return Unnumbered.isIndefinite(sentence, token)
        && sentence.token(token).tag().matches("NNP?|JJ")
        && counted.quantity().value().anyEnd() > 1;
  }
}
