package org.tallystick.claims;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.language.Sentence;

/**
 * Finds who is named together and so counted together: "Aiden Aslin and Shaun Pinner", "José
 * Gallardo, 53, Mariano Franco, 47, and Ariel Achor, 25".
 */
final class NamesTogether {
  private final Reading reading;
  private final Sentence sentence;

  NamesTogether(Reading reading) {
    this.reading = reading;
    sentence = reading.sentence();
  }

  /**
   * The names, by a word of each: whom the syntax puts beside the first, or more of them in a row.
   *
   * @param first a word of the first name
   * @param people who stands in the same role
   */
  List<Integer> of(int first, List<Integer> people) {
    List<Integer> names = new ArrayList<>(List.of(first));
    for (int other : people) {
      if (sentence.head(other) == first
          && sentence.relation(other).equals("conj")
          && isName(sentence, other)) {
        names.add(other);
      }
    }
    List<Integer> row = row(first);
    return row.size() > names.size() ? row : names;
  }

  /** The names in a row that ends with "and", each perhaps with an age; else the first alone. */
  private List<Integer> row(int first) {
    List<Integer> names = new ArrayList<>(List.of(first));
    int at = first;
    while (at < sentence.size()) {
      at = end(sentence, at) + 1;
      if (sentence.wordAt(at).equals(",") && sentence.wordAt(at + 1).matches("\\d\\d")) {
        at += 2;
      }
      boolean comma = sentence.wordAt(at).equals(",");
      at += comma ? 1 : 0;
      boolean last = sentence.wordAt(at).equals("and");
      at += last ? 1 : 0;
      if (!comma && !last
          || at >= sentence.size()
          || !isPerson(reading, at)
          || isSubjectElsewhere(at, first)) {
        return List.of(first);
      }
      names.add(at);
      if (last) {
        return names;
      }
    }
    return List.of(first);
  }

  /** "They killed Ivanov, and Petrov was captured": of him something else is said. */
  private boolean isSubjectElsewhere(int name, int first) {
    for (int i = name; i <= end(sentence, name); i++) {
      if (sentence.relation(i).startsWith("nsubj")
          && sentence.clause(i) != sentence.clause(first)) {
        return true;
      }
    }
    return false;
  }

  /** A name that is no country and no formation. */
  static boolean isPerson(Reading reading, int token) {
    return isName(reading.sentence(), token)
        && reading.groups().stream().noneMatch(g -> g.first() <= token && token <= g.last())
        && reading.formations().stream().noneMatch(f -> f.first() <= token && token <= f.last());
  }

  /** "In Vienna", "near Bakhmut": the name of a place, known or not. */
  static boolean isPlace(Sentence sentence, int token) {
    int preposition = sentence.child(token, "case");
    return preposition >= 0
        && sentence
            .token(preposition)
            .lower()
            .matches("in|at|near|to|into|from|on|over|outside|around|through|via|across|inside");
  }

  /** "Caleb List, 25,": an age behind a name makes it a person's. */
  static boolean isAged(Sentence sentence, int token) {
    int end = end(sentence, token);
    return sentence.wordAt(end + 1).matches("[,(]") && sentence.wordAt(end + 2).matches("\\d\\d");
  }

  /** The last word of the name of which this is part. */
  static int end(Sentence sentence, int token) {
    int end = token;
    while (end + 1 < sentence.size() && isName(sentence, end + 1)) {
      end++;
    }
    return end;
  }

  /** Whether the word is part of a name, or the initial for which a court lets it stand. */
  static boolean isName(Sentence sentence, int token) {
    return sentence.token(token).tag().equals("NNP")
        && sentence
            .token(token)
            .text()
            .matches("(?:\\p{Ll}{1,3}[’'-])?\\p{Lu}(?:[\\p{Ll}’'-].*|\\.)");
  }
}
