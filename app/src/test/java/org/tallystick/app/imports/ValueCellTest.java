package org.tallystick.app.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.codebook.CodebookReader;

class ValueCellTest {
  private static final ValueCell CELLS = new ValueCell(CodebookReader.bundled("foreign-fighters"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10000             | 10000–10000     | exact",
        "10,000            | 10000–10000     | exact",
        "1,234,567         | 1234567–1234567 | exact",
        "12,34,567         | 1234567–1234567 | exact",
        "10 000            | 10000–10000     | exact",
        "10'000            | 10000–10000     | exact",
        "1.234.567         | 1234567–1234567 | exact",
        "1.234,5           | 1234.5–1234.5   | exact",
        "0,5               | 0.5–0.5         | exact",
        "2.5               | 2.5–2.5         | exact",
        "1.2E6             | 1200000–1200000 | exact",
        "0                 | 0–0             | exact",
        "10k               | 10000–10000     | exact",
        "1.2 million       | 1200000–1200000 | exact",
        "≥3000             | 3000–…          | at-least",
        ">3,000            | 3000–…          | at-least",
        ">= 3000           | 3000–…          | at-least",
        "3000+             | 3000–…          | at-least",
        "more than 3,000   | 3000–…          | at-least",
        "up to 500         | …–500           | at-most",
        "< 500             | …–500           | at-most",
        "About 1.2 Million | 1200000–1200000 | about",
        "~300              | 300–300         | about",
        "a total of 20     | 20–20           | exact",
        "10–12             | 10–12           | range",
        "10-12 thousand    | 10000–12000     | range",
        "10,000 to 12,000  | 10000–12000     | range",
        "between 5 and 6   | 5–6             | range",
        "about 10 to 12    | 10–12           | range",
        "dozens            | 24–99           | vague",
        "hundreds          | 200–999         | vague",
        "more than dozens  | 24–…            | at-least"
      })
  void aCellIsReadAsAReportWouldBe(String cell, String value, String hedge) {
    ValueCell.Read read = CELLS.of(cell, true);
    assertEquals(value + " " + hedge, shown(read.value()) + " " + read.hedge().code());
    assertTrue(!read.percent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "30%          | 0.3–0.3 | exact",
        "about 2,5 %  | 0.025–0.025 | about",
        "20-30 percent | 0.2–0.3 | range",
        "20%–30%      | 0.2–0.3 | range",
        "over 50 per cent | 0.5–… | at-least"
      })
  void perCentIsAShare(String cell, String value, String hedge) {
    ValueCell.Read read = CELLS.of(cell, false);
    assertEquals(value + " " + hedge, shown(read.value()) + " " + read.hedge().code());
    assertTrue(read.percent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "ten horses",
        "10 horses",
        "$500",
        "-5",
        "1,2,3",
        "10.000",
        "12 to",
        "5-3",
        "1e999",
        "NaN"
      })
  void whatIsNoNumberIsRefusedWithTheCellInTheReason(String cell) {
    BadRow bad = assertThrows(BadRow.class, () -> CELLS.of(cell, true));
    assertTrue(bad.getMessage().contains("'" + cell), bad.getMessage());
  }

  @Test
  void aPointInAMeasuredValueIsADecimalPoint() {
    assertEquals("1.25–1.25", shown(CELLS.of("1.250", false).value()));
  }

  @Test
  void everyWholeNumberComesBackHoweverItIsGrouped() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      long number = 1000 + (long) (random.nextDouble() * Math.pow(10, 4 + random.nextInt(8)));
      String grouped = String.format(java.util.Locale.ROOT, "%,d", number);
      for (String written : new String[] {grouped, grouped.replace(',', ' '), "" + number}) {
        assertEquals(Interval.exactly((double) number), CELLS.of(written, true).value(), written);
        assertEquals(Hedge.AT_LEAST, CELLS.of("over " + written, true).hedge(), written);
      }
    }
  }

  private static String shown(Interval value) {
    return end(value.low()) + "–" + end(value.high());
  }

  private static String end(OptionalDouble end) {
    return end.isEmpty()
        ? "…"
        : BigDecimal.valueOf(end.getAsDouble()).stripTrailingZeros().toPlainString();
  }
}
