package org.tallystick.english.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

final class PagesTest {
  private static final WordPieces WORDS =
      new WordPieces(List.of("[CLS]", "[SEP]", "[UNK]", "[unused1]", "a", "b"));

  /** A thousand words of one letter: the word of that number begins at twice the number. */
  private final Pages pages = new Pages(Report.of("report", "a ".repeat(1000)), WORDS);

  private static Span word(int number) {
    return new Span(2 * number, 2 * number + 1);
  }

  @Test
  void aPageSeesALittleOfItsNeighbours() {
    assertEquals(2 + 256 + 48 + 1, pages.ids(0).length);
    assertEquals(2 + 160 + 256 + 48 + 1, pages.ids(1).length);
    assertEquals(2 + 160 + 232 + 1, pages.ids(3).length);
  }

  @Test
  void wordsAreFoundOnTheirPage() {
    assertEquals(Optional.of(0), pages.pageOf(word(255)));
    assertEquals(Optional.of(1), pages.pageOf(word(256)));
    assertEquals(new Pages.Place(2 + 160, 2 + 160, 0), pages.own(1, word(256)));
    assertEquals(new Pages.Place(2 + 160, 2 + 162, 0), pages.own(1, new Span(512, 517)));
  }

  @Test
  void otherPlacesTellHowFarTheyAre() {
    List<Span> places = List.of(word(250), word(290), word(900));
    assertEquals(
        List.of(new Pages.Place(156, 156, -5), new Pages.Place(196, 196, 12 + 2)),
        pages.others(1, places, word(260)));
  }

  @Test
  void theTitleStandsBeforeEachPage() {
    Report plain = Report.of("report", "a b");
    Report titled =
        new Report(
            plain.id(),
            plain.name(),
            Optional.of("b b"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            plain.text());
    assertEquals(
        List.of(0, 5, 5, 1, 4, 5, 1),
        java.util.Arrays.stream(new Pages(titled, WORDS).ids(0)).boxed().toList());
  }

  @Test
  void aTextWithoutWordsHasNoPages() {
    assertEquals(
        Optional.empty(), new Pages(Report.of("report", "  "), WORDS).pageOf(new Span(0, 1)));
  }
}
