package org.tallystick.app.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void numbersAreWrittenAsPeopleReadThem() {
    assertEquals("12,345,678", Figures.number(OptionalDouble.of(12_345_678), "people"));
    assertEquals("0", Figures.number(OptionalDouble.of(0), "people"));
    assertEquals("33.33%", Figures.number(OptionalDouble.of(1 / 3.0), "share"));
    assertEquals("2.5", Figures.number(OptionalDouble.of(2.5), "ratio"));
    assertEquals("–", Figures.number(OptionalDouble.empty(), "people"));
  }

  @Test
  void aMeasureNamesItsUnitOnlyWhereItMust() {
    assertEquals("killed", Figures.measure("killed", "people"));
    assertEquals("countries", Figures.measure("countries", "countries"));
    assertEquals("pay (KES/once)", Figures.measure("pay", "KES/once"));
  }
}
