package org.tallystick.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.reports.Report;

/** What belongs to the name of a speaker, and what only stands before it. */
class SpeakerNamesTest {

  @Test
  void theDayThatOpensASentenceIsNoPartOfAName() {
    assertEquals(
        List.of("South Korea's National Intelligence Service"),
        sources(
            "On Tuesday South Korea's National Intelligence Service (NIS) told parliament that"
                + " 2,000 North Korean soldiers were killed fighting for Russia."));
  }

  @Test
  void theMarkOfAnItemSaysNothing() {
    assertEquals(
        List.of(),
        sources("(ii) reported killed for Russia: 26 North Korean soldiers").stream()
            .filter(name -> name.contains(")"))
            .toList());
  }

  @Test
  void neitherATimeNorNobodySpeaks() {
    assertEquals(
        List.of(),
        sources(
                "Since September nobody says how many, but 300 Kenyans were killed for Russia in summer.")
            .stream()
            .filter(name -> name.matches("(?i)september|summer|nobody"))
            .toList());
  }

  @Test
  void whoIsCalledLikeAMonthInShortSpeaks() {
    assertEquals(
        List.of("Jan Kowalski"),
        sources("Jan Kowalski told reporters that 300 Kenyans were killed fighting for Russia."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two Kenyans were killed, said the officer, known only as Simba.             | Simba
          One of the recruits, whom the newspaper called Nabil, said 200 Yemenis died. | Nabil
          A fighter who gave his name as Abdullah said 11 Yemenis were killed.        | Abdullah
          The minister called Zelensky a liar and said 12 Cubans were killed.         | minister
          An Afghan told reporters that 40 Tajiks were killed fighting for Russia.    | An Afghan
          """)
  void thoseKnownByAName(String text, String speaker) {
    assertEquals(List.of(speaker), sources(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          A local group, Search for Ours, says 190 Cubans are missing.                 | Search for Ours
          According to another project, UALosses, 12 Cubans were killed.               | UALosses
          According to Kyiv's project "I Want to Live" 142 Cubans were killed.         | I Want to Live
          The unit, the 13th Khartiia Brigade, said 45 Cubans were killed.             | 13th Khartiia Brigade
          According to the project I Want to Live 142 Cubans were killed.              | I Want to Live
          The charity Bring Them Back says 37 Britons were killed.                     | Bring Them Back
          The group, Colombians among them, said 12 Cubans were killed.                | group
          His regiment posted that 12 Cubans were killed.                              | regiment
          One of the three says 12 Cubans were killed.                                 | One of the three
          We were told by the commandant that 12 Cubans were killed.                   | commandant
          @volunteer_dan: 12 Cubans were killed.                                       | @volunteer_dan
          """)
  void bodiesAndPersonsAreCalledByTheirNames(String text, String speaker) {
    assertEquals(List.of(speaker), sources(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Ghana Armed Forces, which has 16,000 personnel, said 12 men were killed. | Ghana Armed Forces
          In all 1,100 Koreans were killed for Russia, said the NIS last week.   | NIS
          Harakat al-Nujaba admitted that 12 Yemenis were killed.                | Harakat al-Nujaba
          State Security counted 21 Belgians who joined the Russian army.        | State Security
          Ukrainian intelligence expects that 50 Cubans will join the Russian army. | Ukrainian intelligence
          By the prosecution's reckoning sixty Cubans were killed.               | prosecution
          The indictment says that 100 Turks joined the Russian army.            | indictment
          Two Russians died, as the Front de libération de l'Azawad claimed.     | Front de libération de l'Azawad
          UALosses, a website that reads obituaries, says 79 Cubans were killed. | UALosses
          Cubans died at the front, the opposition in Havana claims.             | opposition in Havana
          SEN. MUNGAI: Fourteen Kenyans were killed fighting for Russia.         | SEN. MUNGAI
          """)
  void bodiesOfEveryKindSpeak(String text, String speaker) {
    assertEquals(List.of(speaker), attributed(text));
  }

  @Test
  void whomAReportNamesIsNoNameOfTheReport() {
    assertEquals(
        List.of(List.of("report")),
        attributions("The report named Zelensky and said 12 Cubans were killed.").stream()
            .map(Attribution::chain)
            .distinct()
            .toList());
  }

  @Test
  void eachNumberIsOnTheWordInTheBracketsBehindIt() {
    List<String> speakers =
        attributions("Killed soldiers: 300 (NIS, Feb.), 1,500 (UK MoD, March)").stream()
            .map(said -> said.chain().get(0) + " of " + said.contentFirst())
            .toList();
    assertEquals(List.of("NIS of 0", "UK MoD of 9"), speakers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 Cubans killed fighting for Russia (HUR + CNN, July).  | HUR
          12 Cubans killed fighting for Russia (HUR → CNN, July).  | HUR
          12 Cubans killed fighting for Russia (CNN, July).        | CNN
          """)
  void ofSeveralInBracketsTheFirstHasSaidIt(String text, String speaker) {
    assertEquals(List.of(speaker), sources(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nobody",
      textBlock =
          """
          Forty Cubans were killed fighting for Russia, the committee heard.  | nobody
          Forty Cubans were killed fighting for Russia, lawmakers were told.  | nobody
          Over 300 Cubans taken to Russia's war, House told                   | nobody
          Forty Cubans were killed fighting for Russia, the committee said.   | committee
          """)
  void thoseWhoHearItHaveNotSaidIt(String text, String speaker) {
    assertEquals(speaker == null ? List.of() : List.of(speaker), sources(text));
  }

  @Test
  void nobodyIsNamedTwiceForOneClaim() {
    List<List<String>> chains =
        Texts.extract(
                Texts.WAR
                    + "Ruth Nakato, she says, lost a son. \"Four recruits were killed,\" she told this"
                    + " paper, citing Ruth Nakato.")
            .claims()
            .stream()
            .map(claim -> claim.sources())
            .toList();
    assertEquals(chains.stream().map(chain -> chain.stream().distinct().toList()).toList(), chains);
    assertTrue(chains.contains(List.of("Ruth Nakato")), chains.toString());
  }

  @Test
  void theMinistryIsNoOtherBodyThatSpoke() {
    assertEquals(
        List.of("Red Cross", "ministry"),
        sources(
            "The Red Cross said 12 Cubans were captured fighting for Russia. The ministry said 40"
                + " Cubans were killed."));
    assertEquals(
        List.of("Red Cross"),
        sources(
            "The Red Cross said 12 Cubans were captured fighting for Russia. The organisation said"
                + " 40 Cubans were killed."));
  }

  @Test
  void hisAccountIsHis() {
    assertEquals(
        List.of("Ram Thapa"),
        sources(
            "Ram Thapa told reporters that 40 Nepalis were captured. By his account 14 Nepalis"
                + " were killed fighting for Russia."));
    assertEquals(
        List.of("brother"),
        sources("By his brother's account 14 Nepalis were killed fighting for Russia."));
  }

  @Test
  void whoReadsFromABriefPassesItOn() {
    assertEquals(
        List.of("a joint brief", "Korir Mwangi"),
        sources(
            "Reading from a joint brief, Korir Mwangi told parliament that 1,000 Kenyans had"
                + " joined the Russian army."));
  }

  private static List<Attribution> attributions(String text) {
    return new ClaimExtractor(Texts.CODEBOOK, Texts.ENGLISH)
        .anatomy(Report.of("report", Texts.WAR + text)).readings().stream()
            .filter(reading -> reading.sentence().span().begin() >= Texts.WAR.length())
            .flatMap(reading -> reading.attributions().stream())
            .toList();
  }

  /** Those to whom the sentence itself gives what it says, chosen or not. */
  private static List<String> attributed(String text) {
    return attributions(text).stream().map(a -> a.chain().get(0)).distinct().toList();
  }

  private static List<String> sources(String text) {
    return Texts.extract(Texts.WAR + text).claims().stream()
        .flatMap(claim -> claim.sources().stream())
        .distinct()
        .toList();
  }
}
