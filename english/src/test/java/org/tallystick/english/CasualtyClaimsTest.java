package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.Claim;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.reports.Report;

/** The second codebook: anybody counts, nobody serves a side, and no report needs a war. */
class CasualtyClaimsTest {
  static final Codebook CODEBOOK = CodebookReader.bundled("casualties");
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(CODEBOOK, Texts.ENGLISH);

  private static List<Claim> claims(String text) {
    return EXTRACTOR.extract(Report.of("report", text)).claims();
  }

  private static String written(Claim claim) {
    Interval value = claim.value().orElseThrow();
    return claim.measure()
        + " "
        + (value.low().isPresent() ? (long) value.low().getAsDouble() : "–")
        + " "
        + (value.high().isPresent() ? (long) value.high().getAsDouble() : "–");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A flood killed 12 farmers in Kerala, police said.                   | killed 12 12
          At least 40 civilians died in the shelling of the town.             | killed 40 –
          The earthquake injured about 300 people, the mayor said.            | wounded 300 300
          Gunmen kidnapped nine nurses from a clinic.                         | captured 9 9
          More than 20,000 villagers fled their homes.                        | displaced 20000 –
          Eleven passengers of the ferry are still missing.                   | missing 11 11
          The bus crash killed six children and injured 14.                   | killed 6 6; wounded 14 14
          """)
  void anybodyCounts(String text, String expected) {
    List<Claim> claims = claims(text);
    assertEquals(
        expected, String.join("; ", claims.stream().map(CasualtyClaimsTest::written).toList()));
    assertTrue(claims.stream().allMatch(claim -> claim.side().isEmpty()), "nobody has a side");
    assertTrue(claims.stream().allMatch(claim -> claim.codebook().equals(CODEBOOK.label())));
  }

  @Test
  void whatNobodySuffersIsNoClaim() {
    assertEquals(
        List.of(), claims("The club sold 300 shirts, and 12 players will miss the match."));
  }

  @Test
  void theFirstCodebookLeavesThemOut() {
    assertEquals(List.of(), Texts.extract("A flood killed 12 farmers in Kerala.").claims());
  }
}
