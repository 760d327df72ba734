package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.Claim;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.reports.Report;

/** Whose people a state loses, in a report on other people. */
class OwnLossesTest {
  private static final String CUBANS =
      "Cuban soldiers have been killed fighting for Russia in Ukraine, the ministry said.\n\n";

  private final ClaimExtractor extractor = new ClaimExtractor(Texts.CODEBOOK, Texts.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Russia has lost more than 600,000 soldiers killed or wounded since 2022. | RU RU
          Ukraine has lost 43,000 soldiers killed since 2022.                      | UA UA
          The Russian army is believed to have lost around 315,000 killed.         | RU RU
          Kyiv's army lost at least 31,000 soldiers.                               | UA UA
          Russia has suffered 1.2 million casualties, a think tank said.           | RU RU
          Kyiv puts Russian losses in the past day at 1,190.                       | RU RU
          Ukraine's battlefield deaths have passed 43,000, Kyiv said.              | UA UA
          Russia's Cuban losses stand at 40 dead.                                  | CU RU
          Russia lost 300 Cubans in a week.                                        | CU RU
          Russia has lost 40 Cuban soldiers.                                       | CU RU
          Russia has lost 300 soldiers from Cuba.                                  | CU RU
          """)
  void aStateLosesItsOwnUnlessTheyAreNamed(String text, String whose) {
    Claim claim =
        extractor.extract(Report.of("report", CUBANS + text)).claims().stream()
            .filter(found -> found.evidence().quote().begin() >= CUBANS.length())
            .findFirst()
            .orElseThrow();
    assertEquals(whose, String.join(" ", claim.origins()) + " " + claim.side().orElse("?"), text);
  }
}
