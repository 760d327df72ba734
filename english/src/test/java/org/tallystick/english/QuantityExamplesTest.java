package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.quantity.QuantityFinder;
import org.tallystick.language.Sentence;

/** The codebook's table of numbers, and other ways to put one, each in a sentence of its own. */
class QuantityExamplesTest {
  private static final QuantityFinder FINDER = new QuantityFinder(Texts.CODEBOOK);

  private static String written(OptionalDouble end) {
    return end.isEmpty()
        ? "null"
        : String.format(Locale.ROOT, "%.3f", end.getAsDouble()).replaceAll("\\.?0+$", "");
  }

  private static String read(Quantity quantity) {
    return written(quantity.value().low())
        + " "
        + written(quantity.value().high())
        + " "
        + quantity.hedge().code()
        + " "
        + quantity.unit();
  }

  /** Each sentence holds that one number. */
  private static void reads(String text, String expected) {
    Sentence sentence = Texts.parse(text);
    List<String> found = FINDER.find(sentence).stream().map(QuantityExamplesTest::read).toList();
    assertEquals(List.of(expected), found, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Russia lost 2,715 soldiers.               | 2715 2715 exact count
          Twelve thousand soldiers arrived.         | 12000 12000 exact count
          About 300 soldiers arrived.               | 300 300 about count
          Around 300 soldiers arrived.              | 300 300 about count
          Some 300 soldiers arrived.                | 300 300 about count
          Roughly two thousand soldiers arrived.    | 2000 2000 about count
          An estimated 300 soldiers arrived.        | 300 300 about count
          Nearly 300 soldiers arrived.              | 300 300 about count
          Almost two hundred soldiers died.         | 200 200 about count
          Close to 300 soldiers arrived.            | 300 300 about count
          More than 300 soldiers arrived.           | 300 null at-least count
          Over a thousand soldiers arrived.         | 1000 null at-least count
          At least 300 soldiers arrived.            | 300 null at-least count
          Russia handed over 909 soldiers.          | 909 909 exact count
          Russia lost over 909 soldiers.            | 909 null at-least count
          Moscow owned up to fifty dead soldiers.   | 50 50 exact count
          A hundred or two soldiers arrived.        | 100 200 range count
          Forty, maybe fifty soldiers died.         | 40 50 range count
          Two of every three soldiers died.         | 0.667 0.667 exact share
          No more than one in ten soldiers died.    | null 0.1 at-most share
          At least one hundred and seventy enlisted. | 170 null at-least count
          At least one soldier arrived.             | 1 null at-least count
          A good hundred of them fight.             | 100 100 about count
          Another thousand soldiers arrived.        | 1000 1000 exact count
          He lost a quarter of a million men.       | 250000 250000 exact count
          They were put at anything from 80 to 200. | 80 200 range count
          With him came another hundred and twenty. | 120 120 exact count
          The force never got beyond 300 soldiers.  | null 300 at-most count
          One in thirteen soldiers is foreign.      | 0.077 0.077 exact share
          Nine out of ten soldiers died.            | 0.9 0.9 exact share
          A full thousand of them fight.            | 1000 1000 exact count
          He is the sixty-sixth Belarusian to fall. | 66 66 exact count
          No fewer than 300 soldiers arrived.       | 300 null at-least count
          Upwards of 300 soldiers arrived.          | 300 null at-least count
          The army lost 300 or more soldiers.       | 300 null at-least count
          The army lost 300+ soldiers.              | 300 null at-least count
          Up to 300 soldiers arrived.               | null 300 at-most count
          As many as 300 soldiers arrived.          | null 300 at-most count
          Fewer than one hundred soldiers arrived.  | null 100 at-most count
          Less than 300 soldiers arrived.           | null 300 at-most count
          Under 300 soldiers arrived.               | null 300 at-most count
          At most 300 soldiers arrived.             | null 300 at-most count
          No more than 300 soldiers arrived.        | null 300 at-most count
          Between 600 and 800 soldiers arrived.     | 600 800 range count
          The army lost 600 to 800 soldiers.        | 600 800 range count
          The army lost 600–800 soldiers.           | 600 800 range count
          The army lost 600-800 soldiers.           | 600 800 range count
          The army lost 11,000 to 12,000 soldiers.  | 11000 12000 range count
          Two to three hundred soldiers died.       | 200 300 range count
          Two or three thousand soldiers died.      | 2000 3000 range count
          He saw 10 to 15 thousand soldiers.        | 10000 15000 range count
          Between 300 and 2 thousand men served.    | 300 2000 range count
          Some 3-400 soldiers died.                 | 300 400 range count
          The toll rose since May to 1,058,000.     | 1058000 1058000 exact count
          One and a half to two thousand men died.  | 1500 2000 range count
          He lost about a thousand and a half men.  | 1500 1500 about count
          Two and a half thousand soldiers died.    | 2500 2500 exact count
          Fifty-odd soldiers died.                  | 50 50 about count
          His thousand or so fighters stayed.       | 1000 1000 about count
          Forty deaths, tops.                       | null 40 at-most count
          Five hundred at the least were killed.    | 500 null at-least count
          He signed for half a year.                | 0.5 0.5 exact count
          He signed a contract for a year.          | 1 1 exact count
          The army lost a couple of soldiers.       | 2 2 about count
          A few soldiers arrived.                   | 3 9 vague count
          A handful of soldiers arrived.            | 3 9 vague count
          Several soldiers arrived.                 | 3 9 vague count
          Dozens of soldiers arrived.               | 24 99 vague count
          Scores of soldiers arrived.               | 40 99 vague count
          Hundreds of soldiers arrived.             | 200 999 vague count
          Thousands of soldiers arrived.            | 2000 9999 vague count
          Tens of thousands of soldiers arrived.    | 20000 99999 vague count
          Hundreds of thousands of soldiers left.   | 200000 999999 vague count
          Several dozen soldiers arrived.           | 36 108 vague count
          A few hundred soldiers arrived.           | 300 900 vague count
          Several thousand soldiers arrived.        | 3000 9000 vague count
          At least several hundred soldiers left.   | 300 null at-least count
          More than hundreds of thousands died.     | 200000 null at-least count
          At least hundreds of soldiers arrived.    | 200 null at-least count
          Up to several thousand soldiers arrived.  | null 9000 at-most count
          No soldiers arrived.                      | 0 0 exact count
          None of the soldiers arrived.             | 0 0 exact count
          Not a single soldier arrived.             | 0 0 exact count
          Not one soldier died.                     | 0 0 exact count
          Half of the soldiers arrived.             | 0.5 0.5 exact share
          A third of the soldiers arrived.          | 0.333 0.333 exact share
          A third, mostly Chechens, were killed.    | 0.333 0.333 exact share
          Every third soldier arrived.              | 0.333 0.333 exact share
          The army lost 30% of its soldiers.        | 0.3 0.3 exact share
          The army lost 40 percent of its soldiers. | 0.4 0.4 exact share
          The army lost 40 per cent of its men.     | 0.4 0.4 exact share
          More than 40 percent of the men died.     | 0.4 null at-least share
          Less than half of the soldiers arrived.   | null 0.5 at-most share
          About 40% of the soldiers died.           | 0.4 0.4 about share
          One in three soldiers died.               | 0.333 0.333 exact share
          Two thirds of the soldiers arrived.       | 0.667 0.667 exact share
          Most of the soldiers arrived.             | 0.5 1 vague share
          The vast majority of the soldiers left.   | 0.5 1 vague share
          Recruitment doubled in May.               | 2 2 exact ratio
          The number of adverts rose sevenfold.     | 7 7 exact ratio
          Adverts rose more than sevenfold.         | 7 null at-least ratio
          The number of adverts rose three times.   | 3 3 exact ratio
          """)
  void theCodebooksTable(String text, String expected) {
    reads(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          India has lost 3,50,000 soldiers.              | 350000 350000 exact count
          India has lost 3.5 lakh soldiers.              | 350000 350000 exact count
          They have 10,000-plus soldiers.                | 10000 null at-least count
          They have 300-odd soldiers.                    | 300 300 about count
          They sent 300 or so soldiers.                  | 300 300 about count
          They sent 300 soldiers or more.                | 300 null at-least count
          Twenty-five thousand soldiers arrived.         | 25000 25000 exact count
          A hundred and four soldiers arrived.           | 104 104 exact count
          Three hundred and fifty-two soldiers died.     | 352 352 exact count
          Fifteen thousand two hundred soldiers died.    | 15200 15200 exact count
          Nineteen hundred soldiers died.                | 1900 1900 exact count
          Two hundred thousand soldiers died.            | 200000 200000 exact count
          They sent 1.5 million soldiers.                | 1500000 1500000 exact count
          They sent half a million soldiers.             | 500000 500000 exact count
          They sent 12k soldiers.                        | 12000 12000 exact count
          They sent 11 000 soldiers.                     | 11000 11000 exact count
          They sent 3OO soldiers.                        | 300 300 exact count
          They sent ~300 soldiers.                       | 300 300 about count
          They sent <300 soldiers.                       | null 300 at-most count
          They sent “about 300” soldiers.                | 300 300 about count
          Some two dozen soldiers died.                  | 24 24 about count
          Just under 300 soldiers died.                  | null 300 at-most count
          A minimum of 300 soldiers died.                | 300 null at-least count
          A pair of soldiers died.                       | 2 2 exact count
          Between 10 and 12 thousand soldiers arrived.   | 10000 12000 range count
          They sent ten to fifteen thousand soldiers.    | 10000 15000 range count
          They sent some 10,000 to 12,000 soldiers.      | 10000 12000 range count
          They sent up to 10,000 or 12,000 soldiers.     | null 12000 at-most count
          Several tens of thousands of soldiers arrived. | 30000 90000 vague count
          They paid $2,000 to each soldier.              | 2000 2000 exact USD
          They paid more than $2,000 to each soldier.    | 2000 null at-least USD
          They paid between $2,000 and $3,000 to them.   | 2000 3000 range USD
          They paid 2 million roubles to each soldier.   | 2000000 2000000 exact RUB
          They paid €1,500 to each soldier.              | 1500 1500 exact EUR
          They paid 5 lakh rupees to each soldier.       | 500000 500000 exact INR
          The police have never tried anyone.                         | 0 0 exact count
          The army does not have a single Kenyan.                     | 0 0 exact count
          There isn't one Korean here.                                | 0 0 exact count
          Both are in Kyiv.                                           | 2 2 exact count
          Both men are in Kyiv.                                       | 2 2 exact count
          She became the fourth Peruvian to be killed.                | 4 4 exact count
          He is the 49th of his countrymen to be sentenced.           | 49 49 exact count
          That makes him the eleventh.                                | 11 11 exact count
          Losses have passed 56,800 soldiers.                         | 56800 null at-least count
          There weren't more than 20,000 soldiers.                    | null 20000 at-most count
          It was fewer than the two thousand told of before.          | 2000 2000 exact count
          The number is more than double that.                        | 2 null at-least ratio
          """)
  void otherWaysToPutANumber(String text, String expected) {
    reads(text, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SEOUL, Sept 2 — Roughly two thousand soldiers died. | 2 2 exact count; 2000 2000 about count
          They are of ten nations and under a hundred men.    | 10 10 exact count; null 100 at-most count
          They get $9,000 and over $2,000 monthly.            | 9000 9000 exact USD; 2000 null at-least USD
          Gambia — 3 — 56 — 8                                 | 3 3 exact count; 56 56 exact count; 8 8 exact count
          Pay is 900 roubles ($80), with 1,000 on signing.    | 900 900 exact RUB; 80 80 exact USD; 1000 1000 exact RUB
          The army lost 300 – 400 soldiers.                   | 300 400 range count
          The force has grown from 200 to about 1,000.        | 200 200 exact count; 1000 1000 about count
          The number rose from about 400 to 900.              | 400 400 about count; 900 900 exact count
          They lost from 200 to 300 soldiers.                 | 200 300 range count
          The platoon lost 17 out of 36 men.                  | 17 17 exact count; 36 36 exact count
          """)
  void eachOfSeveralNumbersHasItsOwn(String text, String expected) {
    List<String> found =
        FINDER.find(Texts.parse(text)).stream().map(QuantityExamplesTest::read).toList();
    assertEquals(List.of(expected.split("; ")), found, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Has the army tried anyone?",
        "He was the second time in Kyiv on the fourth of July.",
        "It is the third largest city.",
        "The army has a double agent.",
        "The ministry denies that any Ukrainian was there.",
        "Both sides exchanged prisoners.",
        "India and Nepal have both lost nationals.",
        "Both Russia and Ukraine exchanged prisoners.",
        "A third, Mathias Gustafsson, was captured in Mariupol.",
        "A fourth, who reached the embassy on crutches, is home.",
        "A third, Aboubacar S., deserted in April.",
        "A sixth was arrested in Novi Sad.",
        "Some came home, and the third is missing.",
        "Some were freed; the fourth was not."
      })
  void whatPutsNoNumber(String text) {
    assertEquals(List.of(), FINDER.find(Texts.parse(text)), text);
  }
}
