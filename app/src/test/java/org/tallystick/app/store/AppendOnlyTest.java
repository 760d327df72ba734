package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

class AppendOnlyTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("tallystick.db");
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(report, Samples.extraction(report), Samples.CODEBOOK, Samples.PROGRAM);
      ledger.decide("A", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "it was right");
      Report table = Samples.report("table");
      ledger.addTable(
          table,
          Samples.original(table),
          Samples.cited(Samples.extraction(table)),
          Samples.CODEBOOK,
          Samples.PROGRAM);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE reports SET name = 'x'",
        "UPDATE extractions SET codebook = 'x'",
        "UPDATE claims SET quote = 'x'",
        "UPDATE skipped SET reason = 'x'",
        "UPDATE decisions SET value = 'A'",
        "UPDATE citations SET url = 'x'",
        "DELETE FROM citations",
        "INSERT OR REPLACE INTO citations SELECT * FROM citations",
        "DELETE FROM decisions",
        "INSERT OR REPLACE INTO decisions SELECT * FROM decisions",
        "UPDATE signatures SET method = 'x'",
        "DELETE FROM signatures",
        "INSERT OR REPLACE INTO signatures SELECT * FROM signatures",
        "UPDATE events SET entry = 'x'",
        "DELETE FROM events",
        "INSERT OR REPLACE INTO events SELECT * FROM events",
        "UPDATE originals SET size = 1",
        "DELETE FROM originals",
        "INSERT OR REPLACE INTO originals SELECT * FROM originals",
        "UPDATE retrievals SET place = 'x'",
        "DELETE FROM retrievals",
        "INSERT OR REPLACE INTO retrievals SELECT * FROM retrievals",
        "INSERT OR REPLACE INTO retrievals SELECT 99, original_id, place, retrieved, http"
            + " FROM retrievals",
        "UPDATE adoption SET reports = 1",
        "DELETE FROM adoption",
        "INSERT INTO adoption VALUES (1, 1, 1)",
        "DELETE FROM reports",
        "DELETE FROM extractions",
        "DELETE FROM claims",
        "DELETE FROM skipped",
        "INSERT OR REPLACE INTO reports SELECT * FROM reports",
        "INSERT OR REPLACE INTO extractions SELECT * FROM extractions",
        "INSERT OR REPLACE INTO extractions SELECT 99, report_id, codebook, program"
            + " FROM extractions",
        "INSERT OR REPLACE INTO claims SELECT * FROM claims"
      })
  void refusesToChange(String sql) throws SQLException {
    List<String> before = Samples.dump(file);
    SQLException refused = assertThrows(SQLException.class, () -> Samples.execute(file, sql));
    assertTrue(refused.getMessage().contains("append-only"), refused.getMessage());
    assertEquals(before, Samples.dump(file));
  }

  @Test
  void refusesRowsWithoutAParent() {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                Samples.execute(
                    file,
                    "PRAGMA foreign_keys = ON",
                    "INSERT INTO skipped VALUES (99, 0, 1, 'NO_SIDE')"));
    assertTrue(refused.getMessage().contains("FOREIGN KEY"), refused.getMessage());
  }
}
