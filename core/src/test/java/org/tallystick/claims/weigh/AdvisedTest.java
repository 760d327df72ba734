package org.tallystick.claims.weigh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.weigh.Chooser.Mention;
import org.tallystick.language.Judge;
import org.tallystick.reports.Span;

final class AdvisedTest {
  private static final Mention MENTION =
      new Mention(new Span(0, 50), new Span(5, 8), Optional.empty(), "count", "", false);

  private final Weights weights =
      new Weights(Map.of(Slot.SIDE, Map.of("war", 1.0), Slot.STATUS, Map.of("rule", 1.0)));
  private final List<List<Judge.Answer>> asked = new ArrayList<>();

  private static Option<Optional<String>> side(String code) {
    return Option.of(Optional.of(code));
  }

  private Advised advised(double... logs) {
    return new Advised(
        weights,
        (question, words, answers) -> {
          asked.add(answers);
          return logs;
        });
  }

  @Test
  void aSureJudgeTipsTheChoiceAndAnUnsureOneDoesNot() {
    List<Option<Optional<String>>> options = List.of(side("RU").add("war"), side("UA"));
    Advised sure = advised(Math.log(0.05), Math.log(0.95));
    assertEquals(1, sure.choose(Slot.SIDE, MENTION, options));
    assertTrue(sure.isSwayed());
    Advised unsure = advised(Math.log(0.45), Math.log(0.55));
    assertEquals(0, unsure.choose(Slot.SIDE, MENTION, options));
    assertFalse(unsure.isSwayed());
  }

  @Test
  void suretyIsThatOfBothTogether() {
    List<Option<Optional<String>>> options = List.of(side("RU"), side("UA"));
    Advised advised = advised(Math.log(0.2), Math.log(0.8));
    advised.choose(Slot.SIDE, MENTION, options);
    double odds = Math.pow(4, Slot.SIDE.trust());
    assertEquals(odds / (1 + odds), advised.surety(Slot.SIDE, options, 1), 1e-9);
  }

  @Test
  void theJudgeIsAskedByLabelAndPlace() {
    Option<Optional<String>> nobody = Option.of(Optional.empty());
    advised(0, 0).choose(Slot.SIDE, MENTION, List.of(nobody, side("RU").at(new Span(9, 15))));
    assertEquals(
        List.of(
            List.of(
                Judge.Answer.of("none", List.of()),
                Judge.Answer.of("RU", List.of(new Span(9, 15))))),
        asked);
  }

  @Test
  void whereHeIsNotTrustedHeIsNotAsked() {
    Option<String> stated = Option.of("stated");
    assertEquals(0, advised().choose(Slot.STATUS, MENTION, List.of(stated.add("rule"))));
    assertEquals(List.of(), asked);
  }

  @Test
  void peopleToldOfWithoutANumberAreNotDoubtedTwice() {
    Option<Optional<String>> none = Option.of(Optional.empty());
    List<Option<Optional<String>>> options = List.of(none, side("killed"));
    Interval some = Interval.atLeast(1);
    Mention people =
        new Mention(new Span(0, 50), new Span(5, 8), Optional.of(some), "count", "", false);
    assertEquals(1, advised(0, -1.2).choose(Slot.MEASURE, people, options));
    Mention three =
        new Mention(
            new Span(0, 50), new Span(5, 8), Optional.of(Interval.exactly(3)), "count", "", false);
    assertEquals(0, advised(0, -1.2).choose(Slot.MEASURE, three, options));
  }

  @Test
  void originsAreToldByTheirPlacesButNoneAndForeignersByName() {
    assertEquals("none", Option.of(List.of()).answer().label());
    assertEquals("foreign", Option.of(List.of("foreign")).answer().label());
    assertEquals("", Option.of(List.of("NP", "IN")).answer().label());
  }

  @Test
  void eachOfSeveralPeoplesIsAPartUnlessOneWordNamesThem() {
    Span nepalis = new Span(3, 10);
    Span indians = new Span(15, 22);
    Option<List<String>> two = Option.of(List.of("NP", "IN"));
    two.at("NP", List.of(nepalis, nepalis)).at("IN", List.of(indians));
    assertEquals(List.of(List.of(nepalis), List.of(indians)), two.answer().parts());
    Option<List<String>> koreas = Option.of(List.of("KP", "KR"));
    koreas.at("KP", List.of(nepalis)).at("KR", List.of(nepalis));
    assertEquals(List.of(List.of(nepalis)), koreas.answer().parts());
    assertEquals(List.of(List.of()), Option.of(List.of()).answer().parts());
  }
}
