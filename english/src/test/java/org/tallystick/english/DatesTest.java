package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.language.DateMention;
import org.tallystick.language.Sentence;

/** Reports published on Tuesday, 2 September 2025. */
class DatesTest {
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2025, 9, 2));
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    "31",
    "29",
    "February",
    "Monday",
    "last",
    "next",
    "week",
    "of",
    "the",
    "2025",
    "0",
    "99999999999",
    "-",
    "/",
    "Q2",
    "May",
    "ago",
    "years",
    "night",
    "st",
    "th",
    "summer",
    "early",
    ",",
    "and",
    "to"
  };

  private static List<DateMention> dates(String text, Optional<LocalDate> published) {
    return Dates.of(Texts.parse(text), published);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          They died on Wednesday.,                   2025-08-27, 2025-08-27
          They died on Monday.,                      2025-09-01, 2025-09-01
          They died on Tuesday.,                     2025-09-02, 2025-09-02
          Last Friday they left.,                    2025-08-29, 2025-08-29
          They left today.,                          2025-09-02, 2025-09-02
          They left yesterday.,                      2025-09-01, 2025-09-01
          They left a week ago.,                     2025-08-26, 2025-08-26
          They left last week.,                      2025-08-25, 2025-08-31
          They left last month.,                     2025-08,    2025-08
          They left this month.,                     2025-09,    2025-09
          They left last year.,                      2024,       2024
          They left in August.,                      2025-08,    2025-08
          They left in November.,                    2024-11,    2024-11
          They left in early October.,               2024-10,    2024-10
          They left on 18 December.,                 2024-12-18, 2024-12-18
          They left on 18 June.,                     2025-06-18, 2025-06-18
          They left on Oct. 7.,                      2024-10-07, 2024-10-07
          They left in the summer.,                  2025-06,    2025-08
          They left in the spring of 2024.,          2024-03,    2024-05
          They left in late 2024.,                   2024,       2024
          They left in 2022.,                        2022,       2022
          They left in February 2022.,               2022-02,    2022-02
          They left on 14 June 2023.,                2023-06-14, 2023-06-14
          They will leave on 18 December 2025.,      2025-12-18, 2025-12-18
          """)
  void theOneDateOfASentence(String text, String from, String to) {
    List<DateMention> dates = dates(text, PUBLISHED);
    assertEquals(1, dates.size(), () -> text + " " + dates);
    assertEquals(from, dates.get(0).from(), text);
    assertEquals(to, dates.get(0).to(), text);
  }

  @Test
  void anAmericanDateIsOneDate() {
    List<DateMention> dates = dates("They left on June 14, 2023.", PUBLISHED);
    assertEquals(1, dates.size());
    assertEquals("2023-06-14", dates.get(0).from());
  }

  @Test
  void theSpanIsThatOfTheWords() {
    String text = "In Kursk they left on 14 June 2023 by train.";
    assertEquals("14 June 2023", dates(text, PUBLISHED).get(0).span().of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The soldiers fought near the town.",
        "The 300 soldiers fought near the town.",
        "More than 12,000 men of the 155th Brigade crossed the river.",
        "They may leave.",
        "They march.",
        "Article 141 forbids it."
      })
  void noDateWhereThereIsNone(String text) {
    assertEquals(List.of(), dates(text, PUBLISHED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"They left last month.", "They died on Wednesday.", "They left yesterday."})
  void aRelativeDateNeedsTheDayOfPublication(String text) {
    assertEquals(List.of(), dates(text, Optional.empty()));
  }

  @Test
  void aFullDateNeedsNoDayOfPublication() {
    assertEquals("2023-06-14", dates("They left on 14 June 2023.", Optional.empty()).get(0).from());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anyMixtureOfDateWordsIsReadOrLeft(long seed) {
    Random random = new Random(seed);
    for (int run = 0; run < 150; run++) {
      for (Sentence raw : Texts.split(Texts.drawn(random, PIECES, 1 + random.nextInt(25)))) {
        Sentence sentence = Parser.parse(raw);
        for (DateMention date : Dates.of(sentence, PUBLISHED)) {
          assertTrue(sentence.span().covers(date.span()), date::toString);
          assertTrue(date.from().matches("\\d{4}(-\\d{2}(-\\d{2})?)?"), date::toString);
          assertTrue(date.to().matches("\\d{4}(-\\d{2}(-\\d{2})?)?"), date::toString);
        }
      }
    }
  }
}
