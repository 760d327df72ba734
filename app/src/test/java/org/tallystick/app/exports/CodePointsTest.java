package org.tallystick.app.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.reports.Span;

class CodePointsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "plain", "😀", "a😀😀b𝐀", "half \uD83D pair", "\uDE00\uD83D\uDE00\uD83D"})
  void countsAsSpanDoesFromAnywhereToAnywhere(String text) {
    CodePoints points = new CodePoints(text);
    for (int begin = 0; begin <= text.length(); begin++) {
      assertEquals(
          text.codePointCount(0, begin), points.of(new Span(begin, begin)).begin(), text + begin);
    }
  }

  @Test
  void aStretchKeepsItsBothEnds() {
    assertEquals(new Span(2, 5), new CodePoints("😀 ten").of(new Span(3, 6)));
  }
}
