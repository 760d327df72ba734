package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to the name of a speaker, and what only stands before it. */
class SpeakerNamesTest {

  @Test
  void theDayThatOpensASentenceIsNoPartOfAName() {
    assertEquals(
        List.of("South Korea's National Intelligence Service"),
        sources(
            "On Tuesday South Korea's National Intelligence Service (NIS) told parliament that"
                + " 2,000 North Korean soldiers were killed fighting for Russia."));
  }

  @Test
  void theMarkOfAnItemSaysNothing() {
    assertEquals(
        List.of(),
        sources("(ii) reported killed for Russia: 26 North Korean soldiers").stream()
            .filter(name -> name.contains(")"))
            .toList());
  }

  @Test
  void neitherATimeNorNobodySpeaks() {
    assertEquals(
        List.of(),
        sources(
                "Since September nobody says how many, but 300 Kenyans were killed for Russia in summer.")
            .stream()
            .filter(name -> name.matches("(?i)september|summer|nobody"))
            .toList());
  }

  @Test
  void whoIsCalledLikeAMonthInShortSpeaks() {
    assertEquals(
        List.of("Jan Kowalski"),
        sources("Jan Kowalski told reporters that 300 Kenyans were killed fighting for Russia."));
  }

  private static List<String> sources(String text) {
    return Texts.extract(Texts.WAR + text).claims().stream()
        .flatMap(claim -> claim.sources().stream())
        .distinct()
        .toList();
  }
}
