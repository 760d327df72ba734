package org.tallystick.claims;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseScan;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/**
 * Passes over texts and sentences that cannot hold a claim, without parsing them. Derived from the
 * codebook: a claim needs a number or a people in the sentence and, where the codebook asks for
 * them, people under arms or the fates of a war somewhere in the report.
 */
final class CandidateFilter {
  private final Set<String> people = new HashSet<>();
  private final PhraseScan armed = new PhraseScan();
  private final PhraseScan wars = new PhraseScan();
  private final PhraseScan fates = new PhraseScan();
  private final Set<String> numbers = new HashSet<>();
  private final boolean everything;

  CandidateFilter(Codebook codebook) {
    everything = codebook.scope().needs().isEmpty();
    for (Table.Row row : codebook.rows("en/person-nouns")) {
      boolean fighter = codebook.scope().needs().contains(row.get("class"));
      for (String column : new String[] {"word", "plural"}) {
        for (String word : row.list(column)) {
          add(people, word);
          if (fighter) {
            armed.add(word);
          }
        }
      }
    }
    for (Table.Row row : codebook.optional("formations")) {
      armed.addName(row.get("name"));
      row.list("aliases").forEach(armed::addName);
    }
    for (String table : new String[] {"world/countries", "world/peoples"}) {
      for (Table.Row row : codebook.rows(table)) {
        for (String column : new String[] {"names", "adjectives", "people"}) {
          row.list(column).forEach(word -> add(people, word));
        }
      }
    }
    codebook.rows("en/number-words").forEach(row -> add(numbers, row.get("word")));
    codebook.rows("en/vague-counts").forEach(row -> add(numbers, row.get("phrase")));
    codebook.rows("en/shares").forEach(row -> add(numbers, row.get("phrase")));
    for (String common :
        new String[] {
          "a", "an", "the", "in", "of", "on", "at", "to", "war", "as", "over", "by", "or"
        }) {
      people.remove(common);
    }
    for (Table.Row row : codebook.optional("en/topic-words")) {
      (row.get("kind").equals("war") ? armed : fates).add(row.get("word"));
    }
    for (Table.Row row : codebook.optional("parties")) {
      row.list("names").forEach(wars::addName);
      row.list("adjectives").forEach(wars::addName);
    }
    for (Table.Row row : codebook.optional("wars")) {
      row.list("words").forEach(wars::addName);
    }
  }

  private static void add(Set<String> words, String phrase) {
    String first = phrase.toLowerCase(Locale.ROOT).split("[\\s-]", 2)[0];
    if (!first.isEmpty()) {
      words.add(first);
    }
  }

  /**
   * Whether the text names people under arms, or a war or a party to one and what becomes of people
   * there, where the codebook asks for such.
   */
  boolean admits(String text) {
    return everything || armed.findsAny(text) || wars.findsAny(text) && fates.findsAny(text);
  }

  /** Whether the sentence has a number or people. */
  boolean admits(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      String word = token.lower();
      if (word.chars().anyMatch(Character::isDigit)
          || numbers.contains(word)
          || people.contains(word)
          || word.indexOf('-') > 0
              && (people.contains(word.substring(0, word.indexOf('-')))
                  || numbers.contains(word.substring(0, word.indexOf('-'))))) {
        return true;
      }
    }
    return false;
  }
}
