package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tallystick.estimates.EstimatesForTest.CODEBOOK;
import static org.tallystick.estimates.EstimatesForTest.estimate;
import static org.tallystick.testing.ClaimsForTest.says;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class QuestionTest {
  @Test
  void aCodedQuestionReadsTheSameInAnyOrderOfItsOrigins() {
    Question question = new Question("killed", "people", List.of("NP", "CU"), Optional.of("RU"));
    assertEquals("killed: CU+NP, side RU, in people", question.text(CODEBOOK));
    assertEquals(
        "pay: in USD/month",
        new Question("pay", "USD/month", List.of(), Optional.empty()).text(CODEBOOK));
  }

  @Test
  void aQuestionInSomebodysOwnWordsStandsAsItIs() {
    assertEquals(
        "How many came?",
        new Question("How many came?", "people", List.of(), Optional.empty()).text(CODEBOOK));
  }

  /** Neither a total that opens upwards with age, nor a case that is no total. */
  @Test
  void anUnknownMeasureIsAPlainQuantity() {
    Estimate few = estimate(says("A").exactly(3).measure("How many came?").in("a", "2025-01-01"));
    assertEquals(OptionalDouble.of(3), few.best());
    assertEquals(OptionalDouble.of(9), few.high());
    Estimate aged =
        estimate(
            says("A").exactly(300).measure("How many came?").in("a", "2024-01-01"),
            says("B").exactly(330).measure("How many came?").in("b", "2025-01-01"));
    assertEquals(2, aged.voices());
    assertEquals(true, aged.high().isPresent());
    assertEquals(List.of("faded to 0.50, 366 days older"), aged.grounds().shares().get(1).notes());
  }
}
