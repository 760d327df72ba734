package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.claims.Claim;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.Skipped;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * Whatever the text, reading it throws nothing, every span lies in it, every quote is what stands
 * there, a second reading gives the same, and twice the text is not much more than twice the work.
 */
class AnyTextTest {
  private static final int FEW = 1_000;
  private static final int MEGABYTE = 1_000_000;

  private static final RepeatingAnalyzer ANALYZER = new RepeatingAnalyzer(Texts.ENGLISH);
  private static final ClaimExtractor FIRST = new ClaimExtractor(Texts.CODEBOOK, ANALYZER);
  private static final ClaimExtractor SECOND =
      new ClaimExtractor(Texts.CODEBOOK, new RepeatingAnalyzer(Texts.ENGLISH));

  private static final String[] PIECES = {
    "300 soldiers ",
    "killed ",
    "wounded ",
    "were ",
    "said ",
    "the army of Russia ",
    "Nepalis ",
    "North Korean ",
    "According to ",
    "Kyiv ",
    "he ",
    "who ",
    "denied ",
    "and ",
    "or ",
    "to ",
    "of ",
    "more than ",
    "between ",
    "half of ",
    "$2,000 a month ",
    "in May 2024 ",
    "joined ",
    "1,0,0 ",
    "10–20 ",
    "10 000 ",
    "0 ",
    "-5 ",
    "1e9 ",
    "12345678901234567890 ",
    "II ",
    "½ ",
    "三百 ",
    "٣٠٠ ",
    "солдат ",
    "חיילים ",
    "ﷺ ",
    "🇰🇵 ",
    "👨‍👩‍👧 ",
    "\uD83D ",
    "\u0000 ",
    "\u202E ",
    "\uFEFF ",
    "\u2028 ",
    "\n",
    "\n\n",
    "\t",
    "- ",
    "| ",
    "# ",
    "* ",
    "1. ",
    ": ",
    "; ",
    ", ",
    ". ",
    "… ",
    "? ",
    "“",
    "”",
    "\"",
    "’s ",
    "(",
    ")",
    "[",
    "](",
    "http://a.b ",
    "a.b@c.d ",
    "@x ",
    "#y ",
    "--- ",
    "&amp; ",
    "<b>",
    "%n ",
  };

  private static Extraction read(ClaimExtractor extractor, Report report) {
    Extraction found = extractor.extract(report);
    String text = report.text();
    for (Claim claim : found.claims()) {
      Span quote = claim.evidence().quote();
      assertTrue(quote.end() <= text.length(), "the quote ends behind the text");
      assertEquals(quote.of(text), claim.quote());
      for (Map.Entry<String, Span> part : claim.evidence().parts().entrySet()) {
        assertTrue(part.getValue().end() <= text.length(), part.getKey());
      }
      claim.value().ifPresent(value -> assertTrue(value.low().orElse(0) >= 0, "less than nobody"));
    }
    for (Skipped skipped : found.skipped()) {
      assertTrue(skipped.span().end() <= text.length(), "what was skipped ends behind the text");
    }
    return found;
  }

  /** Reads it twice, by two extractors that have read different texts before. */
  private static void holds(String text) {
    Report report = Report.of("report", text);
    assertEquals(read(FIRST, report), read(SECOND, report), text);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 3})
  void anyMixtureOfWordsAndMarks(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 5; run++) {
      holds("The army. " + Texts.drawn(random, PIECES, random.nextInt(60)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11})
  void anyCodeUnits(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 6; run++) {
      holds("The army. " + Texts.units(random, random.nextInt(300)));
    }
  }

  private static List<String> reports() {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/coded"))) {
      return files
          .filter(file -> file.toString().endsWith(".md") && file.toString().contains("reports"))
          .sorted()
          .map(AnyTextTest::content)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stretch that begins and ends anywhere. */
  private static String torn(Random random, List<String> reports, int length) {
    String report = reports.get(random.nextInt(reports.size()));
    int begin = random.nextInt(report.length());
    return report.substring(begin, Math.min(report.length(), begin + random.nextInt(length)));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void tornAndPatchedReports(long seed) {
    Random random = new Random(seed);
    List<String> reports = reports();
    for (int run = 0; run < 4; run++) {
      StringBuilder text = new StringBuilder();
      for (int part = 0; part < 3; part++) {
        text.append(torn(random, reports, 400));
      }
      for (int change = 0; change < 20; change++) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
      }
      holds(text.toString());
    }
  }

  @TestFactory
  Stream<DynamicTest> twiceTheTextIsNotMuchMoreThanTwiceTheWork() {
    return Shapes.all().entrySet().stream()
        .map(shape -> DynamicTest.dynamicTest(shape.getKey(), () -> isLinear(shape.getValue())));
  }

  /**
   * Work is what is given to the analyzer and what memory is taken, which are the same on any
   * machine. Four times the text may take six times as much.
   */
  private static void isLinear(IntFunction<String> shape) {
    work(shape, FEW);
    work(shape, 4 * FEW);
    long[] some = work(shape, FEW);
    long[] more = work(shape, 4 * FEW);
    String figures = List.of(some[0], more[0], some[1], more[1], some[2], more[2]).toString();
    assertTrue(more[0] <= 4.5 * some[0] + 100, "characters split: " + figures);
    assertTrue(more[1] <= 6 * some[1] + 400, "words parsed: " + figures);
    assertTrue(more[2] <= 6 * some[2] + 40_000_000, "bytes: " + figures);
  }

  private static long[] work(IntFunction<String> shape, int length) {
    Report report = Report.of("report", shape.apply(length));
    long split = ANALYZER.split();
    long parsed = ANALYZER.parsed();
    long bytes = Allocated.byThisThread();
    read(FIRST, report);
    return new long[] {
      ANALYZER.split() - split, ANALYZER.parsed() - parsed, Allocated.byThisThread() - bytes
    };
  }

  /** Prose of that length is read by {@link GrowthMain}: it takes minutes. */
  @Test
  void fiveMegabytesInOneLine() {
    for (String shape : List.of("one capital word")) {
      read(FIRST, Report.of("report", Shapes.all().get(shape).apply(5 * MEGABYTE)));
    }
  }
}
