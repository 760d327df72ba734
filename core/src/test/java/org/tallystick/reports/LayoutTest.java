package org.tallystick.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tallystick.reports.Block.Kind.HEADING;
import static org.tallystick.reports.Block.Kind.LIST_ITEM;
import static org.tallystick.reports.Block.Kind.NOISE;
import static org.tallystick.reports.Block.Kind.PARAGRAPH;
import static org.tallystick.reports.Block.Kind.TABLE_HEADER;
import static org.tallystick.reports.Block.Kind.TABLE_ROW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.reports.Block.Kind;

class LayoutTest {

  /** Each block as "KIND: words". */
  private static void reads(String text, String... blocks) {
    List<String> found =
        Layout.of(text).stream()
            .map(block -> block.kind() + ": " + block.span().of(text).replace('\n', '/'))
            .toList();
    assertEquals(List.of(blocks), found);
  }

  private static List<Kind> kinds(String text) {
    return Layout.of(text).stream().map(Block::kind).toList();
  }

  @Test
  void headingsLoseTheirMarks() {
    reads("# Losses\n\n### The dead ###\n", "HEADING: Losses", "HEADING: The dead");
    reads("**The dead**\n__The missing__:\n", "HEADING: The dead", "HEADING: The missing");
  }

  @Test
  void boldWordsInsideALineAreNoHeading() {
    reads(
        "**Kyiv** – 300 died, **40** were wounded.",
        "PARAGRAPH: **Kyiv** – 300 died, **40** were wounded.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ", "* ", "+ ", "• ", "▪ ", "– ", "➤ ", "► ", "→ ", "1. ", "12) ", "(3) ", "b) ", "  - "
      })
  void listLinesLoseTheirMarks(String mark) {
    String text = "The list:\n\n" + mark + "300 Nepalis\n" + mark + "40 Cubans\n";
    reads(text, "PARAGRAPH: The list:", "LIST_ITEM: 300 Nepalis", "LIST_ITEM: 40 Cubans");
    assertEquals(0, Layout.of(text).get(1).lead(), "the lead-in governs the list");
  }

  @Test
  void aHeadingGovernsTheListBelowItAndOnlyUntilTheNext() {
    List<Block> blocks =
        Layout.of("# Dead\n- 3 men\n# Held\n- 4 men\n\nThey are held.\n\n- 5 men\n");
    assertEquals(List.of(-1, 0, -1, 2, 2, 4), blocks.stream().map(Block::lead).toList());
  }

  @Test
  void shortLinesWithNumbersThatStandTogetherAreAList() {
    assertEquals(List.of(LIST_ITEM, LIST_ITEM), kinds("Nepal 300\nCuba 40\n"));
    assertEquals(List.of(PARAGRAPH, PARAGRAPH), kinds("Nepal is far.\nCuba is farther.\n"));
  }

  @Test
  void linesWrappedAtAFixedWidthAreOneParagraph() {
    String first =
        """
        The ministry said on Monday that three hundred men who had
        signed a contract in the spring were killed in the fighting,
        and that forty others were taken to a hospital in the city
        of Rostov in the south.""";
    String text = first + "\n\nNobody else was hurt.\n";
    reads(text, "PARAGRAPH: " + first.replace('\n', '/'), "PARAGRAPH: Nobody else was hurt.");
    reads(
        text.replace("\n", "\r\n"),
        "PARAGRAPH: " + first.replace("\n", "\r/"),
        "PARAGRAPH: Nobody else was hurt.");
  }

  @Test
  void otherLineBreaksEndAParagraph() {
    reads("One man died.\nTwo were hurt.", "PARAGRAPH: One man died.", "PARAGRAPH: Two were hurt.");
  }

  @Test
  void pipeTablesHaveAHeaderAndRows() {
    reads(
        "| Country | Dead |\n|---|---:|\n| Nepal | 33 |\n| Cuba | 40 |\n\nSo far.",
        "TABLE_HEADER: | Country | Dead |",
        "TABLE_ROW: | Nepal | 33 |",
        "TABLE_ROW: | Cuba | 40 |",
        "PARAGRAPH: So far.");
  }

