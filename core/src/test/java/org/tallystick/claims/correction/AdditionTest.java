package org.tallystick.claims.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.TallystickException;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/** Claims that people add, there and back as lines. */
class AdditionTest {
  private static final String CODED =
      "{\"measure\": \"killed\", \"low\": 300, \"high\": 300, \"unit\": \"people\", \"hedge\":"
          + " \"exact\", \"origins\": [\"KP\"], \"status\": \"alleged\"}";
  private static final Addition ADDITION =
      new Addition(
          ReportId.of("a"), new Span(4, 40), "“300” died\\: \n🇰🇵", "b/1", Correction.of(CODED));
  private static final Evidence.Added ADA =
      new Evidence.Added("Ada", Instant.parse("2026-03-01T23:59:59Z"));

  @Test
  void aLineSaysAllOfIt() {
    assertEquals(ADDITION, Addition.of(ADDITION.text()));
    assertEquals(1, ADDITION.text().lines().count());
    assertEquals(
        ADDITION.report().sha256(), ADDITION.text().substring(12, 76), "where databases look");
  }

  @Test
  void theClaimSaysWhoAddedIt() {
    Claim claim = ADDITION.claim("name", ADA);
    assertEquals(ADDITION.id(), claim.id());
    assertTrue(claim.id().matches("[0-9a-f]{16}"), claim.id());
    assertEquals("name", claim.report());
    assertEquals("killed", claim.measure());
    assertEquals(Optional.of(Interval.exactly(300)), claim.value());
    assertEquals(List.of("KP"), claim.origins());
    assertEquals(Status.ALLEGED, claim.status());
    assertEquals(new Span(4, 40), claim.evidence().quote());
    assertEquals(List.of(Addition.RULE), claim.evidence().rules());
    assertEquals("added by Ada, 2026-03-01", claim.evidence().added().orElseThrow().text());
  }

  @Test
  void theIdFollowsFromWhatIsSaidWhere() {
    Addition elsewhere =
        new Addition(
            ADDITION.report(), new Span(5, 40), ADDITION.words(), "b/1", ADDITION.fields());
    assertNotEquals(ADDITION.id(), elsewhere.id());
    assertEquals(ADDITION.id(), Addition.of(ADDITION.text()).id());
  }

  @Test
  void whatIsNoneIsNamed() {
    for (String line :
        List.of("[]", "{", CODED, ADDITION.text().replace("\"begin\": 4", "\"begin\": null"))) {
      assertThrows(TallystickException.class, () -> Addition.of(line), line);
    }
  }
}
