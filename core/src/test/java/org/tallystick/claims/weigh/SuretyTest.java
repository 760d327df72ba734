package org.tallystick.claims.weigh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.reports.Span;

/** How sure the weights are of what they choose. */
class SuretyTest {
  private static final Chooser.Mention MENTION =
      new Chooser.Mention(new Span(0, 9), new Span(0, 1), Optional.empty(), "count", "", false);

  @Test
  void isTheModelsOwnProbability() {
    Weights weights =
        new Weights(
            Map.of(Slot.SIDE, Map.of("near", Math.log(3)), Slot.SOURCE, Map.of("he", 50.0)));
    List<Option<String>> sides = List.of(Option.of("RU").add("near"), Option.of("UA"));
    List<Option<String>> sources = List.of(Option.of("x"), Option.of("NIS").add("he"));
    Surety surety = new Surety(weights);
    assertEquals(0, surety.choose(Slot.SIDE, MENTION, sides));
    assertEquals(1, surety.choose(Slot.SOURCE, MENTION, sources));
    assertEquals(Map.of("side", 0.75, "sources", 1.0), surety.byField(true));
    surety.choose(Slot.MEASURE, MENTION, List.of(Option.of("a"), Option.of("b"), Option.of("c")));
    assertEquals(0.392, surety.byField(true).get("measure"), "what is no claim leans less");
    assertFalse(
        surety.byField(false).containsKey("measure"), "a practice has no measure to choose");
  }
}
