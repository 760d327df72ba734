package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.decisions.Decision;

/** Decisions kept in a real ledger. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class DecisionsTest {
  @Parameter Place.Kind kind;
  @TempDir Path folder;

  @Test
  void areGivenBackInTheirOrder() {
    Place place = kind.in(folder);
    Decision first;
    Decision second;
    try (Ledger ledger = place.open()) {
      first = decide(ledger, Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"));
      second = decide(ledger, Decision.Kind.SOURCE_GRADE, "NIS", Optional.empty());
    }
    try (Ledger ledger = place.openExisting()) {
      Decision third = decide(ledger, Decision.Kind.LINK_OVERRULE, "a-b", Optional.of("same"));
      assertEquals(List.of(first, second, third), ledger.decisions());
      assertEquals(List.of(1L, 2L, 3L), ledger.decisions().stream().map(Decision::id).toList());
    }
  }

  @Test
  void needAReason() {
    try (Ledger ledger = kind.in(folder).open()) {
      assertThrows(
          RuntimeException.class,
          () -> ledger.decide("A", Decision.Kind.SOURCE_CAMP, "NIS", Optional.of("KR"), " "));
      assertEquals(List.of(), ledger.decisions());
    }
  }

  @Test
  void ofAKindThatThisVersionLacksAreNotPassedOver() throws SQLException {
    Place place = kind.in(folder);
    place.open().close();
    place.execute(
        "INSERT INTO decisions VALUES (1, '2025-01-01T00:00:00Z', 'A', 'moon', 'x', NULL, 'y')");
    try (Ledger ledger = place.openExisting()) {
      LedgerException refused = assertThrows(LedgerException.class, ledger::decisions);
      assertEquals(
          place
              + ": holds a decision of kind 'moon', made by a newer Tallystick; update Tallystick",
          refused.getMessage());
    }
  }

  private static Decision decide(
      Ledger ledger, Decision.Kind kind, String subject, Optional<String> value) {
    return ledger.decide("A", kind, subject, value, "it's \"so\"");
  }
}
