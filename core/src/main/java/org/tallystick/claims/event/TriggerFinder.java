package org.tallystick.claims.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.codebook.Measure.Frame;
import org.tallystick.codebook.Measure.Pos;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/** Finds the words of the measures in a parsed sentence. */
public final class TriggerFinder {
  /** How many words may stand between the parts of an entry: "sign a one-year contract". */
  private static final int GAP = 4;

  private static final Set<String> OWNERS = Set.of("his", "her", "its", "their");

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  private record Entry(List<String> words, Measure measure, Frame frame) {}

  /** Knows the frames of this codebook. */
  public TriggerFinder(Codebook codebook) {
    for (Measure measure : codebook.measures()) {
      for (Frame frame : measure.frames()) {
        for (String phrase : frame.words()) {
          String[] words = phrase.toLowerCase(Locale.ROOT).split(" ");
          byFirstWord
              .computeIfAbsent(words[0], key -> new ArrayList<>())
              .add(new Entry(List.of(words), measure, frame));
        }
      }
    }
  }

  /** Every trigger, in order; where one entry is longer than another at the same word, it alone. */
  public List<Trigger> find(Sentence sentence) {
    return find(sentence, false);
  }

  /** Every trigger of a heading, which has no syntax to go by: the words alone decide. */
  public List<Trigger> findInHeading(Sentence sentence) {
    return find(sentence, true);
  }

  private List<Trigger> find(Sentence sentence, boolean heading) {
    List<Trigger> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      int longest = 0;
      List<Trigger> here = new ArrayList<>();
      for (String key : keys(sentence.token(i), heading)) {
        for (Entry entry : byFirstWord.getOrDefault(key, List.of())) {
          int last = match(sentence, i, entry, heading);
          if (last >= 0 && entry.words.size() >= longest) {
            if (entry.words.size() > longest) {
              here.clear();
              longest = entry.words.size();
            }
            Trigger trigger = new Trigger(i, last, entry.measure, entry.frame);
            if (!here.contains(trigger)) {
              here.add(trigger);
            }
          }
        }
      }
      found.addAll(here);
    }
    return found;
  }

  /** The forms under which a word may be listed; a tagger takes words of headings for names. */
  private static List<String> keys(Token token, boolean heading) {
    Set<String> keys = new LinkedHashSet<>(List.of(token.lemma(), token.lower()));
    if (heading) {
      keys.add(token.lower().replaceFirst("(?:ed|s|ing)$", ""));
      keys.add(token.lower().replaceFirst("(?:d|es)$", ""));
    }
    return List.copyOf(keys);
  }

  /** Index of the entry's last word if it stands here, else -1. */
  private static int match(Sentence sentence, int first, Entry entry, boolean heading) {
    if (!heading && !fits(sentence.token(first), entry.frame.pos())) {
      return -1;
    }
    int at = first;
    boolean loose = entry.frame.pos() == Pos.VERB;
    for (int w = 1; w < entry.words.size(); w++) {
      int next = -1;
      for (int k = at + 1; k < sentence.size() && k <= at + (loose ? GAP : 1); k++) {
        Token token = sentence.token(k);
        if (heading && isNextCell(sentence, k)) {
          break;
        }
        if (isWord(token, entry.words.get(w))) {
          next = k;
          break;
        }
        if (token.text().matches("[.;:!?]")) {
          break;
        }
      }
      if (next < 0) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  /** "came home", "signed / dead": the heads of two columns. */
  private static boolean isNextCell(Sentence sentence, int token) {
    int gap = sentence.token(token).span().begin() - sentence.token(token - 1).span().end();
    return gap > 1 || sentence.token(token).text().equals("/");
  }

  /** Whether a token is a word of an entry; "lay down his arms" has room for every owner. */
  private static boolean isWord(Token token, String word) {
    return token.lower().equals(word)
        || token.lemma().equals(word)
        || OWNERS.contains(word) && token.tag().equals("PRP$");
  }

  private static boolean fits(Token token, Pos pos) {
    return switch (pos) {
      case VERB -> token.is("VB");
      case NOUN ->
          token.is("NN")
              || token.is("JJ")
              || token.is("VBG")
              || token.is("VBN") && isDead(token)
              || token.is("CD");
      case ADJECTIVE ->
          token.is("JJ") || token.is("VB") || token.is("NN") || token.is("RB") || token.is("IN");
      case PHRASE -> true;
    };
  }

  /** Participles that are used as nouns: "20 wounded". */
  private static boolean isDead(Token token) {
    return token.lower().endsWith("ed")
        || token.lower().endsWith("en")
        || token.lower().endsWith("in");
  }
}
