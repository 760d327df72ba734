package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.language.Sentence;

/**
 * "Ghana and Togo lost 12 men each", "Peru, Chile – 2 each": one number that is told of several
 * peoples one by one.
 */
final class Apiece {
  private static final Set<String> EACH = Set.of("each", "apiece");
  private static final Set<String> LINKS =
      Set.of(",", "and", "&", "/", "as", "well", "the", "from");

  /** "Each other", "each month": it is told of no people. */
  private static final Set<String> NOT_BEFORE =
      Set.of("other", "of", "month", "year", "day", "week");

  /** How many words may stand between the number and "each". */
  private static final int REACH = 4;

  private Apiece() {}

  /** The peoples of each of whom the number is told, in order; none where it is told of all. */
  static List<List<String>> peoples(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    int first = counted.quantity().first();
    if (!isEach(sentence, first - REACH, first)
        && !isEach(sentence, first, counted.quantity().last() + REACH + 1)) {
      return List.of();
    }
    List<Group> before = reading.groups().stream().filter(group -> group.last() < first).toList();
    List<List<String>> row = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      row.add(0, before.get(i).origins());
      if (i == 0 || !isLinked(sentence, before.get(i - 1), before.get(i))) {
        break;
      }
    }
    return row.stream().distinct().count() == row.size() && row.size() > 1 ? row : List.of();
  }

  private static boolean isEach(Sentence sentence, int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, sentence.size()); i++) {
      if (EACH.contains(sentence.token(i).lower())
          && !NOT_BEFORE.contains(sentence.wordAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLinked(Sentence sentence, Group left, Group right) {
    for (int i = left.last() + 1; i < right.first(); i++) {
      if (!LINKS.contains(sentence.token(i).lower())) {
        return false;
      }
    }
    return true;
  }
}
