package org.tallystick.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.testing.ClaimsForTest.says;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayTest {
  @Test
  void datesMonthsAndYearsEndOnADay() {
    assertEquals(Optional.of(LocalDate.of(2024, 2, 29)), Day.end("2024-02"));
    assertEquals(Optional.of(LocalDate.of(2024, 12, 31)), Day.end("2024"));
    assertEquals(Optional.of(LocalDate.of(2024, 5, 6)), Day.end("2024-05-06"));
    assertEquals(Optional.empty(), Day.end("2024-13"));
    assertEquals(Optional.empty(), Day.end("spring"));
    assertEquals(Optional.empty(), Day.end(""));
  }

  @Test
  void aFigureHoldsNoLaterThanItIsPrinted() {
    LocalDate printed = LocalDate.of(2024, 5, 6);
    assertEquals(
        Optional.of(printed), Day.of(says().until("2024").in("a", "2024-05-06").statement()));
    assertEquals(
        Optional.of(LocalDate.of(2024, 3, 31)),
        Day.of(says().until("2024-03").in("a", "2024-05-06").statement()));
    assertEquals(Optional.of(printed), Day.of(says().in("a", "2024-05-06").statement()));
    assertEquals(Optional.empty(), Day.of(says().statement()));
  }

  @Test
  void whatIsPrintedLaterIsNotKnownYet() {
    LocalDate asOf = LocalDate.of(2024, 5, 6);
    assertTrue(Day.known(says().in("a", "2024-05-06").statement(), asOf));
    assertFalse(Day.known(says().in("a", "2024-05-07").until("2024-01").statement(), asOf));
    assertFalse(Day.known(says().until("2024-06").statement(), asOf));
    assertTrue(Day.known(says().statement(), asOf));
  }
}
