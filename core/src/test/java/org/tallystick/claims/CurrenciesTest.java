package org.tallystick.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several currencies of one name is meant. */
class CurrenciesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "unclear",
      textBlock =
          """
          *DINAR | CO LY | LYD
          *DINAR | CO    | unclear
          *KRONE | NO    | NOK
          *FRANC | ML    | XOF
          INR    | NP    | NPR
          INR    | RU-CE | INR
          USD    | NP    | USD
          """)
  void theOneOfWhoIsPaidOrPays(String code, String states, String expected) {
    assertEquals(
        expected, Currencies.of(code, Arrays.asList(states.split(" "))).orElse(null), states);
  }
}
