package org.tallystick.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.SourceSlot.Word;
import org.tallystick.claims.speaker.Mention;
import org.tallystick.claims.weigh.Option;
import org.tallystick.language.Sentence;

/** The speakers offered for a claim, everybody once, with what speaks for and against each. */
final class SourceOffers {
  private final Map<String, Option<Word>> options = new LinkedHashMap<>();

  /** Offers a speaker once more or for the first time; the first chain given stays. */
  Option<Word> put(Word word, String feature) {
    String key =
        word.chain().isEmpty()
            ? ""
            : word.chain().get(0).toLowerCase(Locale.ROOT).replaceFirst("^(?:the|an?) ", "");
    return options.computeIfAbsent(key, k -> Option.of(word)).add(feature);
  }

  /** All of them, in the order in which they were first offered. */
  List<Option<Word>> all() {
    return List.copyOf(options.values());
  }

  /** The word with which a sentence opens, where it is one of grammar; else its class. */
  static String opening(Sentence sentence) {
    String tag = sentence.token(0).tag();
    return tag.matches("PRP.*|DT|CC|IN|RB|CD|EX") ? sentence.token(0).lower() : tag;
  }

  /** Whether somebody speaks of himself or of a "we" in the sentence. */
  static String self(Sentence sentence) {
    boolean many = false;
    for (int i = 0; i < sentence.size(); i++) {
      String lower = sentence.token(i).lower();
      if (lower.matches("i|me|my|mine|myself")) {
        return "i";
      }
      many |= lower.matches("we|us|our|ours");
    }
    return many ? "we" : "no";
  }

  /** What a mention is to the word that governs it. */
  static String role(Sentence sentence, Mention mention) {
    String relation = sentence.relation(mention.head());
    int governor = sentence.head(mention.head());
    if (relation.equals("nsubj") && governor >= 0) {
      return "nsubj:" + (sentence.token(governor).is("VB") ? "verb" : "noun");
    }
    if (relation.startsWith("obl") || relation.equals("nmod")) {
      int marker = sentence.child(mention.head(), "case");
      return relation.substring(0, 3) + ":" + (marker < 0 ? "" : sentence.token(marker).lower());
    }
    return relation;
  }

  /** What stands right beside a mention: a verb of speech, a comma, a possessive mark. */
  static String beside(Sentence sentence, Mention mention, Recollection recollection) {
    int next = mention.last() + 1;
    while (next < sentence.size() && sentence.token(next).tag().matches("RB|MD")
        || next < sentence.size()
            && sentence.token(next).lower().matches("ha[sd]|have")
            && next + 1 < sentence.size()
            && sentence.token(next + 1).is("VBN")) {
      next++;
    }
    String after = next >= sentence.size() ? "end" : word(sentence, next, recollection);
    String before =
        mention.first() == 0 ? "start" : word(sentence, mention.first() - 1, recollection);
    return before + "_" + after;
  }

  private static String word(Sentence sentence, int at, Recollection recollection) {
    if (sentence.token(at).is("VB")) {
      return recollection.isSpeech(sentence, at) ? "says" : "does";
    }
    String tag = sentence.token(at).tag();
    return tag.matches("IN|TO|WP|WDT|POS") ? sentence.token(at).lower() : tag;
  }

  /** How far from the sentence a block is. */
  static String blocks(Sentence sentence, int block) {
    int gap = Math.abs(sentence.blockIndex() - block);
    return gap == 0 ? "same" : gap == 1 ? "next" : gap < 4 ? "near" : "far";
  }

  /** What kind of name it is: a person's, an acronym, a description. */
  static String shape(String name) {
    if (name.matches("\\P{Ll}+")) {
      return "acronym";
    }
    if (!name.matches(".*\\p{Lu}.*")) {
      return "described";
    }
    if (name.matches("\\p{Lu}\\S+ \\p{Lu}\\S+")) {
      return "two";
    }
    return name.matches("\\p{Lu}\\S*") ? "one" : "long";
  }

  /** Nothing of the sentence itself speaks for the word. */
  static Word carried(List<String> chain) {
    return new Word(chain, Optional.empty());
  }
}
