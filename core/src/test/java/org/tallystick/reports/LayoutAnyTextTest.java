package org.tallystick.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: blocks in order, inside the text, and a mask of the same length. */
class LayoutAnyTextTest {
  private static final String[] PIECES = {
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "  ",
    " ",
    "# ",
    "**",
    "__",
    "- ",
    "1. ",
    "a) ",
    "| ",
    "|---|",
    "```",
    "---",
    "....",
    "[x](y)",
    "![",
    "](",
    "Read also",
    "©",
    "300 soldiers",
    "killed",
    "–",
    "\uD83D",
    "\uDE00",
    "🇰🇵",
    "👨‍👩‍👧",
    "\u202E",
    "\u0000",
    "\uFEFF",
    "\u2028",
    "ﷺ",
    "战争",
    "3,000",
    "."
  };

  private static void holds(String text) {
    int end = 0;
    List<Block> blocks = Layout.of(text);
    for (int i = 0; i < blocks.size(); i++) {
      Span span = blocks.get(i).span();
      assertTrue(
          span.begin() >= end && span.end() <= text.length(),
          "block " + i + " of " + blocks.size());
      assertFalse(span.of(text).isBlank(), "block " + i + " is empty");
      assertTrue(blocks.get(i).lead() < i, "block " + i + " is governed by a later one");
      end = span.end();
    }
    String masked = Layout.mask(text);
    assertEquals(text.length(), masked.length());
    for (int i = 0; i < text.length(); i++) {
      char left = masked.charAt(i);
      boolean bar = left == ';' && text.charAt(i) == '|';
      assertTrue(left == text.charAt(i) || left == ' ' || bar, "at " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyMixtureOfMarks(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 400; run++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(80); length > 0; length--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      holds(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void anyCodeUnitsLoneSurrogatesIncluded(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 300; run++) {
      char[] units = new char[random.nextInt(300)];
      for (int i = 0; i < units.length; i++) {
        units[i] = (char) (random.nextInt(6) == 0 ? '\n' : random.nextInt(1 << 16));
      }
      holds(new String(units));
    }
  }

  @Test
  void aMegabyteInOneLine() {
    holds("x".repeat(1 << 20));
    holds("3,000 soldiers killed ".repeat(1 << 16));
    holds("[".repeat(1 << 20));
    holds("|".repeat(1 << 20));
    holds(" ".repeat(1 << 20));
    holds("\uD83D".repeat(1 << 20));
    holds("- ".repeat(1 << 19));
  }

  @Test
  void aMegabyteOfShortLines() {
    holds("- 3 men\n".repeat(1 << 17));
    holds("a  1\n".repeat(1 << 17));
    holds("\n".repeat(1 << 20));
    holds("the men who had signed the contract for the war in the\n".repeat(1 << 14));
  }
}
