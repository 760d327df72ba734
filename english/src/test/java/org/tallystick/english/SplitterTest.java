package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;
import org.tallystick.reports.Block;
import org.tallystick.reports.Layout;
import org.tallystick.reports.Span;

class SplitterTest {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    ". ",
    "? ",
    "\n",
    "\t",
    "U.S.",
    "Gen.",
    "Kim",
    "Sun-won",
    "al-Jabri",
    "3,000",
    "$2,000",
    "40%",
    "–",
    "“",
    "”",
    "(",
    "]",
    "…",
    "don't",
    "soldiers",
    "http://a.b/c?d=e",
    "a@b.cd",
    "#tag",
    "🇰🇵",
    "👨‍👩‍👧",
    "\uD83D",
    "\u202E",
    "\u0000",
    "\u00AD",
    "战争。",
    "убито",
    "قُتل",
    "ﬁ",
    "½"
  };

  private static List<String> sentences(String text) {
    return Texts.split(text).stream().map(sentence -> sentence.span().of(text)).toList();
  }

  /** Tokens are the words at their spans, and stand in order inside sentence and block. */
  private static void holds(String text) {
    String masked = Layout.mask(text);
    List<Block> blocks = Layout.of(text);
    for (int i = 0; i < blocks.size(); i++) {
      int at = blocks.get(i).span().begin();
      for (Sentence sentence : Splitter.split(masked, blocks.get(i), i)) {
        assertFalse(sentence.tokens().isEmpty());
        assertFalse(sentence.parsed());
        assertEquals(i, sentence.blockIndex());
        assertEquals(sentence.span(0, sentence.size() - 1), sentence.span());
        for (Token token : sentence.tokens()) {
          assertTrue(token.span().begin() >= at, "tokens overlap at " + at);
          assertEquals(masked.substring(token.span().begin(), token.span().end()), token.text());
          assertFalse(token.text().isEmpty());
          at = token.span().end();
        }
      }
      assertTrue(at <= blocks.get(i).span().end());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The U.S. sent 300 men.",
        "Gen. Kim Yong-bok sent No. 2 men.",
        "They came on Oct. 7 with Lt. Col. Smith.",
        "It cost $1.5 million, i.e. too much.",
        "Mr. Lee and Dr. Park met at 10 a.m. in Seoul.",
        "J. D. Vance spoke.",
        "He wrote to mil.ru and died."
      })
  void anAbbreviationEndsNoSentence(String text) {
    assertEquals(List.of(text), sentences(text));
  }

  @Test
  void aRowOfATableIsOneSentence() {
    String row = "Mid. East 71 (incl. Egypt 31)";
    Block block = new Block(Block.Kind.TABLE_ROW, new Span(0, row.length()), -1);
    assertEquals(1, Splitter.split(row, block, 0).size());
  }

  @Test
  void sentencesEndWhereTheyEnd() {
    assertEquals(
        List.of("The U.S. sent 300 men.", "They fought!", "Did they?", "“They did.”", "Some died…"),
        sentences("The U.S. sent 300 men. They fought! Did they? “They did.” Some died…"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Park Sun-won said so. | Park Sun-won said so .",
        "Ali al-Jabri and Abu-Bakr died. | Ali al-Jabri and Abu-Bakr died .",
        "Kim Jong‑un came. | Kim Jong‑un came .",
        "They don't know. | They do n't know .",
        "Russia's 300 men | Russia 's 300 men",
        "They paid $2,000 (40%). | They paid $ 2,000 ( 40 % ) .",
        "3,50,000 men and 600–800 more | 3,50,000 men and 600 – 800 more"
      })
  void wordsAsTheCodebookCountsThem(String text, String words) {
    assertEquals(words, Texts.words(Texts.split(text).get(0)));
  }

  @Test
  void aPositionIsThatOfTheReport() {
    String text = "# Losses\n\n**300** 🪖 died in [Kursk](http://a.b/c).";
    Block block = Layout.of(text).get(1);
    Sentence sentence = Splitter.split(Layout.mask(text), block, 1).get(0);
    assertEquals("300 died in Kursk .", Texts.words(sentence));
    assertEquals("300", sentence.token(0).span().of(text));
    assertEquals("Kursk", sentence.token(3).span().of(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void tokensAreTheWordsAtTheirSpans(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 150; run++) {
      holds(Texts.drawn(random, PIECES, random.nextInt(120)));
      holds(Texts.units(random, random.nextInt(300)));
    }
  }

  @Test
  void aMegabyteIsSplitIntoSentencesOfBearableLength() {
    String word = "x".repeat(1 << 20);
    holds(word);
    String line = "3,000 soldiers killed ".repeat(1 << 15);
    holds(line);
    Span whole = new Span(0, line.length());
    List<Sentence> sentences = Splitter.split(line, new Block(Block.Kind.PARAGRAPH, whole, -1), 0);
    assertTrue(sentences.stream().allMatch(sentence -> sentence.size() <= 400));
    assertEquals(3 << 15, sentences.stream().mapToInt(Sentence::size).sum(), "no word is lost");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Paid KSh200,000 once. | Paid KSh 200,000 once .",
        "Paid N3 million once. | Paid N 3 million once .",
        "Lost a T90 tank. | Lost a T90 tank .",
        "Lost an M777 there. | Lost an M777 there ."
      })
  void theLettersOfACurrencyAreAWordOfTheirOwn(String text, String words) {
    assertEquals(List.of(words), Texts.split(text).stream().map(Texts::words).toList());
  }
}
