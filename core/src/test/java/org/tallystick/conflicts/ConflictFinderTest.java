package org.tallystick.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.conflicts.ConflictsForTest.conflicts;
import static org.tallystick.conflicts.ConflictsForTest.narrowed;
import static org.tallystick.conflicts.ConflictsForTest.saying;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.status.Status;
import org.tallystick.conflicts.Conflict.Kind;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.Statement;

/** One clash of each kind, and its near-misses. */
class ConflictFinderTest {
  private static final ClaimsForTest SEOUL = says("National Intelligence Service of South Korea");
  private static final ClaimsForTest KYIV = says("General Staff of the Armed Forces of Ukraine");
  private static final ClaimsForTest MOSCOW = says("Russian Ministry of Defence");

  private static Conflict only(Kind kind, ClaimsForTest... drafts) {
    return only(kind, ClaimsForTest.statements(drafts));
  }

  private static Conflict only(Kind kind, List<Statement> statements) {
    List<Conflict> found = conflicts(statements);
    assertEquals(1, found.size(), found.toString());
    assertEquals(kind, found.get(0).kind());
    return found.get(0);
  }

  private static void none(ClaimsForTest... drafts) {
    assertEquals(List.of(), conflicts(drafts));
  }

  @Test
  void figuresThatDoNotMeet() {
    Conflict conflict =
        only(
            Kind.DISJOINT,
            KYIV.atLeast(3000).in("a", "2025-01-13"),
            SEOUL.about(300).in("b", "2025-01-13"));
    assertEquals(
        "Of people from North Korea on the side of Russia, General Staff of the Armed Forces of Ukraine says at least"
            + " 3,000 killed (2025-01-13), but National Intelligence Service of South Korea says"
            + " about 300 (2025-01-13): no number fits both.",
        conflict.why());
  }

  @Test
  void figuresThatMeet() {
    none(KYIV.atLeast(300).in("a", "2025-01-13"), SEOUL.about(300).in("b", "2025-01-13"));
    none(KYIV.exactly(1100).in("a", "2025-01-13"), SEOUL.about(1000).in("b", "2025-01-13"));
    none(KYIV.vague(200, 999).in("a", "2025-01-13"), SEOUL.about(1100).in("b", "2025-01-13"));
  }

  @Test
  void aTotalThatGrewIsNoConflict() {
    none(SEOUL.exactly(300).in("a", "2025-01-13"), KYIV.exactly(3000).in("b", "2025-03-01"));
    none(SEOUL.exactly(300).in("a", "2025-01-13"), SEOUL.exactly(600).in("b", "2025-04-30"));
  }

  @Test
  void aTotalThatFell() {
    Conflict conflict =
        only(
            Kind.FALLING_TOTAL,
            KYIV.exactly(3000).in("a", "2025-01-13"),
            SEOUL.exactly(600).in("b", "2025-04-30"));
    assertTrue(conflict.why().endsWith("a total cannot fall."), conflict.why());
  }

  @Test
  void aVoiceThatLowersItsOwnTotal() {
    Conflict conflict =
        only(
            Kind.REVISION,
            SEOUL.exactly(600).in("a", "2025-01-13"),
            SEOUL.exactly(400).in("b", "2025-04-30"));
    assertTrue(conflict.why().endsWith("it has lowered its own total."), conflict.why());
  }

  @Test
  void aMuchLowerLaterCountOfOneVoiceIsTakenForAPart() {
    none(SEOUL.exactly(600).in("a", "2025-01-13"), SEOUL.exactly(40).in("b", "2025-04-30"));
    none(
        SEOUL.exactly(600).in("a", "2025-01-13"),
        SEOUL.exactly(40).in("b", "2025-04-30"),
        KYIV.exactly(550).in("c", "2025-01-13"));
  }

  @Test
  void partsThatExceedTheWhole() {
    Conflict conflict =
        only(
            Kind.PARTS_EXCEED_WHOLE,
            KYIV.of("NP").exactly(700).in("a", "2025-01-13"),
            KYIV.of("CU").about(500).in("b", "2025-01-14"),
            KYIV.of("KE").exactly(200).in("c", "2025-01-14"),
            KYIV.of("foreign").exactly(800).in("d", "2025-02-01"));
    assertEquals(3, conflict.members().size(), "Kenya is not needed");
    assertEquals(
        "On the side of Russia, General Staff of the Armed Forces of Ukraine says 700 killed of people from Nepal"
            + " (2025-01-13) and General Staff of the Armed Forces of Ukraine says about 500 of people from Cuba"
            + " (2025-01-14), together about 1,200, but General Staff of the Armed Forces of Ukraine says 800"
            + " killed for all foreigners (2025-02-01): the parts exceed the whole.",
        conflict.why());
  }

  @Test
  void theDeadAreNoMoreThanThoseWhoJoined() {
    only(
        Kind.PARTS_EXCEED_WHOLE,
        KYIV.of("CU").exactly(500).in("a", "2025-01-13"),
        says("Miami Herald").measure("joined").of("CU").exactly(300).in("b", "2025-02-01"));
    none(
        KYIV.of("CU").exactly(500).in("a", "2025-05-13"),
        says("Miami Herald").measure("joined").of("CU").exactly(300).in("b", "2025-02-01"));
  }

  @Test
  void overlappingPartsAreNotAddedUp() {
    none(
        KYIV.of("africa").exactly(500).in("a", "2025-01-13"),
        MOSCOW.of("KE", "UG").exactly(450).in("b", "2025-01-13"),
        SEOUL.of("foreign").exactly(600).in("c", "2025-01-13"));
  }

