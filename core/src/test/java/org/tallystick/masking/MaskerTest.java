package org.tallystick.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import org.tallystick.voices.Statement;

/** Whom masking hides, and whom and what it leaves alone. */
class MaskerTest {
  private static final Codebook CODEBOOK = CodebookReader.bundled("foreign-fighters");

  private static Masker masker() {
    return new Masker(CODEBOOK, List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kevin Gitau was killed near Bakhmut in June.|K. G. was killed near Bakhmut in June.
          His mother, Mary Wanjiru Gitau, has had no call since.|His mother, M. W. G., has had no call since.
          The body of Adamu Bello, a 29-year-old welder from Kano, came home.|The body of A. B., a 29-year-old welder from Kano, came home.
          Two captives, Oh Ji-hye and Lee Chol-su, were shown on video.|Two captives, O. J. and L. C., were shown on video.
          Ahmed al-Jabri and Mohammed bin Saleh joined in May.|A. J. and M. b. S. joined in May.
          A recruit named Brian said that he was promised $2,000.|A recruit named B. said that he was promised $2,000.
          Her brother Ivan left for Rostov.|Her brother I. left for Rostov.
          Mr Otieno says his agent took the money.|Mr O. says his agent took the money.
          The clerk, Mr. Igor Vasilyev, described it.|The clerk, Mr. I. V., described it.
          Sgt. James Mwangi died on Tuesday.|Sgt. J. M. died on Tuesday.
          “They lied to us,” said Kevin Gitau.|“They lied to us,” said K. G.
          Kevin Gitau’s family was told by the agency.|K. G.’s family was told by the agency.
          Kenyan Kevin Gitau serves in the 810th Brigade.|Kenyan K. G. serves in the 810th Brigade.
          Nineteen fighters, among them Andrea Palmeri, were charged.|Nineteen fighters, among them A. P., were charged.
          Kevin Gitau, whose uncle is a minister, was captured.|K. G., whose uncle is a minister, was captured.
          Kevin Gitau, who died of a head wound, was 24.|K. G., who died of a head wound, was 24.
          Kevin Gitau, brother of the governor, was captured.|K. G., brother of the governor, was captured.
          Write to recruit.hub@example.org or call +254 712 345 678.|Write to [e-mail] or call [phone].
          Tel. 0712 345 678, ask for the agent.|Tel. [phone], ask for the agent.
          Apply at @wagner_jobs or t.me/wagner_jobs today.|Apply at [handle] or [handle] today.
          Phone: 712-345-678 is the number on the advert.|Phone: [phone] is the number on the advert.
          """)
  void hides(String text, String shown) {
    assertEquals(shown, masker().text(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ukraine's military intelligence chief, Kyrylo Budanov, said on October 18 that 11,000 came.",
        "President Volodymyr Zelenskyy has mentioned 10,000.",
        "Kremlin spokesman Dmitry Peskov called it fake news.",
        "Foreign Minister N.P. Saud estimated that 200 Nepalis were in the Russian army.",
        "Lee Seong-kweun, the lawmaker who usually relays these briefings, did so again.",
        "Majority Leader Kimani Ichung'wah read its brief to the members.",
        "Ivan Chuviliaev, a spokesman for the project, counted 500.",
        "Its director, Igor Samoilov, told the paper.",
        "General Ernst Linder led the Swedes, and Linder was wounded.",
        "Mamuka Mamulashvili, who commands the Georgian Legion, put it at 33.",
        "By Kirsty Vane, in Nairobi",
        "Russia's chargé d'affaires, Mr Igor Vasilyev, described reports of deaths as lies.",
        "The army's spokesman, Brig. Gen. Nabil Abdallah, put them at 17.",
        "South Korea's National Intelligence Service told parliament on Thursday.",
        "The International Legion for the Defence of Ukraine has 2,000 men from North Macedonia.",
        "They fought at El Fasher, in Cabo Delgado and on the Golan Heights.",
        "Human Rights Watch and the Syrian Observatory counted 1,436 on 12 March 2024.",
        "More North Koreans will be taken, Kyiv says, and New Delhi agrees.",
        "Nineteen Brazilians and Sri Lankans joined the Wagner Group.",
        "Between 2022-02-24 and 01.02.2024, 128,000 of 1 436 000 000 000 were counted.",
        "Losses: 600,000 (0.5%), ratio 1:25000000, 10 000 000 roubles.",
        "The Coordination Headquarters for the Treatment of Prisoners of War (KSHPPV) holds 3,000."
      })
  void leavesAlone(String text) {
    assertEquals(text, masker().text(text));
  }

  @Test
  void hidesWhoStandsAloneLaterOnAndInWhatIsToldOfTheReport() {
    Masker masker = masker();
    Mask mask =
        masker.of(
            "Kevin Gitau signed in May. Gitau was told he would guard a shop. Kevin never wrote.");
    assertEquals("K. G. and K. G.", mask.text("Gitau and Kevin"));
    assertEquals("K. G.", mask.text("Kevin Gitau"));
    assertEquals("Gitau", masker.text("Gitau"), "another report's Gitau is not known to be hidden");
  }

  @Test
  void aPersonInOfficeIsPublicThroughoutTheReport() {
    String text =
        "Musalia Odhiambo, the ministry's spokesperson, said so. Odhiambo gave no number."
            + " Musalia Odhiambo promised one.";
    assertEquals(text, masker().text(text));
  }

  @Test
  void aSurnameSharedWithAPublicPersonLeadsToNeither() {
    assertEquals(
        "The minister, Peter Otieno, met the widow of B. O., and O. wept.",
        masker()
            .text("The minister, Peter Otieno, met the widow of Brian Otieno, and Otieno wept."));
  }

  @Test
  void twoPeopleOfTheSameInitialsStayTwo() {
    Masker masker = masker();
    assertEquals("K. G. and K. G. (2) died.", masker.text("Kevin Gitau and Karim Gul died."));
    assertEquals("K. G. (2)", masker.text("Karim Gul"));
    assertEquals("K. G.", masker.text("Kévin Gitau"), "accents make no other person");
    assertTrue(masker.isForm("K. G. (2)"));
    assertFalse(masker.isForm("Karim Gul"));
  }

  @Test
  void aHeadlineTellsNoNamesButHidesThoseOfTheReport() {
    String headline = "How Russian Agents Lured Kevin Gitau From Quiet Nairobi Streets";
    assertEquals(headline, masker().text(headline));
    assertEquals(
        "How Russian Agents Lured K. G. From Quiet Nairobi Streets",
        masker().of("Kevin Gitau is dead.").text(headline));
  }

  @Test
  void whomPeopleMadeAPublicSourceIsPublic() {
    Decision decision =
        new Decision(
            1,
            Instant.EPOCH,
            "somebody",
            Decision.Kind.SOURCE_KIND,
            "Kevin Gitau",
            Optional.of("official"),
            "speaks for the county");
    String text = "It was announced. Later that day Kevin Gitau said 20 had left.";
    assertEquals(text, new Masker(CODEBOOK, List.of(decision)).text(text));
    assertEquals("It was announced. Later that day K. G. said 20 had left.", masker().text(text));
  }

  @Test
  void aClaimPointsToItsWordsInTheTextShown() {
    String text = "Kevin Gitau left. The agent of Kevin Gitau sent 20 men, Brian Otieno says. End.";
    Span quote = new Span(18, text.length() - 5);
    Span value = new Span(text.indexOf("20"), text.indexOf("20") + 2);
    Claim claim =
        new Claim(
            "c1",
            ReportId.of(text),
            "report",
            quote.of(text),
            "joined",
            Optional.of(Interval.exactly(20)),
            Optional.of("people"),
            Optional.of(Hedge.EXACT),
            Optional.empty(),
            List.of("KE"),
            Optional.of("RU"),
            Status.STATED,
            List.of("Brian Otieno", "Reuters"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "foreign-fighters 5",
            new Evidence(quote, Map.of("value", value), List.of()));
    Mask mask = masker().of(text);
    Claim shown = mask.statement(new Statement(claim, Optional.empty(), Optional.empty())).claim();
    assertEquals("The agent of K. G. sent 20 men, B. O. says.", shown.quote());
    assertEquals(List.of("B. O.", "Reuters"), shown.sources());
    String textShown = mask.text(text);
    assertEquals(shown.quote(), shown.evidence().quote().of(textShown));
    assertEquals("20", shown.evidence().parts().get("value").of(textShown));
  }

  /** Nothing breaks, whatever the text, and nobody can be reached by what is left of it. */
  @Test
  void anyTextCanBeMasked() {
    String[] words = {
      "Kevin",
      "Gitau",
      "K.",
      "G.",
      "al-",
      "@x",
      "+254 712 345 678",
      "a@b.org",
      "the",
      "named",
      ".",
      ",",
      "\n",
      "’s",
      "Minister",
      "’",
      "-",
      "Ali",
      "(2)",
      "24",
      "É",
      "bin",
      "\"",
      "NATO"
    };
    Random random = new Random(9);
    Masker masker = masker();
    for (int round = 0; round < 3000; round++) {
      StringBuilder made = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        made.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      String text = made.toString();
      Mask mask = masker.of(text);
      String shown = mask.text(text);
      assertFalse(shown.contains("@b.org") || shown.contains("345 678"), text);
      assertEquals(shown, mask.text(text), text);
    }
  }
}
