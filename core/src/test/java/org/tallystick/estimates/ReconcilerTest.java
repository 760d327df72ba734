package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.estimates.EstimatesForTest.AS_OF;
import static org.tallystick.estimates.EstimatesForTest.assertRange;
import static org.tallystick.estimates.EstimatesForTest.estimate;
import static org.tallystick.estimates.EstimatesForTest.estimates;
import static org.tallystick.estimates.EstimatesForTest.reasons;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tallystick.testing.ClaimsForTest;

class ReconcilerTest {
  @Test
  void oneVoiceAloneGivesItsFigureWithAWideRange() {
    Estimate estimate = estimate(says("NIS").about(1100).in("a", "2024-12-23"));
    assertRange(400, 1100, 3000, estimate);
    assertEquals(1, estimate.voices());
    assertEquals(
        List.of(
            "National Intelligence Service (KR), 2024-12-23: about 1,100 killed, stated;"
                + " weight 1.00"),
        reasons("voice", estimate));
    assertEquals(
        List.of("The newest figure is of 2024-12-23, 160 days before the day that is asked of"),
        reasons("age", estimate));
  }

  @Test
  void moreThanSomeNumberHasNoUpperEndAndALowerOneNearIt() {
    Estimate estimate = estimate(says("NIS").atLeast(1000).in("a", "2024-12-23"));
    assertEquals(OptionalDouble.of(910), estimate.low());
    assertEquals(OptionalDouble.of(1200), estimate.best());
    assertTrue(estimate.high().isEmpty());
  }

  @Test
  void upToSomeNumberHasNoLowerEnd() {
    Estimate estimate = estimate(says("NIS").atMost(1000).in("a", "2024-12-23"));
    assertTrue(estimate.low().isEmpty());
    assertEquals(OptionalDouble.of(820), estimate.best());
    assertEquals(OptionalDouble.of(1100), estimate.high());
  }

  @Test
  void independentVoicesThatAgreeNarrowTheRange() {
    Estimate five =
        estimate(
            says("A").exactly(2715).in("a", "2025-01-01"),
            says("B").exactly(2715).in("b", "2025-01-02"),
            says("C").exactly(2715).in("c", "2025-01-03"),
            says("D").exactly(2715).in("d", "2025-01-04"),
            says("E").exactly(2715).in("e", "2025-01-05"));
    assertRange(2300, 2715, 3200, five);
    assertFalse(five.contested());
    assertEquals(
        List.of("No single voice moves the best value of 2,715 noticeably"),
        reasons("influence", five));
  }

  @Test
  void anExactFigureThatNobodyContradictsStandsAsGiven() {
    Estimate estimate =
        estimate(
            says("A").exactly(20137).in("a", "2025-01-01"),
            says("B").atLeast(20000).in("b", "2025-01-01"),
            says("C").exactly(2).in("c", "2024-01-01"));
    assertEquals(OptionalDouble.of(20137), estimate.best());
    assertEquals(
        List.of("Without A the best value would be 24,000 instead of 20,137"),
        reasons("influence", estimate));
    assertEquals(OptionalDouble.of(3), estimate(says("A").exactly(3)).best());
  }

  @Test
  void voicesOfOneCampNarrowItLess() {
    Estimate camps =
        estimate(
            says("HUR").exactly(3000).in("a", "2025-01-01"),
            says("Seoul").exactly(3000).in("b", "2025-01-01"));
    Estimate camp =
        estimate(
            says("HUR").exactly(3000).in("a", "2025-01-01"),
            says("Kyiv").exactly(3000).in("b", "2025-01-01"));
    assertTrue(camp.low().getAsDouble() < camps.low().getAsDouble());
    assertTrue(camp.high().getAsDouble() > camps.high().getAsDouble());
  }

  @Test
  void aHundredOutletsWithoutSourceAreNoHundredWitnesses() {
    ClaimsForTest[] outlets = new ClaimsForTest[100];
    for (int i = 0; i < outlets.length; i++) {
      outlets[i] = says().exactly(10000).in("report " + i, "2025-01-01").by("Outlet " + i);
    }
    Estimate estimate = estimate(outlets);
    assertTrue(estimate.low().getAsDouble() < 8500);
    assertTrue(estimate.high().getAsDouble() > 11500);
  }

  @Test
  void noneIsANumberToo() {
    assertRange(
        0, 0, 1, estimate(says("A").exactly(0), says("B").exactly(0), says("C").exactly(0)));
  }

  @Test
  void figuresThatCannotAllBeTrueAreContestedAndTheClustersNamed() {
    Estimate estimate =
        estimate(
            says("NIS").about(1100).in("a", "2024-12-23"),
            says("Pentagon").about(1000).in("b", "2024-12-24"),
            says("HUR").exactly(3180).in("c", "2025-01-05"));
    assertTrue(estimate.contested());
    assertEquals(
        List.of(
            "No single value explains the voices: National Intelligence Service (KR) and Pentagon"
                + " (US) meet at 900 to 1,200; Defence Intelligence of Ukraine (UA) gives 3,180"
                + " killed"),
        reasons("contested", estimate));
    assertEquals(
        List.of(
            "Without Defence Intelligence of Ukraine (UA) the best value would be 1,000 instead of"
                + " 1,500"),
        reasons("influence", estimate));
  }

  @Test
  void sharesStayBetweenNoughtAndOne() {
    Estimate estimate =
        estimate(says("A").exactly(0.9).unit("share"), says("B").vague(0.5, 1).unit("share"));
    assertTrue(estimate.low().getAsDouble() > 0);
    assertTrue(estimate.high().getAsDouble() <= 1);
    assertTrue(reasons("voice", estimate).get(0).contains("90% killed"));
    Estimate atLeast = estimate(says("A").atLeast(0.7).unit("share"));
    assertEquals(OptionalDouble.of(0.97), atLeast.high());
  }

  @Test
  void payIsReckonedInItsCurrency() {
    Estimate estimate =
        estimate(
            says("A").exactly(2000).measure("pay").unit("USD/month"),
            says("B").exactly(2000).measure("pay").unit("USD/month"));
    assertEquals(OptionalDouble.of(2000), estimate.best());
    assertEquals(
        "A, undated: 2,000 USD/month pay, stated; weight 0.50", reasons("voice", estimate).get(0));
  }

  @Test
  void questionsComeInTheCodebooksOrder() {
    List<Estimate> estimates =
        estimates(
            AS_OF,
            says("A").exactly(10).of("NP"),
            says("A").exactly(10).of("CU"),
            says("A").exactly(10).measure("serving").of("NP"),
            says("A").exactly(10).measure("unheard-of").of("CU"),
            says("A").measure("policy"));
    assertEquals(
        List.of("serving [NP]", "killed [CU]", "killed [NP]", "unheard-of [CU]"),
        estimates.stream()
            .map(e -> e.question().measure() + " " + e.question().origins())
            .toList());
  }

  @Test
  void theFutureIsNotKnown() {
    ClaimsForTest later = says("NIS").exactly(4700).in("b", "2025-04-30");
    ClaimsForTest before = says("NIS").exactly(1100).in("a", "2024-12-23");
    assertEquals(
        List.of(OptionalDouble.of(1100)),
        estimates(LocalDate.of(2025, 1, 1), before, later).stream().map(Estimate::best).toList());
    assertEquals(List.of(), estimates(LocalDate.of(2024, 1, 1), before, later));
  }
}
