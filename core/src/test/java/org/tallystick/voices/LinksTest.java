package org.tallystick.voices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.TallystickException;
import org.tallystick.decisions.Decision;
import org.tallystick.testing.ClaimsForTest;

/** What links two statements, what keeps them apart, and what a person can change about it. */
class LinksTest {
  private static final ClaimsForTest HUR = says("HUR").exactly(3180).in("a", "2025-01-05");
  private final List<Decision> decisions = new ArrayList<>();

  private List<Voice> voices(Statement... statements) {
    return new EchoLinker(ClaimsForTest.codebook(), decisions).voices(Arrays.asList(statements));
  }

  private void overrule(Statement from, Statement of, String value) {
    decisions.add(
        new Decision(
            decisions.size() + 1,
            Instant.EPOCH,
            "Ada",
            Decision.Kind.LINK_OVERRULE,
            from.claim().id() + " " + of.claim().id(),
            Optional.of(value).filter(v -> !v.isEmpty()),
            "they told me"));
  }

  private static Statement copyOf(ClaimsForTest original, ClaimsForTest copy) {
    Statement s = copy.statement();
    return new Statement(
        s.claim(),
        s.published(),
        s.publisher(),
        Optional.of(new Copy(original.claim().reportId(), 0.87)));
  }

  private static Voice.Echo onlyEcho(List<Voice> voices) {
    assertEquals(1, voices.size(), voices.toString());
    assertEquals(1, voices.get(0).echoes().size());
    return voices.get(0).echoes().get(0);
  }

  @Test
  void aCopyWithoutSourceEchoesTheEarliestText() {
    ClaimsForTest wire = says().exactly(500).in("wire", "2025-01-01").by("The Wire");
    Statement copy = copyOf(wire, says().exactly(500).in("daily", "2025-01-02").by("Daily"));
    Voice.Echo echo = onlyEcho(voices(copy, wire.statement()));
    assertEquals(Voice.Kind.COPY, echo.kind());
    assertEquals(Judgement.SAME, echo.judgement());
    assertEquals(wire.statement(), echo.of());
    assertEquals(
        "Daily (2025-01-02) is a near copy of The Wire (2025-01-01) (87% the same text)",
        echo.reason());
  }

  @Test
  void copyingDoesNotTouchClaimsWithASourceOrOtherFigures() {
    ClaimsForTest wire = says().exactly(500).in("wire", "2025-01-01").by("The Wire");
    Statement sourced = copyOf(wire, says("NIS").exactly(500).in("daily", "2025-01-02"));
    Statement updated = copyOf(wire, says().exactly(600).in("daily", "2025-01-02").by("Daily"));
    List<Voice> voices = voices(wire.statement(), updated);
    assertEquals(2, voices.size(), voices.toString());
    voices = voices(wire.statement(), sourced);
    assertEquals(List.of(sourced), voices.get(0).own());
    assertEquals(
        "The Wire (2025-01-01) is a near copy of daily (2025-01-02) (87% the same text), which has"
            + " it from National Intelligence Service",
        voices.get(0).echoes().get(0).reason());
  }

  @Test
  void aCopyOfAnUnsureEchoIsUnsureToo() {
    ClaimsForTest wire = says().exactly(3180).in("wire", "2025-01-06").by("The Wire");
    Statement copy = copyOf(wire, says().exactly(3180).in("daily", "2025-01-07").by("Daily"));
    List<Voice> voices = voices(HUR.statement(), wire.statement(), copy);
    assertEquals(1, voices.size());
    Voice.Echo echo = voices.get(0).echoes().get(1);
    assertEquals(Voice.Kind.COPY, echo.kind());
    assertEquals(Judgement.UNSURE, echo.judgement());
    assertEquals(HUR.statement(), echo.of());
    assertTrue(echo.reason().contains("Daily (2025-01-07) is a near copy of The Wire"));
    assertTrue(echo.reason().endsWith("Defence Intelligence of Ukraine had given by 2025-01-05"));
  }

