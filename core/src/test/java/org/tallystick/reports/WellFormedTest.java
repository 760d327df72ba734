package org.tallystick.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WellFormedTest {

  @Test
  void leavesWhatEveryEncodingKeeps() {
    String text = "About 300 🇰🇵 soldiers\tand\n“more”\u001A\uFFFF";
    assertSame(text, WellFormed.text(text));
  }

  @Test
  void putsOneCharacterInThePlaceOfOne() {
    assertEquals("a\uFFFDb", WellFormed.text("a\0b"));
    assertEquals("\uFFFD", WellFormed.text("\uD83C"));
    assertEquals("\uFFFD\uD83C\uDDF0\uFFFD", WellFormed.text("\uD83C\uD83C\uDDF0\uDDF0"));
    assertEquals("a\uFFFD", Report.of("n", "a\0").text());
  }

  @Test
  void whatItGivesSurvivesUtf8() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(
            (char) (random.nextBoolean() ? 0xD7FE + random.nextInt(0x804) : random.nextInt(3)));
      }
      String mended = WellFormed.text(text.toString());
      assertEquals(text.length(), mended.length());
      assertEquals(-1, mended.indexOf('\0'));
      byte[] bytes = mended.getBytes(StandardCharsets.UTF_8);
      assertEquals(mended, new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
