package org.tallystick.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SpanIndexTest {
  private final SpanIndex index = new SpanIndex();

  @BeforeEach
  void fill() {
    for (int begin : new int[] {10, 40, 45, 90}) {
      index.add("Kyiv", new Span(begin, begin + 4));
    }
  }

  @Test
  void withinASentenceAllNamingsCount() {
    assertEquals(List.of(new Span(40, 44), new Span(45, 49)), index.near("Kyiv", new Span(40, 60)));
  }

  @Test
  void elseTheOneBeforeAndTheOneBehind() {
    assertEquals(List.of(new Span(45, 49), new Span(90, 94)), index.near("Kyiv", new Span(60, 80)));
    assertEquals(List.of(new Span(10, 14)), index.near("Kyiv", new Span(0, 5)));
    assertEquals(List.of(new Span(90, 94)), index.near("Kyiv", new Span(200, 300)));
  }

  @Test
  void whatIsNeverNamedIsNowhere() {
    assertEquals(List.of(), index.near("Lviv", new Span(0, 100)));
  }
}
