package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.status.RejectionFinder;
import org.tallystick.reports.Report;

/** What takes up a figure and rejects it, and what only sounds like it. */
class RejectionExamplesTest {
  private static final RejectionFinder FINDER = new RejectionFinder(Texts.CODEBOOK);
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(Texts.CODEBOOK, Texts.ENGLISH);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Warsaw denies it.                                           | [PRONOUN]
          The ministry called that absurd.                            | [PRONOUN]
          Kigali has always denied this, too.                         | [PRONOUN]
          Tashkent disputes the list.                                 | [NOUN]
          The colonel called the Ukrainian figure a fairy tale.       | [NOUN]
          Its spokesman dismissed such reports.                       | [NOUN]
          The Kremlin called it "theatre of the absurd".              | [PRONOUN]
          A general called it "a cheap trick".                        | [QUOTED]
          That number is a fiction of the ministry in Moscow.         | [SUBJECT]
          "It is baseless," a spokesman in Kyiv said.                 | [SUBJECT]
          He counts 40 dead, a toll that the army disputes.           | [RELATIVE]
          He counts 40 dead, which Kyiv called a fairy tale.          | [RELATIVE]
          There were 40 of them (denied by Warsaw).                   | [RELATIVE]
          Nonsense.                                                   | [ALONE]
          Verdict: false.                                             | [ALONE]
          The army denied that its soldiers had crossed the border.   | []
          He dismissed a claim that Afghans had been among them.      | []
          The consulate denied visas to the families.                 | []
          The ministry called that a first step.                      | []
          Three recruits were rejected on the spot.                   | []
          He called the families on Monday.                           | []
          """)
  void rejects(String text, String expected) {
    assertEquals(
        expected,
        FINDER.of(Texts.parse(text)).stream()
            .map(RejectionFinder.Rejection::form)
            .toList()
            .toString(),
        text);
  }

  private static List<String> claims(String text) {
    return EXTRACTOR.extract(Report.of("report", Texts.WAR + text)).claims().stream()
        .filter(claim -> claim.evidence().quote().begin() >= Texts.WAR.length())
        .map(
            claim ->
                claim.status().code()
                    + " "
                    + claim.measure()
                    + " "
                    + (long) claim.value().orElseThrow().anyEnd()
                    + " "
                    + claim.origins()
                    + " "
                    + claim.sources())
        .toList();
  }

  @Test
  void aFigureRejectedInTheNextSentence() {
    assertEquals(
        List.of(
            "stated left 400 [RU-CE] [Ukrainian intelligence]", "denied left 400 [RU-CE] [Grozny]"),
        claims("Ukrainian intelligence claimed that 400 Chechens had deserted. Grozny denies it."));
  }

  @Test
  void aFigureRejectedInItsOwnSentence() {
    assertEquals(
        List.of("stated serving 300 [FR] [Moscow]", "denied serving 300 [FR] [Paris]"),
        claims("Moscow says 300 French soldiers are fighting in Odesa; Paris denies it."));
  }
}
