package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.claims.Claim;
import org.tallystick.claims.event.TriggerFinder;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.CountedFinder;
import org.tallystick.claims.group.GroupFinder;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.quantity.QuantityFinder;
import org.tallystick.language.Sentence;

/** What a number counts, and the numbers that count nothing. */
class CountedExamplesTest {
  private static final Nouns NOUNS = new Nouns(Texts.CODEBOOK);
  private static final QuantityFinder NUMBERS = new QuantityFinder(Texts.CODEBOOK);
  private static final GroupFinder GROUPS = new GroupFinder(Texts.CODEBOOK, NOUNS);
  private static final TriggerFinder TRIGGERS = new TriggerFinder(Texts.CODEBOOK);
  private static final CountedFinder COUNTED = new CountedFinder(NOUNS);
  private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2025, 9, 2));

  private static List<Counted> counted(Sentence sentence) {
    return NUMBERS.find(sentence).stream()
        .flatMap(
            (Quantity number) ->
                COUNTED
                    .of(
                        sentence,
                        number,
                        GROUPS.find(sentence),
                        TRIGGERS.find(sentence),
                        Texts.ENGLISH.dates(sentence, PUBLISHED))
                    .stream())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Russian losses since the start of the war 1,010,000.",
        "The toll was in May 12,000."
      })
  void aLargeNumberIsNoNumberOfAWarOrMonth(String text) {
    assertEquals(1, counted(Texts.parse(text)).size(), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          In its ranks are Cubans, 12.            | 1
          Killed by country: Montenegro, 39.      | 1
          Serbian soldiers (over 50) were killed. | 1
          The dead number 69.                     | 1
          In July four were killed there.         | 1
          On 10 July four were killed there.      | 1
          A Serb, 39, was killed.                 | 0
          He fought in unit 6 and fell.           | 0
          The Cubans number seven.                | 1
          Marko Jović, 39, was killed.            | 0
          Marko of Montenegro, 39, was killed.    | 0
          Marko Jović (50) was killed.            | 0
          He lives at number seven.               | 0
          """)
  void aNumberBehindAPeopleIsNoAge(String text, int expected) {
    assertEquals(expected, counted(Texts.parse(text)).size(), text);
  }

  @Test
  void aNumberDoesNotCountThoseOfTheNextFlag() {
    String text = "🇱🇻 4  🇫🇷 2  🇺🇸 7";
    Sentence sentence = Texts.parse(text);
    for (Quantity number : NUMBERS.find(sentence)) {
      Counted counted =
          COUNTED
              .of(sentence, number, GroupFinder.flags(sentence, text), List.of(), List.of())
              .orElseThrow();
      assertEquals(Counted.Kind.HEADLESS, counted.kind());
      assertEquals(number.number(), counted.head());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The 34-year-old soldier died.",
        "The 34-year old soldier died.",
        "Ivan Petrov, 34, died near Kursk.",
        "Ivan Petrov (34) died near Kursk.",
        "He died at 34 years old.",
        "The soldier is aged 45.",
        "Soldiers aged 18 died.",
        "The average age is 36.",
        "Soldiers in their 20s died.",
        "The war began in 2014.",
        "He was born in 1991.",
        "The 2008 war ended.",
        "In May 2023 the soldiers left.",
        "In the 1990s soldiers died.",
        "He died on 24 February 2022.",
        "He died on February 24, 2022.",
        "He died on 10/12/2024 there.",
        "On Oct. 7 soldiers arrived.",
        "The 155th Brigade lost soldiers.",
        "The 155th Naval Infantry Brigade lost soldiers.",
        "The 1st Battalion fought there.",
        "Unit 44602 is there.",
        "Article 141 forbids it.",
        "Section 12 forbids it.",
        "Article five was invoked.",
        "Resolution 2623 forbids it.",
        "Case No. 12 is open.",
        "They fought in World War 2.",
        "They flew a Su-25 over the town.",
        "COVID-19 killed the soldier.",
        "The soldier crossed Highway 66.",
        "He arrived at 10.30 and left.",
        "He arrived at 10:30 and left.",
        "He arrived at 7 p.m. by train."
      })
  void ageDateAndDesignationCountNothing(String text) {
    assertEquals(List.of(), counted(Texts.parse(text)), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          They lost 300 soldiers.                | PEOPLE soldiers
          They lost 300 North Korean soldiers.   | PEOPLE soldiers
          They lost 300 Nepalis.                 | PEOPLE Nepalis
          They lost 300 of their best soldiers.  | PEOPLE soldiers
          They lost Uzbeks (66) above all.       | PEOPLE Uzbeks
          They came from Nepal (23) above all.   | HEADLESS 23
          About 30% of its soldiers died.        | PEOPLE soldiers
          They counted 350 deaths.               | PEOPLE deaths
          Men came from 128 countries.           | COUNTRIES countries
          Six battalions were there.             | FORMATIONS battalions
          They paid $2,000 to each man.          | MONEY 2,000
          They signed for 12 months.             | TERM months
          They signed three-month contracts.     | TERM month
          They served a 12-month stint.          | TERM month
          They signed a one-year contract.       | TERM year
          Their contract lasts half a year.      | TERM year
          They number 159 in that camp.          | HEADLESS 159
          Their number does not exceed 300.      | HEADLESS 300
          There two thousand were killed.        | HEADLESS thousand
          They are said to number 20,000.        | HEADLESS 20,000
          They now number 212 in that camp.      | HEADLESS 212
          Men of Nukus, all of them, number 23.  | HEADLESS 23
          Of those in the unit six have fallen.  | HEADLESS six
          They have lost 17 out of all.          | HEADLESS 17
          About 60 returned last winter.         | HEADLESS 60
          They counted 240 adverts.              | ADVERTS adverts
          They killed 300 civilians.             | BYSTANDERS civilians
          They lost 300 tanks.                   | OTHER tanks
          Of the soldiers, 300 died.             | HEADLESS 300
          Of them, 300 died.                     | HEADLESS 300
          """)
  void whatANumberCounts(String text, String expected) {
    Sentence sentence = Texts.parse(text);
    List<String> found =
        counted(sentence).stream()
            .map(what -> what.kind() + " " + sentence.token(what.head()).text())
            .toList();
    assertEquals(List.of(expected), found, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A Moroccan was killed.                       | killed 1.0 1.0 exact
          A former U.S. Marine was killed.             | killed 1.0 1.0 exact
          Peter Reed was killed near Bakhmut.          | killed 1.0 1.0 exact
          Peter Reed and Brian Young were killed near Bakhmut. | killed 2.0 2.0 exact
          They freed two Britons and a Swede.          | released 2.0 2.0 exact; released 1.0 1.0 exact
          Many Cubans have joined the army.            | joined 1.0 null unquantified
          Some Serbs are fighting in Ukraine.          | serving 1.0 null unquantified
          Colombians are fighting in Ukraine.          | serving 1.0 null unquantified
          No Indians were killed.                      | killed 0.0 0.0 exact
          Two recruits were killed or captured.        | killed 2.0 2.0 exact; captured 2.0 2.0 exact
          They sent 10,000 men, of whom 300 were killed. | arrived 10000.0 10000.0 exact; killed 300.0 300.0 exact
          """)
  void theTableInClaims(String text, String expected) {
    List<Claim> claims = Texts.extract(Texts.WAR + text).claims();
    assertFalse(claims.isEmpty(), text);
    assertEquals(
        expected,
        String.join("; ", claims.stream().map(CountedExamplesTest::written).toList()),
        text);
  }

  private static String written(Claim claim) {
    Interval value = claim.value().orElseThrow();
    return claim.measure()
        + " "
        + (value.low().isPresent() ? value.low().getAsDouble() : "null")
        + " "
        + (value.high().isPresent() ? value.high().getAsDouble() : "null")
        + " "
        + claim.hedge().map(Hedge::code).orElse("");
  }
}
