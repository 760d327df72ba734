package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final String TEXT = "Some 12,000 North Korean soldiers – São Paulo’s fighters";

  @Test
  void wordsAreFoundByTheirBeginningsWithoutCaseAndAccents() {
    assertTrue(Words.of("fighter SAO soldier").match(TEXT));
    assertTrue(Words.of("12,000").match(TEXT));
    assertFalse(Words.of("oldiers").match(TEXT));
    assertFalse(Words.of("soldier dog").match(TEXT));
  }

  @Test
  void quotedWordsAreFoundAsTheyStand() {
    assertTrue(Words.of("\"north korean soldiers\"").match(TEXT));
    assertTrue(Words.of("\"north korean").match(TEXT));
    assertFalse(Words.of("\"north korea\"").match(TEXT));
    assertFalse(Words.of("\"korean north\"").match(TEXT));
  }

  @Test
  void aMinusLeavesOut() {
    assertFalse(Words.of("soldiers -korea").match(TEXT));
    assertTrue(Words.of("soldiers -\"north korea\"").match(TEXT));
  }

  @Test
  void placesAreThoseInTheTextAsItStands() {
    List<String> places =
        Words.of("sao fight \"north korean\"").places(TEXT).stream().map(s -> s.of(TEXT)).toList();
    assertEquals(List.of("North Korean", "São", "fighters"), places);
  }

  @Test
  void nothingTypedIsNothingSearchedFor() {
    assertTrue(Words.of(" \"\" - * ( ").empty());
    assertEquals(20, Words.of("a ".repeat(500)).wanted().size());
  }
}
