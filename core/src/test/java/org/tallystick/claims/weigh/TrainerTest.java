package org.tallystick.claims.weigh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.language.Judge;
import org.tallystick.reports.Span;

/** Two options a question; the second is right where the report says so. */
final class TrainerTest {
  private final Trainer trainer = new Trainer(1, 1);

  private static List<Example> examples(String feature, List<Double> advice) {
    Judge.Answer nobody = new Judge.Answer(Judge.NONE, List.of());
    Judge.Answer somebody = new Judge.Answer("somebody", List.of());
    Example example =
        new Example(
            Slot.SIDE,
            new Span(0, 5),
            List.of(Set.of(), Set.of(feature)),
            List.of(nobody, somebody),
            advice,
            Set.of(1));
    return new ArrayList<>(Collections.nCopies(50, example));
  }

  private double weight(List<Example> examples, Map<Slot, Map<String, Double>> known) {
    return trainer.fit(examples, known).get(Slot.SIDE).getOrDefault("seen", 0.0);
  }

  @Test
  void whatSpeaksForTheRightOptionGetsWeight() {
    assertTrue(weight(examples("seen", List.of()), Map.of()) > 1);
  }

  @Test
  void whatTheJudgeKnowsTheWeightsNeedNotSay() {
    double alone = weight(examples("seen", List.of()), Map.of());
    double advised = weight(examples("seen", List.of(-6.0, -0.01)), Map.of());
    assertTrue(advised < alone / 2, alone + " " + advised);
    double misled = weight(examples("seen", List.of(-0.01, -6.0)), Map.of());
    assertTrue(misled > alone, alone + " " + misled);
  }

  @Test
  void knownWeightsStayWhereNothingSpeaksAgainstThem() {
    Map<Slot, Map<String, Double>> known =
        Map.of(Slot.SIDE, Map.of("seen", -1.0, "other", 0.5), Slot.STATUS, Map.of("rule", 2.0));
    Map<Slot, Map<String, Double>> fitted = trainer.fit(examples("seen", List.of()), known);
    assertEquals(0.5, fitted.get(Slot.SIDE).get("other"));
    assertEquals(Map.of("rule", 2.0), fitted.get(Slot.STATUS));
    assertTrue(fitted.get(Slot.SIDE).get("seen") > 0);
  }
}
