package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.codebook.Table;
import org.tallystick.language.Analyzer;
import org.tallystick.language.DateMention;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.PhraseScan;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/** Texts are passed over by words alone, and never one that a phrase of the codebook is in. */
final class PhraseScanTest {
  private static final Codebook CODEBOOK = CodebookReader.bundled("foreign-fighters");

  @Test
  void findsWhateverTheTokensHold() {
    Analyzer analyzer = new EnglishAnalyzer();
    List<String> missed = new ArrayList<>();
    int found = 0;
    for (String phrase : phrases()) {
      PhraseIndex<String> index = new PhraseIndex<>();
      index.put(phrase, phrase);
      PhraseScan scan = new PhraseScan();
      scan.add(phrase);
      for (String written : writings(phrase)) {
        String text = "Then (" + written + ")’s friends came, the " + written + "-led ones.";
        for (Sentence sentence : analyzer.split(text, whole(text), 0)) {
          boolean held = false;
          for (int i = 0; i < sentence.size(); i++) {
            held |= index.at(sentence, i).isPresent();
          }
          found += held ? 1 : 0;
          if (held && !scan.findsAny(text)) {
            missed.add(text);
          }
        }
      }
    }
    assertEquals(List.of(), missed);
    assertTrue(found > 3000, found + " found by their tokens");
  }

  @Test
  void findsWholeWordsAndNamesWithTheirCapital() {
    PhraseScan scan = new PhraseScan();
    scan.add("foot soldier");
    scan.addName("Lancaster House Battalion");
    assertTrue(scan.findsAny("a Foot-Soldier."));
    assertTrue(scan.findsAny("the\nfootsoldier"));
    assertFalse(scan.findsAny("foot soldiering, a foot, soldiers, barefoot soldier"));
    assertTrue(scan.findsAny("Lancaster House battalion"));
    assertFalse(scan.findsAny("lancaster house battalion"));
    assertFalse(scan.findsAny("Lancaster House"));
    assertEquals(2, scan.count("foot soldier, foot soldier, foot soldier", 2));
    assertFalse(scan.findsAny(""));
  }

  @Test
  void reportsWithoutPeopleUnderArmsAreNotEvenSplit() {
    ClaimExtractor extractor = new ClaimExtractor(CODEBOOK, new Refusing());
    String neutral =
        "First the city's 140 women, men and children sang; then 3 Russians and 12 Germans came"
            + " to the northern border, and the special centre was closed. ";
    Extraction none = extractor.extract(Report.of("neutral", neutral.repeat(200)));
    assertEquals(List.of(), none.claims());
    assertEquals(List.of(), none.skipped());
  }

  private static List<String> phrases() {
    List<String> phrases = new ArrayList<>();
    for (Table.Row row : CODEBOOK.rows("en/person-nouns")) {
      phrases.addAll(row.list("word"));
      phrases.addAll(row.list("plural"));
    }
    for (Table.Row row : CODEBOOK.rows("formations")) {
      phrases.add(row.get("name"));
      phrases.addAll(row.list("aliases"));
    }
    return phrases;
  }

  private static List<String> writings(String phrase) {
    return List.of(
        phrase,
        phrase.toUpperCase(Locale.ROOT),
        phrase.replace('-', ' '),
        phrase.replace(' ', '-'),
        phrase.replace("-", ""),
        phrase.replace('\'', '’'));
  }

  private static Block whole(String text) {
    return new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), -1);
  }

  /** An analyzer that must not be asked. */
  private static final class Refusing implements Analyzer {
    @Override
    public List<Sentence> split(String text, Block block, int index) {
      throw new AssertionError("split");
    }

    @Override
    public Sentence parse(Sentence sentence) {
      throw new AssertionError("parsed");
    }

    @Override
    public List<DateMention> dates(Sentence sentence, Optional<LocalDate> published) {
      throw new AssertionError("dated");
    }
  }
}