  @Test
  void whoHadItFirstIsDifferentAndThatIsKept() {
    Statement early = says().exactly(3180).in("b", "2025-01-04").by("Daily").statement();
    List<Voice> voices = voices(HUR.statement(), early);
    assertEquals(2, voices.size());
    Voice.Echo apart = voices.get(0).apart().get(0);
    assertEquals(Judgement.DIFFERENT, apart.judgement());
    assertEquals(Voice.Kind.VALUE, apart.kind());
    assertEquals(
        "Daily (2025-01-04) gave the uncommon figure before Defence Intelligence of Ukraine was"
            + " found giving it on 2025-01-05",
        apart.reason());
  }

  @Test
  void twoThatEachNameASourceAreDifferent() {
    List<Voice> voices =
        voices(HUR.statement(), says("NIS").exactly(3180).in("b", "2025-01-06").statement());
    assertEquals(2, voices.size());
    assertEquals(List.of(), voices.get(0).apart());
    assertEquals(
        "b (2025-01-06) has the uncommon figure from National Intelligence Service, a (2025-01-05)"
            + " from Defence Intelligence of Ukraine",
        voices.get(1).apart().get(0).reason());
  }

  @Test
  void aPersonCanPartAnUnsureEchoAndTakeThatBack() {
    Statement daily = says().exactly(3180).in("b", "2025-01-06").by("Daily").statement();
    overrule(daily, HUR.statement(), "different");
    List<Voice> voices = voices(HUR.statement(), daily);
    assertEquals(2, voices.size());
    Voice.Echo apart = voices.get(0).apart().get(0);
    assertEquals("Ada judged it different: they told me", apart.reason());
    assertEquals(Voice.Kind.VALUE, apart.kind());
    Statement older = says("HUR").exactly(3180).in("z", "2025-01-01").statement();
    assertEquals(2, voices(HUR.statement(), daily, older).size(), "kept when an older one comes");
    overrule(daily, HUR.statement(), "");
    assertEquals(1, voices(HUR.statement(), daily).size());
  }

  @Test
  void aPersonCanJoinWhatTheProgramHoldsApart() {
    Statement early = says().exactly(3180).in("b", "2025-01-04").by("Daily").statement();
    overrule(early, HUR.statement(), "different");
    overrule(early, HUR.statement(), "same");
    Voice.Echo echo = onlyEcho(voices(HUR.statement(), early));
    assertEquals(Judgement.SAME, echo.judgement());
    assertEquals(Voice.Kind.VALUE, echo.kind());
    assertEquals("Ada judged it same: they told me", echo.reason());
  }

  @Test
  void aPersonCanJoinAnyTwoAndWhatRepeatsThemFollows() {
    Statement nis = says("NIS").about(3000).in("b", "2025-01-06").statement();
    Statement again = says("NIS").about(3000).in("c", "2025-01-07").statement();
    overrule(again, HUR.statement(), "same");
    List<Voice> voices = voices(HUR.statement(), nis, again);
    assertEquals(1, voices.size(), voices.toString());
    assertEquals(
        List.of(Voice.Kind.REVIEW, Voice.Kind.CHAIN),
        voices.get(0).echoes().stream().map(Voice.Echo::kind).toList());
    overrule(HUR.statement(), nis, "same");
    assertEquals(voices, voices(HUR.statement(), nis, again), "the other way round is no circle");
  }

  @Test
  void aPersonCanTellAChainApart() {
    Statement again = says("HUR").exactly(3180).in("b", "2025-01-07").statement();
    Statement third = says("HUR").exactly(3180).in("c", "2025-01-08").statement();
    overrule(again, HUR.statement(), "different");
    List<Voice> voices = voices(HUR.statement(), again, third);
    assertEquals(List.of(HUR.statement(), again), voices.get(0).own());
    assertEquals(HUR.statement(), voices.get(0).echoes().get(0).of());
    assertEquals(Voice.Kind.CHAIN, voices.get(0).apart().get(0).kind());
  }

  @Test
  void aDecisionThatSaysNothingIsNamed() {
    decisions.add(
        new Decision(
            7, Instant.EPOCH, "A", Decision.Kind.LINK_OVERRULE, "one", Optional.of("same"), "so"));
    TallystickException refused = assertThrows(TallystickException.class, this::voices);
    assertTrue(refused.getMessage().startsWith("decision 7 of the ledger: "), refused.getMessage());
  }
}
