package org.tallystick.claims.detail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/** Finds the words by which practices and policies are told. */
public final class ConceptFinder {
  /** The table of those words: columns words, pos, concept. */
  public static final String TABLE = "en/detail-words";

  /** How many words may stand between the parts of a verb: "take their passports away". */
  private static final int GAP = 4;

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final PhraseIndex<TreeSet<String>> phrases = new PhraseIndex<>();

  private record Entry(List<String> words, boolean verb, String concept) {}

  /** Knows the words of this codebook. */
  public ConceptFinder(Codebook codebook) {
    for (Table.Row row : codebook.optional(TABLE)) {
      String words = row.get("words");
      String pos = row.get("pos");
      switch (pos) {
        case "any" -> {
          phrases.put(words, new TreeSet<>());
          phrases.get(words).ifPresent(concepts -> concepts.add(row.get("concept")));
        }
        case "verb", "noun" -> {
          List<String> parts = List.of(words.split(" "));
          byFirstWord
              .computeIfAbsent(parts.get(0), key -> new ArrayList<>())
              .add(new Entry(parts, pos.equals("verb"), row.get("concept")));
        }
        default -> throw row.wrong("'" + pos + "' is none of verb, noun, any");
      }
    }
  }

  /** Every word found, in order; of those of one concept at one place the longest. */
  public List<Hit> find(Sentence sentence) {
    List<Hit> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Map<String, Integer> here = new HashMap<>();
      Token token = sentence.token(i);
      for (String key : new TreeSet<>(List.of(token.lemma(), token.lower()))) {
        for (Entry entry : byFirstWord.getOrDefault(key, List.of())) {
          int last = match(sentence, i, entry);
          if (last >= 0) {
            here.merge(entry.concept, last, Math::max);
          }
        }
      }
      Optional<PhraseIndex.Match<TreeSet<String>>> phrase = phrases.at(sentence, i);
      phrase.ifPresent(match -> match.value().forEach(c -> here.merge(c, match.last(), Math::max)));
      int first = i;
      here.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(entry -> found.add(new Hit(entry.getKey(), first, entry.getValue())));
    }
    return found;
  }

  /** Index of the entry's last word if it stands here, else -1. */
  private static int match(Sentence sentence, int first, Entry entry) {
    Token head = sentence.token(first);
    boolean fits = entry.verb ? head.is("VB") : head.is("NN") || head.is("JJ") || head.is("VBG");
    if (!fits) {
      return -1;
    }
    int at = first;
    for (int w = 1; w < entry.words.size(); w++) {
      int next = -1;
      for (int k = at + 1; k < sentence.size() && k <= at + (entry.verb ? GAP : 1); k++) {
        Token token = sentence.token(k);
        if (token.text().matches("[.;:!?]")) {
          break;
        }
        String word = entry.words.get(w);
        if (token.lower().equals(word) || token.lemma().equals(word)) {
          next = k;
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
}
