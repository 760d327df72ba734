package org.tallystick.claims.speaker;

import java.util.Locale;
import org.tallystick.language.Sentence;

/** How far the phrase around the head noun of a speaker reaches. */
final class PhraseExtent {
  private PhraseExtent() {}

  /** Last token of the phrase with the "of …" or "in …" that goes with a describing noun. */
  static int reach(Sentence sentence, int head) {
    int last = head;
    if (head + 2 < sentence.size()
        && sentence.token(head + 1).lower().matches("of|for|in|at|from|with|on")) {
      int at = head + 2;
      while (at < sentence.size()
          && at < head + 9
          && (sentence.token(at).is("NN")
              || sentence.token(at).is("JJ")
              || sentence
                  .token(at)
                  .lower()
                  .matches("the|a|an|'s|’s|his|her|its|their|\\d+(?:st|nd|rd|th)")
              || sentence.token(at).lower().matches("and|of|for")
                  && at + 1 < sentence.size()
                  && sentence.token(at + 1).is("NNP"))) {
        if (sentence.token(at).is("NN")) {
          last = at;
        }
        at++;
      }
    }
    return last;
  }

  /** First token of the phrase that this head closes. */
  static int left(Sentence sentence, int head) {
    int first = head;
    for (int i = head - 1; i >= 0 && i >= head - 14; i--) {
      int top = i;
      int steps = 0;
      while (top >= 0 && top != head && steps++ < 14) {
        top = sentence.head(top);
      }
      String relation = sentence.relation(i).toLowerCase(Locale.ROOT);
      if (top != head
          || relation.equals("punct") && sentence.token(i).text().equals(",")
          || relation.equals("cc")
          || relation.startsWith("case") && i == first - 1 && sentence.head(i) == head
          || relation.equals("advmod") && sentence.head(i) == head) {
        break;
      }
      first = i;
    }
    return first;
  }

  /** Last token of the "of …" or "with …" that belongs to an unnamed speaker. */
  static int right(Sentence sentence, int head) {
    int last = head;
    for (int child : sentence.children(head)) {
      if (child > head && sentence.relation(child).equals("nmod") && child - head < 7) {
        boolean of = false;
        for (int grand : sentence.children(child)) {
          of |=
              sentence.relation(grand).equals("case")
                  && sentence.token(grand).lower().matches("of|for|in|at|with");
        }
        last = of && !sentence.token(child).text().equals(",") ? child : last;
      }
    }
    return last;
  }
}
