package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.Anatomy;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.Skipped;
import org.tallystick.claims.Skipped.Reason;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

class AnatomyTextTest {
  private static final Report REPORT =
      Report.of(
          "small",
          "About 300 North Korean soldiers were killed while fighting for Russia, Kyiv said."
              + " The youngest was 19 years old.\n");

  private static Codebook codebook;
  private static ClaimExtractor extractor;

  @BeforeAll
  static void read() {
    codebook = CodebookReader.bundled("foreign-fighters");
    extractor = new ClaimExtractor(codebook, new EnglishAnalyzer());
  }

  private static List<String> lines(Paint paint) {
    return new AnatomyText(codebook, paint).lines(REPORT, extractor.anatomy(REPORT));
  }

  @Test
  void marksStandUnderTheWordsTheyMark() {
    List<String> lines = lines(Paint.NONE);
    int at = lines.indexOf("[1] paragraph");
    assertEquals("            About 300 North Korean", lines.get(at + 1).substring(0, 34));
    assertEquals("  number    ▔▔▔▔▔▔▔▔▔", lines.get(at + 2));
    assertTrue(
        lines.get(at + 3).startsWith("  people              ▔▔▔▔▔▔▔▔▔▔▔▔"), lines.get(at + 3));
  }

  @Test
  void aClaimFollowsItsSentenceWithItsRules() {
    List<String> lines = lines(Paint.NONE);
    int claim = indexOf(lines, "  CLAIM     killed about 300; from North Korea; for Russia");
    assertTrue(lines.get(claim + 1).startsWith("            rules: number."), lines.get(claim + 1));
    assertTrue(claim < lines.indexOf("[2] paragraph"), String.join("\n", lines));
    assertTrue(indexOf(lines, "  number    “About 300” – about 300, people") < claim);
  }

  @Test
  void whatWasLeftOutIsThereWithTheReasonInWords() {
    Span words = new Span(0, 9);
    List<Skipped> skipped =
        Arrays.stream(Reason.values()).map(reason -> new Skipped(words, reason)).toList();
    Anatomy anatomy =
        new Anatomy(extractor.anatomy(REPORT).readings(), new Extraction(List.of(), skipped));
    List<String> lines =
        new AnatomyText(codebook, Paint.NONE)
            .lines(REPORT, anatomy).stream()
                .filter(line -> line.startsWith("  left out  “About 300” – "))
                .distinct()
                .toList();
    assertEquals(Reason.values().length, lines.size(), String.join("\n", lines));
    assertFalse(String.join("\n", lines).contains("_"));
  }

  @Test
  void onlyATerminalGetsColours() {
    assertFalse(String.join("\n", lines(Paint.NONE)).contains("\u001B"));
    assertTrue(lines(Paint.ANSI).contains("\u001B[33m  number    ▔▔▔▔▔▔▔▔▔\u001B[0m"));
  }

  @Test
  void anEmojiIsOneMarkWide() {
    Mark mark = new Mark(Mark.Layer.NUMBER, new Span(3, 6), "10");
    assertEquals(
        List.of("            😀 ten", "  number      ▔▔▔"),
        new MarkedSentence("😀 ten", Paint.NONE).lines(new Span(0, 6), List.of(mark)));
  }

  @Test
  void longWordsAndLinesAreBroken() {
    String text = "word ".repeat(40) + "x".repeat(200);
    List<String> lines =
        new MarkedSentence(text, Paint.NONE).lines(new Span(0, text.length()), List.of());
    assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
    assertTrue(lines.size() > 2);
    assertTrue(lines.subList(0, 2).stream().allMatch(line -> line.length() <= 96), lines.get(0));
  }

  private static int indexOf(List<String> lines, String start) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i;
      }
    }
    throw new AssertionError("no line '" + start + "' in\n" + String.join("\n", lines));
  }
}
