package org.tallystick.english;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends the tags of verbs of telling that look like nouns or participles: "the army lists 350
 * dead", "…, the opposition in Harare claims.", "the Pentagon thought in January there were".
 */
final class TellingVerbs {
  private static final Set<String> WITH_ONE =
      Set.of(
          "claims",
          "counts",
          "estimates",
          "hopes",
          "lists",
          "names",
          "notes",
          "puts",
          "records",
          "reports",
          "shows",
          "states",
          "warns");

  /** Those of them that end a clause as verbs: a list of names ends with a noun. */
  private static final Set<String> ENDING =
      Set.of("claims", "estimates", "hopes", "notes", "reports", "shows", "states", "warns");

  private static final Set<String> WITH_MANY =
      Set.of("claim", "estimate", "note", "reckon", "report", "say", "state");

  private static final Set<String> PAST =
      Set.of(
          "acknowledged",
          "admitted",
          "announced",
          "claimed",
          "confirmed",
          "counted",
          "estimated",
          "recorded",
          "reported");

  private final List<CoreLabel> labels;

  private TellingVerbs(List<CoreLabel> labels) {
    this.labels = labels;
  }

  /** Gives such words the tag of a verb. */
  static void mend(List<CoreLabel> labels) {
    TellingVerbs verbs = new TellingVerbs(labels);
    for (int i = 1; i + 1 < labels.size(); i++) {
      verbs.mend(i);
    }
  }

  private void mend(int i) {
    String word = word(i);
    String tag = tag(i);
    if (tag.equals("NNS") && WITH_ONE.contains(word) && tag(i - 1).matches("NNP?|-RRB-")) {
      if (isNumber(i + 1)
          || isSubject(i) && (tells(i) || ENDING.contains(word) && ends(i) && !isBloc(i))) {
        labels.get(i).setTag("VBZ");
      }
    } else if (tag.equals("NN") && WITH_MANY.contains(word) && isMany(i - 1)) {
      if (isSubject(i) && (tells(i) || ends(i))) {
        labels.get(i).setTag("VBP");
      }
    } else if (tag.equals("NN") && word.equals("thought")
        || tag.equals("VBN") && PAST.contains(word)) {
      if (tag(i - 1).matches("NN.*") && isSubject(i) && goesOn(i + 1)) {
        labels.get(i).setTag("VBD");
      }
    }
  }

  private boolean isMany(int i) {
    return tag(i).matches("NNP?S") || tag(i).equals("NNP") && word(i).matches(".*[^s]s");
  }

  private String word(int i) {
    return labels.get(i).word().toLowerCase(Locale.ROOT);
  }

  private String tag(int i) {
    return labels.get(i).tag();
  }

  /** "350", "about 350". */
  private boolean isNumber(int i) {
    return tag(i).equals("CD")
        || i + 1 < labels.size()
            && word(i).matches("about|some|over|nearly|almost|around|only|just")
            && tag(i + 1).equals("CD");
  }

  /** Whether all the words of the clause before this one are those of one noun phrase. */
  private boolean isSubject(int verb) {
    int first = first(verb);
    if (first == verb || !tag(first).matches("DT|JJ|NN.*|PRP\\$")) {
      return false;
    }
    for (int i = first; i < verb; i++) {
      boolean part =
          tag(i).matches("DT|JJ|NN.*|PRP\\$|POS|FW|VBG")
              || tag(i).equals("IN") && word(i).matches("of|in|for|at|from|on");
      if (!part) {
        return false;
      }
    }
    return true;
  }

  /** Where the clause before this word begins: behind the last mark or conjunction. */
  private int first(int verb) {
    int i = verb;
    while (i > 0 && !isMark(i - 1) && !word(i - 1).matches("that|but|and|while|because")) {
      i--;
    }
    return i;
  }

  private boolean isMark(int i) {
    return labels.get(i).word().matches("\\p{Punct}+|[“”]") && !tag(i).equals("POS");
  }

  /** "claims that", "claims on its website that", "claim to have". */
  private boolean tells(int verb) {
    if (word(verb + 1).equals("to")) {
      return verb + 2 < labels.size() && word(verb + 2).matches("have|be");
    }
    for (int i = verb + 1; i < Math.min(verb + 7, labels.size()); i++) {
      if (word(i).equals("that")) {
        return true;
      }
      if (isMark(i) || tag(i).matches("VB[DZP]|MD")) {
        return false;
      }
    }
    return false;
  }

  /** "They have died, the opposition claims.": a clause of its own behind what is told. */
  private boolean ends(int verb) {
    int first = first(verb);
    if (!labels.get(verb + 1).word().matches("[.,;]")
        || first == 0
        || !labels.get(first - 1).word().matches("[,\"”]|''")) {
      return false;
    }
    for (int i = 0; i < first; i++) {
      if (tag(i).matches("VB[DZP]|MD")) {
        return true;
      }
    }
    return false;
  }

  /** "The Gulf states": countries. */
  private boolean isBloc(int i) {
    return word(i).equals("states")
        && (tag(i - 1).equals("NNP")
            || word(i - 1).matches("member|nation|city|client|donor|successor|neighbou?r|border"));
  }

  /** Whether what is told or where and when it was told follows. */
  private boolean goesOn(int i) {
    return tag(i).matches("JJ|NN.*|DT|CD|PRP|EX|\\$") || word(i).matches("in|there|that|about");
  }
}
