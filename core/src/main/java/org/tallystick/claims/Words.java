package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.claims.group.Counted;
import org.tallystick.language.Sentence;

/** What is observed of the words of a claim and those around it, whatever is asked of them. */
final class Words {
  private static final int WINDOW = 4;
  private static final int CLIMB = 4;
  private static final int VERBS = 9;

  private Words() {}

  /** The shape of the number and of what it counts. */
  static List<String> shape(Reading reading, Counted counted) {
    Sentence sentence = reading.sentence();
    List<String> seen = new ArrayList<>();
    String unit = counted.quantity().isMoney() ? "money" : counted.quantity().unit();
    seen.add("kind=" + counted.kind());
    seen.add("class=" + counted.nounClass());
    seen.add("unit=" + unit);
    seen.add("hedge=" + counted.quantity().hedge());
    seen.add("rule=" + counted.quantity().rule());
    seen.add("block=" + sentence.block().kind());
    seen.add("size=" + size(counted.quantity().value().anyEnd()));
    seen.add("kind=" + counted.kind() + ",unit=" + unit + ",class=" + counted.nounClass());
    if (counted.partOf()) {
      seen.add("part");
    }
    if (counted.kind() != Counted.Kind.HEADLESS) {
      seen.add("head=" + sentence.token(counted.head()).lemma());
    }
    if (counted.quantity().first() <= 1) {
      seen.add("opens");
    }
    seen.add("number=" + sentence.token(counted.quantity().number()).tag());
    return seen;
  }

  private static String size(double value) {
    if (value < 1) {
      return "0";
    }
    return value == 1
        ? "1"
        : value < 10 ? "few" : value < 100 ? "tens" : value < 1000 ? "hundreds" : "many";
  }

  /** The words beside the number and its noun. */
  static List<String> beside(Sentence sentence, Counted counted) {
    List<String> seen = new ArrayList<>();
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    for (int i = 1; i <= WINDOW; i++) {
      seen.add("l" + (i == 1 ? "1" : "") + "=" + lemma(sentence, first - i));
      seen.add("r" + (i == 1 ? "1" : "") + "=" + lemma(sentence, last + i));
    }
    seen.add("l2=" + lemma(sentence, first - 2) + "_" + lemma(sentence, first - 1));
    seen.add("r2=" + lemma(sentence, last + 1) + "_" + lemma(sentence, last + 2));
    return seen;
  }

  /** The lemma there, a sign for the edge of the sentence and for numbers. */
  static String lemma(Sentence sentence, int i) {
    if (i < 0) {
      return "<";
    }
    if (i >= sentence.size()) {
      return ">";
    }
    return sentence.token(i).tag().equals("CD") ? "#" : sentence.token(i).lemma();
  }

  /** The words that govern the counted people, and those that hang on them. */
  static List<String> syntax(Sentence sentence, Counted counted) {
    List<String> seen = new ArrayList<>();
    int at = counted.head();
    StringBuilder path = new StringBuilder();
    for (int step = 1; step <= CLIMB && at >= 0 && sentence.head(at) >= 0; step++) {
      String relation = sentence.relation(at);
      at = sentence.head(at);
      path.append(relation).append('<');
      seen.add("up" + Math.min(step, 3) + "=" + sentence.token(at).lemma());
      if (step <= 2) {
        seen.add("path=" + path + sentence.token(at).lemma());
        seen.add("rel=" + path);
      }
    }
    for (int child : sentence.children(counted.head())) {
      String relation = sentence.relation(child);
      if (!relation.equals("punct") && !relation.startsWith("nummod")) {
        seen.add("down=" + relation + ">" + lemma(sentence, child));
      }
    }
    int first = Math.max(0, counted.quantity().first() - VERBS);
    int last = Math.min(sentence.size(), counted.head() + VERBS);
    for (int i = first; i < last; i++) {
      if (sentence.token(i).is("VB")) {
        seen.add("verb=" + sentence.token(i).lemma());
      } else if (sentence.token(i).is("NN") && !sentence.token(i).is("NNP")) {
        seen.add("noun=" + sentence.token(i).lemma());
      }
    }
    return seen;
  }

  /** How far two tokens are from each other, in steps that matter. */
  static String distance(int from, int to) {
    int distance = Math.abs(from - to);
    return distance <= 1
        ? "1"
        : distance <= 3 ? "3" : distance <= 6 ? "6" : distance <= 12 ? "12" : "far";
  }
}
