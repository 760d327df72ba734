package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.reports.Report;

/** When people are said to be on both sides, and when only both sides are named. */
class BothSidesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Georgians are fighting on both sides.                       | true
          Soldiers are serving on the two sides.                      | true
          Chechens fight in either army.                              | true
          Serbs have died for both sides of the war.                  | true
          Serbs are recruited by both sides.                          | false
          Serbs fight on one side of the war.                         | false
          Serbs were killed in two army raids.                        | false
          Serbs fight there, said a man who speaks with both sides.   | false
          """)
  void onBothSides(String text, boolean expected) {
    assertEquals(expected, SideFinder.isOnBothSides(Texts.parse(text), 0), text);
  }

  @Test
  void eachSideHasSomeOfThem() {
    String text = Texts.WAR + "Georgian soldiers are fighting on both sides.";
    assertEquals(
        List.of("serving RU", "serving UA"),
        new ClaimExtractor(Texts.CODEBOOK, Texts.ENGLISH)
            .extract(Report.of("report", text)).claims().stream()
                .filter(claim -> claim.evidence().quote().begin() >= Texts.WAR.length())
                .map(claim -> claim.measure() + " " + claim.side().orElse("?"))
                .sorted()
                .toList());
  }
}
