package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.language.Roles;
import org.tallystick.language.Sentence;

class ParserTest {
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    " ",
    "soldiers",
    "killed",
    "3,000",
    "the",
    "of",
    "Russia",
    "–",
    "“",
    "(",
    ")",
    "%",
    "🇰🇵",
    "战争",
    "убито",
    "\uD83D",
    "\u202E",
    "…",
    "and",
    "Sun-won",
    "'s",
    ";",
    "$"
  };

  /** One arc a token, one root, every other token below it. */
  private static void isTree(Sentence sentence) {
    assertTrue(sentence.parsed());
    assertEquals(sentence.size(), sentence.dependencies().size());
    int root = -1;
    for (int i = 0; i < sentence.size(); i++) {
      assertFalse(sentence.token(i).tag().isEmpty());
      assertFalse(sentence.token(i).lemma().isEmpty());
      assertFalse(sentence.relation(i).isEmpty());
      if (sentence.head(i) < 0) {
        assertEquals(-1, root, "a second root");
        root = i;
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      assertTrue(sentence.within(i, root), "token " + i + " hangs on nothing");
    }
  }

  private static int index(Sentence sentence, String word) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).text().equals(word)) {
        return i;
      }
    }
    throw new AssertionError(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Twelve soldiers were killed near Kursk. | twelve/CD soldier/NNS be/VBD kill/VBN near/IN kursk/NNP ./.",
        "North Korean troops died. | north/JJ korean/JJ troops/NNS die/VBD ./.",
        "The men have gone home. | the/DT man/NNS have/VBP go/VBN home/RB ./.",
        "They are fighting there. | they/PRP be/VBP fight/VBG there/RB ./.",
        "The army lists 350 dead. | the/DT army/NN list/VBZ 350/CD dead/JJ ./.",
        "They saw two lists. | they/PRP see/VBD two/CD list/NNS ./."
      })
  void lemmasAndTagsOfSimpleSentences(String text, String words) {
    Sentence sentence = Texts.parse(text);
    isTree(sentence);
    String found =
        String.join(" ", sentence.tokens().stream().map(t -> t.lemma() + "/" + t.tag()).toList());
    assertEquals(words, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kenyans died at the front, the opposition in Harare claims.            | claims    | VBZ
          Proceedings were opened, the military justice office states; one was hurt. | states | VBZ
          The embassy claims on its website that 17 men died.                    | claims    | VBZ
          The Houthis claim to have killed four thousand.                        | claim     | VBP
          The Pentagon thought in January there were 50,000 in Ukraine.          | thought   | VBD
          The Center for Policy last week estimated Ukrainian losses at 100,000. | estimated | VBD
          The men came from Egypt, Syria and the Gulf states.                    | states    | NNS
          He died, according to local media reports.                             | reports   | NNS
          Russia rejects claims that Cubans were killed.                         | claims    | NNS
          The losses estimated by Kyiv are higher.                               | estimated | VBN
          """)
  void verbsOfTellingThatLookLikeNouns(String text, String word, String tag) {
    Sentence sentence = Texts.parse(text);
    assertEquals(tag, sentence.token(index(sentence, word)).tag(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A court sentenced a Georgian, 41, to ten years.         | Georgian | NNP
          The court gave an American and four Poles ten years.    | American | NNP
          Among the four was a Belarusian, aged 33.               | Belarusian | NNP
          A corporal from Kurunegala had gone with them.          | corporal | NN
          A 29-year-old got five years for it.                    | old      | NN
          A third, never identified, died there.                  | third    | NN
          They met a Georgian, Ukrainian and Polish crowd.        | Georgian | JJ
          A Belarusian paper wrote about them.                    | Belarusian | JJ
          A few of them died.                                     | few      | JJ
          A 29-year-old welder got five years for it.             | old      | JJ
          """)
  void wordsWithoutANounThatLookLikeAdjectives(String text, String word, String tag) {
    Sentence sentence = Texts.parse(text);
    assertEquals(tag, sentence.token(index(sentence, word)).tag(), text);
  }

  @Test
  void whoDoesWhatToWhom() {
    Sentence active = Texts.parse("Ukraine captured two soldiers.");
    int captured = index(active, "captured");
    assertEquals("nsubj", active.relation(index(active, "Ukraine")));
    assertEquals("obj", active.relation(index(active, "soldiers")));
    assertEquals(captured, active.head(index(active, "soldiers")));
    assertEquals("nummod", active.relation(index(active, "two")));

    Sentence passive = Texts.parse("Two soldiers were captured by Ukraine.");
    Roles roles = new Roles(passive);
    captured = index(passive, "captured");
    assertTrue(roles.passive(captured));
    assertEquals(index(passive, "soldiers"), roles.objects(captured).get(0).token());
    assertEquals(index(passive, "Ukraine"), roles.subjects(captured).get(0).token());
  }

  @Test
  void bracketsAndStraightQuotesTakeNoPartInTheClause() {
    Sentence enclosed = Texts.parse("The minister (52) said that 12 men died.");
    assertEquals(index(enclosed, "said"), enclosed.head(index(enclosed, "minister")));
    assertEquals("-LRB-", enclosed.token(index(enclosed, "(")).tag());

    Sentence quoted = Texts.parse("\"They came back,\" she said.");
    assertEquals("root", quoted.relation(index(quoted, "said")));
    assertEquals("ccomp", quoted.relation(index(quoted, "came")));
  }

  @Test
  void parsingChangesNoWordAndNoPosition() {
    Sentence raw = Texts.split("“Park Sun-won” said 4,700 (of 10,000) died – so far.").get(0);
    Sentence parsed = Parser.parse(raw);
    isTree(parsed);
    assertEquals(raw.span(), parsed.span());
    for (int i = 0; i < raw.size(); i++) {
      assertEquals(raw.token(i).span(), parsed.token(i).span());
      assertEquals(raw.token(i).text(), parsed.token(i).text());
    }
    assertSame(parsed, Parser.parse(parsed), "not twice");
  }

  @Test
  void aSentenceThatNobodyWritesIsLeftAsItIs() {
    Sentence longest = Texts.split("soldier ".repeat(150)).get(0);
    assertEquals(150, longest.size());
    isTree(Parser.parse(longest));
    Sentence tooLong = Texts.split("soldier ".repeat(151)).get(0);
    assertSame(tooLong, Parser.parse(tooLong));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyWordsGiveATree(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 60; run++) {
      Texts.split(Texts.drawn(random, PIECES, random.nextInt(60))).stream()
          .map(Parser::parse)
          .forEach(ParserTest::isTree);
      Texts.split(Texts.units(random, random.nextInt(80))).stream()
          .map(Parser::parse)
          .forEach(ParserTest::isTree);
    }
  }
}
