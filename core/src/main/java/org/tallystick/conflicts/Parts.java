package org.tallystick.conflicts;

import java.util.BitSet;
import java.util.List;
import org.tallystick.estimates.Nesting;
import org.tallystick.estimates.Nesting.Answer;
import org.tallystick.estimates.Question;

/** The questions that surely lie within another, by number, and which of them may be added up. */
final class Parts {
  private final Nesting nesting;
  private final List<Question> parts;
  private final BitSet[] disjoint;
  private final BitSet composite = new BitSet();
  private boolean composed;

  /** Those of the candidates that lie within the whole. */
  Parts(Nesting nesting, Question whole, List<Question> candidates) {
    this.nesting = nesting;
    parts =
        candidates.stream()
            .filter(part -> !part.equals(whole))
            .filter(part -> nesting.within(part, whole) == Answer.YES)
            .toList();
    disjoint = new BitSet[parts.size()];
  }

  List<Question> questions() {
    return parts;
  }

  /** Whether nobody is counted by both. */
  boolean disjoint(int a, int b) {
    if (disjoint[a] == null) {
      disjoint[a] = new BitSet();
      for (int i = 0; i < parts.size(); i++) {
        disjoint[a].set(i, nesting.disjoint(parts.get(a), parts.get(i)) == Answer.YES);
      }
    }
    return disjoint[a].get(b);
  }

  /** Whether another part lies within that one. */
  boolean composite(int part) {
    if (!composed) {
      for (int i = 0; i < parts.size(); i++) {
        Question whole = parts.get(i);
        composite.set(
            i,
            parts.stream()
                .anyMatch(p -> !p.equals(whole) && nesting.within(p, whole) == Answer.YES));
      }
      composed = true;
    }
    return composite.get(part);
  }
}
