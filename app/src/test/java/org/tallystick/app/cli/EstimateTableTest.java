package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tallystick.app.views.Labels;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Grounds;
import org.tallystick.estimates.Question;
import org.tallystick.estimates.Reason;

class EstimateTableTest {
  private static final Labels LABELS = new Labels(CodebookReader.bundled("foreign-fighters"));
  private static final OptionalDouble OPEN = OptionalDouble.empty();

  private static final Estimate PAY =
      estimate("pay", "USD/month", List.of("CU"), some(2000), some(2000), some(2000), 1, false);
  private static final Estimate KILLED =
      estimate("killed", "people", List.of("KP"), some(300), some(1100), some(4700), 4, true);
  private static final Estimate SHARE =
      estimate("serving", "share", List.of(), some(0.5), OPEN, OPEN, 2, false);

  @Test
  void mostClaimsComeFirstAndNumbersStandUnderEachOther() {
    assertEquals(
        List.of(
            "measure          origins      side      low   best   high  voices  claims  notes",
            "───────────────  ───────────  ──────  ─────  ─────  ─────  ──────  ──────  ──────────────────────",
            "killed           North Korea  Russia    300  1,100  4,700       2       4  contested, denied by 1",
            "serving          –            Russia    50%      –      –       2       2",
            "pay (USD/month)  Cuba         Russia  2,000  2,000  2,000       2       1"),
        new EstimateTable(LABELS, List.of(PAY, KILLED, SHARE)).lines(40, "all"));
  }

  @Test
  void aLongTableSaysHowToSeeTheRest() {
    List<String> lines =
        new EstimateTable(LABELS, List.of(PAY, KILLED, SHARE)).lines(1, "tallystick estimate");
    assertEquals(4, lines.size());
    assertEquals("… and 2 more; to see all: tallystick estimate", lines.get(3));
  }

  @Test
  void explainedEveryReasonStandsUnderItsNumber() {
    assertEquals(
        List.of(
            "killed · North Korea · Russia: 1,100 (300 to 4,700), 2 voices, 4 claims, contested,"
                + " denied by 1",
            "  voice: who said what"),
        new EstimateTable(LABELS, List.of(KILLED)).explained());
  }

  private static OptionalDouble some(double value) {
    return OptionalDouble.of(value);
  }

  private static Estimate estimate(
      String measure,
      String unit,
      List<String> origins,
      OptionalDouble low,
      OptionalDouble best,
      OptionalDouble high,
      int claims,
      boolean doubted) {
    return new Estimate(
        new Question(measure, unit, origins, Optional.of("RU")),
        LocalDate.of(2025, 4, 5),
        low,
        best,
        high,
        2,
        claims,
        doubted ? 1 : 0,
        0,
        doubted,
        Grounds.none(),
        List.of(new Reason("voice", "who said what")));
  }
}
