package org.tallystick.claims;

import org.tallystick.claims.group.Counted;
import org.tallystick.language.Sentence;

/**
 * Numbers of a row with a stroke between them, which count one thing after the other: "361 / 52".
 */
final class Stroke {
  private Stroke() {}

  /** How many such numbers stand before this one; -1 if it stands alone or in no row. */
  static int place(Sentence sentence, Counted counted) {
    if (!sentence.block().isRow()) {
      return -1;
    }
    int before = 0;
    int stroke = counted.quantity().first() - 1;
    while (isStroke(sentence, stroke)) {
      before++;
      stroke -= 2;
    }
    return before > 0 || isStroke(sentence, counted.quantity().last() + 1) ? before : -1;
  }

  private static boolean isStroke(Sentence sentence, int i) {
    return i > 0
        && i + 1 < sentence.size()
        && sentence.token(i).text().equals("/")
        && sentence.token(i - 1).is("CD")
        && sentence.token(i + 1).is("CD");
  }
}
