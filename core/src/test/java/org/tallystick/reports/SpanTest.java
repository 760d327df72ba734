package org.tallystick.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final String FLAGS = "🇰🇵 300 👨‍👩‍👧 died 𝟛";

  private static Span of(String words) {
    int begin = FLAGS.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  @Test
  void coversTheWordsItWasMadeFor() {
    assertEquals("300", of("300").of(FLAGS));
    assertEquals("𝟛", of("𝟛").of(FLAGS));
  }

  @Test
  void countsAnEmojiAsTheCodePointsItIsMadeOf() {
    assertEquals(new Span(0, 2), of("🇰🇵").inCodePoints(FLAGS), "two regional letters");
    assertEquals(new Span(3, 6), of("300").inCodePoints(FLAGS));
    assertEquals(new Span(7, 12), of("👨‍👩‍👧").inCodePoints(FLAGS), "three people, two joiners");
    assertEquals(new Span(13, 17), of("died").inCodePoints(FLAGS));
    assertEquals(new Span(18, 19), of("𝟛").inCodePoints(FLAGS));
  }

  @Test
  void plainTextHasTheSamePositionsInCodePoints() {
    assertEquals(new Span(2, 5), new Span(2, 5).inCodePoints("in 2024"));
  }

  @Test
  void codePointsCutTheSameWords() {
    for (String words : List.of("🇰🇵", "300", "👨‍👩‍👧", "died", "𝟛")) {
      Span points = of(words).inCodePoints(FLAGS);
      int begin = FLAGS.offsetByCodePoints(0, points.begin());
      int end = FLAGS.offsetByCodePoints(0, points.end());
      assertEquals(words, FLAGS.substring(begin, end));
    }
  }

  @Test
  void aLoneSurrogateIsOneCodePoint() {
    assertEquals(new Span(1, 2), new Span(1, 2).inCodePoints("\uD83D3"));
  }

  @Test
  void refusesToEndBeforeItBeginsOrToBeginBeforeTheText() {
    assertThrows(IllegalArgumentException.class, () -> new Span(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 1));
    assertEquals("", new Span(1, 1).of("ab"));
  }

  @Test
  void touchingIsNotMeeting() {
    assertTrue(new Span(0, 4).covers(new Span(1, 4)));
    assertFalse(new Span(1, 4).covers(new Span(0, 4)));
    assertTrue(new Span(0, 4).meets(new Span(3, 9)));
    assertFalse(new Span(0, 4).meets(new Span(4, 9)));
    assertEquals(new Span(0, 9), new Span(0, 2).to(new Span(5, 9)));
  }

  @Test
  void sortsByBeginThenByEnd() {
    List<Span> sorted = Stream.of(new Span(3, 4), new Span(0, 9), new Span(0, 2)).sorted().toList();
    assertEquals(List.of(new Span(0, 2), new Span(0, 9), new Span(3, 4)), sorted);
  }
}
