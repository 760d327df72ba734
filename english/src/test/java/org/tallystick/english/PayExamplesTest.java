package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.quantity.PayReader;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.quantity.QuantityFinder;
import org.tallystick.language.Sentence;

/** For how long sums are paid: each line is one report. */
class PayExamplesTest {
  private static final QuantityFinder FINDER = new QuantityFinder(Texts.CODEBOOK);
  private static final PayReader.Words WORDS = new PayReader.Words(Texts.CODEBOOK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          They are paid $2,000 a month.                                         | month
          They are paid 200,000 roubles monthly.                                | month
          The monthly pay is 30,000 hryvnias.                                   | month
          They were offered a salary of $3,000.                                 | month
          He gets $40,000 a year.                                               | year
          He gets $50 per day.                                                  | day
          They pay P300,000 (about $5,000) a month.                             | month month
          They pay $2,000 or $3,000 a month.                                    | month
          He was offered a bonus of $10,000 and $2,000 a month.                 | once month
          He got $2,000 a month, and $20,000 on signing.                        | month once
          There is a one-off payment of two million roubles.                    | once
          They pay $2,000 a month; a family gets $50,000.                       | month once
          They pay 200,000 roubles a month, two million roubles in addition.    | month once
          He was promised 2.6 million roubles for a year's contract.            | once
          They pay 100,000 hryvnias a month at the front, 20,000 hryvnias in the rear. | month month
          They get 200,000 roubles a month, 8,000 roubles for each drone.        | month once
          Base pay is 20,000 hryvnias, at the front 100,000 hryvnias.           | month month
          The pay is $550 a month in the rear and $3,300 under fire.            | month month
          They pay 600 euros at the base, 3,000 euros in the trenches.          | month month
          They are paid $2,000 a month and $25,000 on signing for the front.    | month once
          They get $400 at home, $3,000 in Russia.                              | month month
          They got $12,000.                                                     | once
          A one-off 400,000 roubles comes on top.                               | once
          They pay a bonus of 1.6 million roubles (about $19,800).              | once once
          He was paid 240,000 roubles for each of four months.                  | month
          They got $2,000 a month, and $7,000 for an injury.                    | month once
          """)
  void sumsArePaidForSoLong(String text, String periods) {
    PayReader reader = new PayReader(WORDS);
    Sentence sentence = Texts.parse(text);
    List<String> read =
        FINDER.find(sentence).stream()
            .filter(Quantity::isMoney)
            .map(sum -> reader.of(sentence, sum).period())
            .toList();
    assertEquals(List.of(periods.split(" ")), read, text);
  }
}
