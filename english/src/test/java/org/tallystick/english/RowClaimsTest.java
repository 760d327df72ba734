package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.Claim;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.reports.Report;

/** Whose people each number of a row is, in a sentence, a list or a table. */
class RowClaimsTest {
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Texts.CODEBOOK, Texts.ENGLISH);

  private static String claims(String text) {
    List<Claim> claims =
        EXTRACTOR.extract(Report.of("report", Texts.WAR + text)).claims().stream()
            .filter(claim -> claim.evidence().quote().begin() >= Texts.WAR.length())
            .toList();
    return String.join("; ", claims.stream().map(RowClaimsTest::written).toList());
  }

  private static String written(Claim claim) {
    long number = (long) claim.value().orElseThrow().anyEnd();
    return claim.measure() + " " + number + " " + String.join("+", claim.origins());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Ghana and Togo lost 12 soldiers each.               | killed 12 GH; killed 12 TG
          Peru, Chile and Ecuador have each lost two soldiers. | killed 2 PE; killed 2 CL; killed 2 EC
          Twelve soldiers from Ghana and Togo were killed.    | killed 12 GH+TG
          Some 47 Nepalis and Indians serve in Russia's army. | serving 47 NP+IN
          Some 47 Nepalis and 12 Indians serve in its army.   | serving 47 NP; serving 12 IN
          """)
  void aNumberToldOfEach(String text, String expected) {
    assertEquals(expected, claims(text));
  }

  @Test
  void onePersonBesideSeveral() {
    assertEquals(
        "released 6 GB; released 3 US; released 1 DK; released 1 CA",
        claims("Six Britons, three Americans, a Dane and a Canadian were released in May."));
  }

  @Test
  void dotsLeadToTheNumberOfARow() {
    assertEquals(
        "killed 9 GH; killed 71 TG",
        claims("Foreign soldiers killed:\n\nGhana ........ 9\nTogo (est.) .... 71\n"));
  }

  @Test
  void strokesPartWhatHeadsAndLeadInsName() {
    assertEquals(
        "joined 361 EG; killed 52 EG; joined 410 TG; killed 39 TG",
        claims(
            """
            Country ........ signed / dead
            Egypt .......... 361 / 52
            Togo ........... 410 / 39
            """));
    assertEquals(
        "arrived 2960 PL; killed 1497 PL; arrived 784 RO; killed 349 RO",
        claims(
            """
            Volunteers in its army by country, with arrivals first and deaths second:

            - Poland: 2,960 / 1,497
            - Romania: 784 / 349
            """));
    assertEquals(
        "killed 260 GH; killed 140 TG",
        claims("Soldiers killed in its army:\n\n- Ghana: 260 / 70\n- Togo: 140 / 30\n"));
  }

  @Test
  void aColumnWithoutAWordCountsNothingThatAnotherDoes() {
    String table =
        """
        Of the foreign volunteers some were killed and others went home:

                            came     killed     home
        French             8,778     1,942     2,720
        Poles              3,034     1,466     1,231
        """;
    String found = claims(table);
    assertTrue(found.contains("arrived 8778 FR; killed 1942 FR"), found);
    assertFalse(found.contains("arrived 2720") || found.contains("killed 2720"), found);
  }

  @Test
  void anEmptyCellIsAColumn() {
    assertEquals(
        "arrived 301 CH; killed 120 CH; arrived 250 AT; killed 130 AT",
        claims(
            """
            | | Arrived | Killed |
            |---|---|---|
            | Switzerland | 301 | 120 |
            | Austria | 250 | 130 |
            """));
  }

  @Test
  void aColumnCountsWhatItsHeadSays() {
    assertEquals(
        "serving 730 NP; killed 68 NP; captured 5 NP; serving 126 IN; killed 12 IN",
        claims(
            """
            | Country | In Russia's army | Killed | Captured |
            |---|---|---|---|
            | Nepal | 730 | 68 | 5 |
            | India | 126 | 12 | – |
            """));
  }

  @Test
  void aColumnOfSomeOfThemCountsWhatTheColumnBeforeDoes() {
    assertEquals(
        "killed 436 RU-BA; killed 41 RU-BA; killed 410 RU-TA; killed 42 RU-TA",
        claims(
            """
            | Region | Killed | Of them mobilised |
            |---|---|---|
            | Bashkortostan | 436 | 41 |
            | Tatarstan | 410 | 42 |
            """));
  }

  @Test
  void prisonersFreedByBothAreOnTheirOwnSides() {
    List<Claim> claims =
        EXTRACTOR
            .extract(
                Report.of("report", Texts.WAR + "Russia and Ukraine exchanged 103 prisoners each."))
            .claims();
    assertEquals(
        List.of("RU RU", "UA UA"),
        claims.stream().map(c -> c.origins().get(0) + " " + c.side().orElse("")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          have been killed fighting for Russia.              | killed
          were captured near Kupiansk, the ministry said.    | captured
          serve in the Russian army.                         | serving
          were among the recruits who arrived in Russia.     | arrived
          """)
  void peoplesWithANumberEachAreNotTakenTogether(String rest, String measure) {
    assertEquals(
        measure + " 47 NP; " + measure + " 12 IN",
        claims("Some 47 Nepalis and 12 Indians " + rest));
  }

  @Test
  void severalPeoplesWithoutANumberAreToldOfOnce() {
    assertEquals(
        "joined 1 YE+SY+IQ", claims("Russia's army has enlisted Yemenis, Syrians and Iraqis."));
  }

  @Test
  void moneyThatRecruitsSpendIsNoPay() {
    assertEquals(
        "pay 2000 CN",
        claims("Chinese recruits paid 300,000 roubles to a middleman and got $2,000 a month."));
  }

  @Test
  void twoMeasuresGoOnThroughARow() {
    assertEquals(
        "killed 40 TJ; missing 40 TJ; killed 12 UZ; missing 12 UZ",
        claims("The dead and missing soldiers are 40 Tajiks and 12 Uzbeks."));
  }
}
