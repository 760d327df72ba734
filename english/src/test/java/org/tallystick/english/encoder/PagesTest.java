package org.tallystick.english.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.language.Judge.Answer;
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
    assertEquals(2 + 256 + 40 + 1, pages.ids(0).length);
    assertEquals(2 + 52 + 1 + 128 + 256 + 40 + 1, pages.ids(1).length);
    assertEquals(2 + 52 + 1 + 128 + 232 + 1, pages.ids(3).length);
  }

  @Test
  void wordsAreFoundOnTheirPage() {
    assertEquals(Optional.of(0), pages.pageOf(word(255)));
    assertEquals(Optional.of(1), pages.pageOf(word(256)));
    int own = 2 + 52 + 1 + 128;
    assertEquals(new Pages.Place(own, own, 0), pages.own(1, word(256)));
    assertEquals(new Pages.Place(own, own + 2, 0), pages.own(1, new Span(512, 517)));
    assertEquals(new Pages.Place(2 + 255, 2 + 255, 0), pages.own(0, word(255)));
  }

  @Test
  void otherPlacesTellHowFarTheyAre() {
    List<Span> places = List.of(word(250), word(290), word(900));
    assertEquals(
        List.of(
            List.of(new Pages.Place(177, 177, -5), new Pages.Place(217, 217, 12 + 2)), List.of()),
        pages.parts(1, new Answer("", List.of(places, List.of(word(900)))), word(260)));
  }

  @Test
  void theBeginningIsOnEveryPageAndWhatStandsBetweenIsNot() {
    List<Span> places = List.of(word(51), word(52), word(383), word(384));
    assertEquals(
        List.of(List.of(new Pages.Place(53, 53, -20), new Pages.Place(55, 55, -20))),
        pages.parts(2, Answer.of("", places), word(600)));
    int[] ids = pages.ids(2);
    assertEquals(4, ids[53]);
    assertEquals(3, ids[54]);
    assertEquals(4, ids[55]);
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
