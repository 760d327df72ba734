package org.tallystick.english;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends the tags of words taken for adjectives that no noun follows: "they sentenced a Georgian,
 * 41", "an American and four Poles", "a corporal from Kurunegala had gone".
 */
final class LoneAdjectives {
  private static final Set<String> ARTICLES = Set.of("a", "an", "another", "any");

  /** What follows "a" and is no noun: "a few of them". */
  private static final Set<String> AMOUNTS =
      Set.of("few", "little", "many", "good", "great", "such", "half", "single");

  private static final Set<String> PLACES =
      Set.of("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  private final List<CoreLabel> labels;

  private LoneAdjectives(List<CoreLabel> labels) {
    this.labels = labels;
  }

  /** Gives such words the tag of a noun. */
  static void mend(List<CoreLabel> labels) {
    LoneAdjectives words = new LoneAdjectives(labels);
    for (int i = 1; i + 1 < labels.size(); i++) {
      if (words.tag(i).equals("JJ") && words.isIntroduced(i)) {
        words.mend(i);
      }
    }
  }

  private void mend(int i) {
    if (labels.get(i).word().matches("\\p{Lu}\\p{L}+")) {
      if (endsPeople(i)) {
        labels.get(i).setTag("NNP");
      }
    } else if (isAge(i) ? endsPeople(i) : isNoun(i)) {
      labels.get(i).setTag("NN");
    }
  }

  /** "A corporal from Osh", "a third, who got away"; not "a third of them". */
  private boolean isNoun(int i) {
    return PLACES.contains(word(i))
        ? tag(i + 1).matches("VB[DZ]|MD|WP|,")
        : !AMOUNTS.contains(word(i)) && tag(i + 1).matches("IN|VB[DZ]|MD|WP");
  }

  /** "A 29-year-old". */
  private boolean isAge(int i) {
    return word(i).equals("old") && word(i - 1).matches("[-‑]");
  }

  /** "A Georgian", "a young Georgian", "a 29-year-old". */
  private boolean isIntroduced(int i) {
    return isAge(i)
        || ARTICLES.contains(word(i - 1))
        || i > 1 && tag(i - 1).equals("JJ") && ARTICLES.contains(word(i - 2));
  }

  /** Whether what follows a people's name goes on without a noun for it. */
  private boolean endsPeople(int i) {
    return switch (tag(i + 1)) {
      case "IN", "VBD", "VBZ", "MD", "WP", "WP$", ".", ":", "-RRB-", "''", "TO" -> true;
      case "VBN" -> tag(i + 2).equals("IN");
      case "CC" -> tag(i + 2).matches("CD|DT");
      case "," ->
          !tag(i + 2).startsWith("JJ") || i + 2 < labels.size() && word(i + 2).equals("aged");
      case "JJ" -> word(i + 1).equals("aged");
      default -> word(i + 1).matches("aged|[)\"”]");
    };
  }

  private String word(int i) {
    return labels.get(i).word().toLowerCase(Locale.ROOT);
  }

  private String tag(int i) {
    return i < labels.size() ? labels.get(i).tag() : ".";
  }
}