  @Test
  void alignedTablesHaveAHeaderAndRows() {
    List<Kind> table = List.of(TABLE_HEADER, TABLE_ROW, TABLE_ROW, PARAGRAPH);
    assertEquals(table, kinds("Country    Dead\nNepal        33\nCuba         40\n\nSo far.\n"));
    assertEquals(table, kinds("Country\tDead\nNepal\t33\nCuba\t40\n\nSo far.\n"));
    assertEquals(
        table, kinds("Country    Dead\n-------   -----\nNepal        33\nCuba      40\n\nSo far."));
  }

  @Test
  void rowsOfDotsNeedNoHeader() {
    assertEquals(
        List.of(TABLE_ROW, TABLE_ROW, PARAGRAPH),
        kinds("Mid. East ..... 71\nNepal ......... 33\n\nSo far.\n"));
    assertEquals(
        List.of(TABLE_ROW, TABLE_ROW, PARAGRAPH),
        kinds("Left for Ukraine ..... ca 250\nCame back ......... 33\n\nSo far.\n"));
    assertEquals(
        List.of(TABLE_HEADER, TABLE_ROW, PARAGRAPH),
        kinds("Country ....... dead\nNepal ......... 33\n\nSo far.\n"));
  }

  @Test
  void aHeaderMayGoOnInTheLineBelow() {
    assertEquals(
        List.of(TABLE_HEADER, TABLE_HEADER, TABLE_ROW, TABLE_ROW, PARAGRAPH),
        kinds("```\nCountry   marked\n          dead\nNepal  33\nCuba   40\n```\nSo far.\n"));
    assertEquals(
        List.of(TABLE_HEADER, PARAGRAPH, TABLE_ROW),
        kinds("```\nCountry    Dead\nSo far.\nNepal        33\n```\n"));
  }

  @Test
  void aFencedTableIsReadWithoutItsFence() {
    assertEquals(
        List.of(TABLE_HEADER, TABLE_ROW, PARAGRAPH),
        kinds("```\nCountry    Dead\nNepal        33\n```\nSo far.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read also: 300 killed",
        "Photo: 12 soldiers / Getty",
        "**Related:** 40 held",
        "© 2024 The Post",
        "Follow us on Telegram",
        "> Subscribe to 3 letters",
        "Reporting by A. B.; editing by C. D."
      })
  void linesAroundTheReportAreNoise(String line) {
    assertEquals(List.of(PARAGRAPH, NOISE), kinds("Three men died.\n\n" + line + "\n"));
  }

  @Test
  void rulesAndBlankLinesAreNoBlocks() {
    reads("# A\n\n---\n* * *\n   \n____\nB died.\n", "HEADING: A", "PARAGRAPH: B died.");
    assertEquals(List.of(), Layout.of(""));
    assertEquals(List.of(), Layout.of("\n \r\n\t"));
    assertEquals(List.of(HEADING), kinds("# A"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "**300** died;  300   died",
        "[here](http://a.b) died; here              died",
        "![a map](m.png) of 3;  a map         of 3",
        "snake_case _word_;snake_case  word ",
        "> quoted `code`;  quoted  code ",
        "🪖 3 | 4;\"   3 ; 4\"",
        "🇰🇵 300;     300",
        "3,000 – “so”; 3,000 – “so”"
      })
  void theMaskBlanksMarksAndKeepsEveryPosition(String text, String masked) {
    assertEquals(masked.strip(), Layout.mask(text).strip());
    assertEquals(text.length(), Layout.mask(text).length());
  }

  @Test
  void theMaskKeepsLineEndsAndDropsHalfCharacters() {
    assertEquals(" a\n  b\r\n", Layout.mask("*a\n| b\r\n"));
    assertEquals("  3", Layout.mask("\uD83D 3"));
  }
}
