package org.tallystick.claims.group;

import java.util.HashMap;
import java.util.Map;
import org.tallystick.codebook.Codebook;
import org.tallystick.language.Sentence;

/**
 * How words refer to the people they count: as new ones, as a part of those spoken of before, as
 * others beside them, or as compatriots of somebody.
 */
public final class Reference {
  private static final int REACH = 4;

  private final Map<String, String> classes = new HashMap<>();

  /** Knows the words of this codebook that point back. */
  public Reference(Codebook codebook) {
    codebook.rows("en/references").forEach(row -> classes.put(row.get("word"), row.get("class")));
  }

  /** The class of the word that says so, {@code bare} for a number alone, else {@code new}. */
  public String of(Sentence sentence, Counted counted) {
    int first = counted.quantity().first();
    int last = Math.max(counted.head(), counted.quantity().last());
    String found = "";
    for (int i = last + 1; i < sentence.size() && i <= last + REACH; i++) {
      String word = classes.getOrDefault(sentence.token(i).lower(), "");
      boolean of = sentence.token(i - 1).lower().matches("of|among|from|with|which");
      if (word.equals("them") && of || word.equals("fellow")) {
        return word;
      }
      if (sentence.token(i).text().matches("[.;:)]") || sentence.token(i).is("VB")) {
        break;
      }
    }
    for (int i = Math.max(0, first - 2); i <= last; i++) {
      String word = classes.getOrDefault(sentence.token(i).lower(), "");
      if (i < first && word.equals("them")) {
        word = sentence.token(Math.max(0, i - 1)).lower().equals("of") ? "them" : "";
      }
      if (!word.isEmpty() && rank(word) > rank(found)) {
        found = word;
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    if (counted.partOf()) {
      return "them";
    }
    return counted.kind() == Counted.Kind.HEADLESS ? "bare" : "new";
  }

  private static int rank(String word) {
    return switch (word) {
      case "fellow" -> 4;
      case "other" -> 3;
      case "them" -> 2;
      case "definite", "own" -> 1;
      default -> 0;
    };
  }
}