  @Test
  void aSidesOwnPeopleAreNoForeigners() {
    none(
        KYIV.of("RU").exactly(50000).in("a", "2025-01-13"),
        SEOUL.of("foreign").exactly(600).in("b", "2025-01-13"));
  }

  @Test
  void aFigureForAPlaceAUnitOrAMonthIsNoTotal() {
    ClaimsForTest part = SEOUL.exactly(100).in("b", "2025-02-01");
    Statement total = KYIV.exactly(3000).in("a", "2025-01-13").statement();
    for (Statement narrow :
        List.of(
            narrowed(part, "Kursk", "", ""),
            narrowed(part, "", "94th Brigade", ""),
            narrowed(part.until("2025-01-31"), "", "", "2025-01-01"))) {
      assertEquals(List.of(), conflicts(List.of(total, narrow)));
    }
    only(
        Kind.DISJOINT,
        List.of(
            narrowed(KYIV.exactly(3000).in("a", "2025-02-01"), "Kursk", "", ""),
            narrowed(part, "Kursk", "", "")));
  }

  @Test
  void wordsTellPartsFromTotals() {
    Statement total = KYIV.exactly(3000).in("a", "2025-01-13").statement();
    ClaimsForTest draft = SEOUL.exactly(100).in("b", "2025-02-01");
    assertEquals(List.of(), conflicts(List.of(total, saying(draft, "Of whom 100 fell.", 0))));
    assertEquals(List.of(), conflicts(List.of(total, saying(draft, "100 are confirmed.", 0))));
    only(Kind.DISJOINT, List.of(total, saying(draft, "Only 100 confirmed dead.", 0)));
  }

  @Test
  void plansCasesAndStatesOfOtherTimesDoNotClash() {
    none(KYIV.exactly(3000).in("a", "2025-01-13"), SEOUL.exactly(2).in("b", "2025-02-01"));
    none(
        KYIV.exactly(3000).status(Status.EXPECTED).in("a", "2025-01-13"),
        SEOUL.exactly(200).in("b", "2025-02-01"));
    none(
        KYIV.measure("serving").exactly(12000).in("a", "2025-01-13"),
        SEOUL.measure("serving").exactly(4000).in("b", "2025-07-01"));
    only(
        Kind.DISJOINT,
        KYIV.measure("serving").exactly(12000).in("a", "2025-01-13"),
        SEOUL.measure("serving").exactly(4000).in("b", "2025-01-20"));
  }

  @Test
  void aDenialIsLinkedToTheFigureItDenies() {
    ClaimsForTest claim = says("Mossad").of("nato").vague(2000, 9999);
    Conflict conflict =
        only(
            Kind.DENIAL,
            claim.in("old", ""),
            says("NATO").of("nato").vague(2000, 9999).status(Status.DENIED).in("old", ""),
            KYIV.of("nato").vague(24, 99).in("other", ""));
    assertEquals("Mossad", conflict.members().get(0).source().name());
    assertTrue(conflict.why().contains("which is denied by NATO"), conflict.why());
  }

  @Test
  void aDenialWithoutAFigureDeniesWhatStood() {
    List<Conflict> found =
        conflicts(
            SEOUL.measure("serving").about(10000).in("a", "2024-10-18"),
            KYIV.measure("serving").about(11000).in("b", "2024-10-20"),
            SEOUL.measure("serving").about(12000).in("c", "2025-02-01"),
            MOSCOW.measure("serving").unquantified().status(Status.DENIED).in("d", "2024-10-21"));
    assertEquals(List.of(Kind.DENIAL, Kind.DENIAL), found.stream().map(Conflict::kind).toList());
  }

  @Test
  void aVoiceThatDeniesWhatItSaid() {
    only(
        Kind.REVISION,
        MOSCOW.exactly(300).in("a", "2025-01-13"),
        MOSCOW.exactly(300).status(Status.DENIED).in("b", "2025-02-13"));
  }

  @Test
  void aHeadlineAgainstItsText() {
    List<Statement> statements = new ArrayList<>();
    statements.add(
        saying(says().exactly(4000).in("r", "2025-01-13"), "4,000 North Koreans dead", 0));
    statements.add(saying(SEOUL.exactly(300).in("r", "2025-01-13"), "It spoke of 300 dead.", 90));
    Conflict conflict = only(Kind.WITHIN_REPORT, statements);
    assertTrue(conflict.why().contains("the report “r” first gives 4,000 killed"), conflict.why());
  }

  @Test
  void undatedFiguresAreHeldAgainstThoseOfTheirReportOnly() {
    none(KYIV.exactly(3000).in("a", ""), SEOUL.exactly(300).in("b", ""));
    only(Kind.DISJOINT, KYIV.exactly(3000).in("a", ""), SEOUL.exactly(300).in("a", ""));
  }

  @Test
  void whatCameLaterIsNotYetKnown() {
    none(KYIV.exactly(3000).in("a", "2025-12-31"), SEOUL.exactly(300).in("b", "2026-01-01"));
  }

  @Test
  void aWiderGapOfMoreAndNewerClaimsMattersMore() {
    List<Conflict> found =
        conflicts(
            KYIV.exactly(3000).in("a", "2025-10-13"),
            SEOUL.exactly(600).in("b", "2025-10-13"),
            KYIV.of("CU").exactly(30).in("c", "2023-10-13"),
            SEOUL.of("CU").exactly(20).in("d", "2023-10-13"));
    assertEquals(
        List.of(List.of("KP"), List.of("CU")),
        found.stream().map(c -> c.question().origins()).toList());
  }
}
