package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.status.Status;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.ReportId;
import org.tallystick.testing.ClaimsForTest;

class EchoLinkerTest {
  private static final EchoLinker LINKER = new EchoLinker(ClaimsForTest.codebook());

  private static List<Voice> voices(ClaimsForTest... drafts) {
    return LINKER.voices(ClaimsForTest.statements(drafts));
  }

  private static Voice voice(List<Voice> voices, String name) {
    return voices.stream().filter(v -> v.source().name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void articlesThatRepeatOneMinistryAreOneVoice() {
    ClaimsForTest first = says("NIS").about(1100).in("yonhap", "2024-12-23").by("Yonhap");
    ClaimsForTest second = says("South Korea's spy agency").exactly(1100).in("bbc", "2024-12-24");
    ClaimsForTest third = says("the NIS", "Reuters").about(1100).in("dw", "2024-12-24").by("DW");
    List<Voice> voices = voices(third, second, first);
    assertEquals(1, voices.size());
    assertEquals(
        new Source("National Intelligence Service", "intelligence", "KR"), voices.get(0).source());
    assertEquals(List.of(first.statement()), voices.get(0).own());
    assertEquals(2, voices.get(0).echoes().size());
    Voice.Echo echo = voices.get(0).echoes().get(0);
    assertEquals(Judgement.SAME, echo.judgement());
    assertEquals(first.statement(), echo.of());
    assertTrue(
        voices.get(0).echoes().stream()
            .anyMatch(
                e ->
                    e.reason()
                        .equals(
                            "DW (2024-12-24) passes on what National Intelligence Service was first"
                                + " found saying in Yonhap (2024-12-23)")),
        () -> voices.get(0).echoes().toString());
  }

  @Test
  void anotherValueLaterIsARevisionAndStaysItsOwn() {
    List<Voice> voices =
        voices(
            says("NIS").about(4700).in("b", "2025-04-30"),
            says("NIS").about(1100).in("a", "2024-12-23"));
    assertEquals(
        List.of("a", "b"), voices.get(0).own().stream().map(s -> s.claim().report()).toList());
    assertTrue(voices.get(0).echoes().isEmpty());
  }

  @Test
  void denialsAndPlansAreNoEchoesOfWhatIsStated() {
    List<Voice> voices =
        voices(
            says("Seoul").exactly(1234).in("a", "2025-01-01"),
            says("Seoul").exactly(1234).status(Status.DENIED).in("b", "2025-01-02"),
            says().exactly(1234).status(Status.EXPECTED).in("c", "2025-01-03"));
    assertEquals(2, voice(voices, "South Korea").own().size());
    assertEquals(1, voice(voices, "c").own().size());
  }

  @Test
  void theHeadlineRepeatsTheSourcedTextUnderIt() {
    ClaimsForTest text = says("NIS").exactly(1000).in("a", "2025-01-01").by("Daily");
    ClaimsForTest headline = says().exactly(1000).in("a", "2025-01-01").by("Daily");
    List<Voice> voices = voices(headline, text);
    assertEquals(1, voices.size());
    assertEquals(List.of(text.statement()), voices.get(0).own());
    assertEquals(Judgement.SAME, voices.get(0).echoes().get(0).judgement());
  }

  @Test
  void aReportWithoutSourceSpeaksForItsPublisherElseForItself() {
    List<Voice> voices =
        voices(
            says().exactly(500).in("a", "2025-01-01").by("Daily"),
            says().exactly(500).in("b", "2025-01-02").by("The Daily"),
            says().exactly(500).in("c", ""));
    assertEquals(
        List.of(new Source("c", "report", ""), new Source("Daily", "report", "")),
        voices.stream().map(Voice::source).toList());
    assertEquals(1, voice(voices, "Daily").echoes().size());
  }

  @Test
  void anOutletInTheRegisterIsOneVoiceWhetherItSpeaksOrIsQuoted() {
    List<Voice> voices =
        voices(
            says().exactly(137).in("a", "2025-01-01").by("The Daily Record"),
            says("Daily Record").exactly(137).in("b", "2025-01-02").by("Other"));
    assertEquals(
        List.of(new Source("The Daily Record", "media", "")),
        voices.stream().map(Voice::source).toList());
    assertEquals("a", voices.get(0).own().get(0).claim().report());
  }

  @Test
  void anUncommonFigureWithoutSourceIsAnUnsureEcho() {
    ClaimsForTest sourced = says("HUR").exactly(3180).in("a", "2025-01-05");
    List<Voice> voices = voices(says().exactly(3180).in("b", "2025-01-05").by("Daily"), sourced);
    assertEquals(1, voices.size());
    Voice.Echo echo = voices.get(0).echoes().get(0);
    assertEquals(Judgement.UNSURE, echo.judgement());
    assertEquals(sourced.statement(), echo.of());
    assertEquals(
        "Daily (2025-01-05) gives, without a source, the uncommon figure that"
            + " Defence Intelligence of Ukraine had given by 2025-01-05",
        echo.reason());
  }

  @Test
  void aRoundFigureAnEarlierOneOrAnotherQuestionIsNoEcho() {
    assertEquals(
        2,
        voices(
                says("HUR").exactly(3200).in("a", "2025-01-05"),
                says().exactly(3200).in("b", "2025-01-06"))
            .size());
    assertEquals(
        2,
        voices(
                says("HUR").exactly(3180).in("a", "2025-01-05"),
                says().exactly(3180).in("b", "2025-01-04"))
            .size());
    assertEquals(
        2,
        voices(
                says("HUR").exactly(3180).in("a", "2025-01-05"),
                says().exactly(3180).measure("serving").in("b", "2025-01-06"))
            .size());
    assertEquals(
        2,
        voices(
                says("HUR").vague(200, 999).in("a", "2025-01-05"),
                says().vague(200, 999).in("b", "2025-01-06"))
            .size());
  }

  @Test
  void withoutDatesAnUncommonFigureIsUnsureToo() {
    List<Voice> voices =
        voices(says("HUR").exactly(3180).in("a", ""), says().exactly(3180).in("b", "2025-01-04"));
    assertEquals(Judgement.UNSURE, voices.get(0).echoes().get(0).judgement());
  }

  @Test
  void practicesHaveVoicesToo() {
    List<Voice> voices =
        voices(
            says("Havana").measure("policy").in("a", "2025-01-05"),
            says("Cuba").measure("policy").in("b", "2025-01-06"));
    assertEquals(1, voices.size());
    assertEquals(1, voices.get(0).echoes().size());
  }

  @Test
  void orderMakesNoDifferenceAndNothingIsLost() {
    for (int seed = 0; seed < 1000; seed++) {
      Random random = new Random(seed);
      List<Statement> statements = new ArrayList<>();
      int size = 1 + random.nextInt(25);
      for (int i = 0; i < size; i++) {
        statements.add(copied(draft(random).statement()));
      }
      EchoLinker linker = new EchoLinker(ClaimsForTest.codebook(), decisions(statements, random));
      List<Voice> voices = linker.voices(statements);
      long placed = voices.stream().mapToLong(v -> v.own().size() + v.echoes().size()).sum();
      assertEquals(statements.stream().distinct().count(), placed, "seed " + seed);
      for (Voice voice : voices) {
        voice.echoes().forEach(echo -> assertTrue(voice.own().contains(echo.of())));
        voice.apart().forEach(link -> assertTrue(voice.own().contains(link.statement())));
        voice.apart().forEach(link -> assertEquals(Judgement.DIFFERENT, link.judgement()));
      }
      Collections.shuffle(statements, random);
      assertEquals(voices, linker.voices(statements), "seed " + seed);
    }
  }

  /** Some reports are near copies of the first ones. */
  private static Statement copied(Statement statement) {
    int original = statement.claim().report().charAt("report ".length()) % 3;
    Optional<Copy> copy =
        statement.claim().report().compareTo("report 3") > 0
            ? Optional.of(new Copy(ReportId.of("report " + original), 0.9))
            : Optional.empty();
    return new Statement(statement.claim(), statement.published(), statement.publisher(), copy);
  }

  private static List<Decision> decisions(List<Statement> statements, Random random) {
    List<Decision> decisions = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String from = statements.get(random.nextInt(statements.size())).claim().id();
      String of = statements.get(random.nextInt(statements.size())).claim().id();
      decisions.add(
          new Decision(
              decisions.size() + 1,
              Instant.EPOCH,
              "A",
              Decision.Kind.LINK_OVERRULE,
              from + " " + of,
              Optional.of(random.nextBoolean() ? "same" : "different"),
              "so"));
    }
    return decisions;
  }

  private static ClaimsForTest draft(Random random) {
    String[] sources = {"NIS", "the NIS", "HUR", "Kyiv", "US officials", "Somebody", "daily"};
    double[] values = {100, 137, 1100, 1137, 0};
    int source = random.nextInt(sources.length + 3);
    ClaimsForTest draft = source < sources.length ? says(sources[source]) : says();
    draft = draft.exactly(values[random.nextInt(values.length)]);
    draft = random.nextInt(5) == 0 ? draft.status(Status.DENIED) : draft;
    draft =
        random.nextBoolean() ? draft.by(random.nextBoolean() ? "Daily" : "Daily Record") : draft;
    int report = random.nextInt(8);
    return draft.in("report " + report, report == 0 ? "" : "2025-01-0" + report);
  }
}
