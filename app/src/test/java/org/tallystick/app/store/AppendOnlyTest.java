package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** What was written stays, whoever tries to change it in the database itself. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class AppendOnlyTest {
  /** A column of every table. */
  private static final List<String> COLUMNS =
      List.of(
          "reports.name",
          "extractions.codebook",
          "claims.quote",
          "skipped.reason",
          "decisions.value",
          "citations.url",
          "signatures.method",
          "events.entry",
          "originals.id",
          "retrievals.place",
          "source_maps.map",
          "adoption.reports");

  /** What tells a row that is there from a new one, where the table has such. */
  private static final List<String> KEYS =
      List.of(
          "reports(id)",
          "extractions(id)",
          "extractions(report_id, codebook, program)",
          "claims(extraction_id, ordinal)",
          "decisions(id)",
          "citations(extraction_id, ordinal)",
          "signatures(report_id, method)",
          "events(id)",
          "originals(id)",
          "retrievals(id)",
          "retrievals(original_id, place, retrieved)",
          "source_maps(id)");

  @Parameter Place.Kind kind;
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void fill() {
    place = kind.in(folder);
    Report report = Samples.report("one");
    try (Ledger ledger = place.open()) {
      ledger.add(
          Samples.found(report), Samples.extraction(report), Samples.CODEBOOK, Samples.PROGRAM);
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

  @Test
  void refusesToChange() throws SQLException {
    List<String> attempts = new ArrayList<>();
    for (String column : COLUMNS) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      attempts.add("UPDATE " + table + " SET " + name + " = " + name);
      attempts.add("DELETE FROM " + table);
      if (kind == Place.Kind.POSTGRESQL) {
        attempts.add("TRUNCATE " + table + " CASCADE");
      }
    }
    for (String key : KEYS) {
      String table = key.substring(0, key.indexOf('('));
      String column = key.substring(key.indexOf('(') + 1, key.length() - 1).split(",", 2)[0];
      attempts.add(
          kind == Place.Kind.SQLITE
              ? "INSERT OR REPLACE INTO " + table + " SELECT * FROM " + table
              : "INSERT INTO "
                  + table
                  + " SELECT * FROM "
                  + table
                  + " ON CONFLICT "
                  + key.substring(key.indexOf('('))
                  + " DO UPDATE SET "
                  + column
                  + " = excluded."
                  + column);
    }
    attempts.add("INSERT INTO adoption VALUES (1, 1, 1)");
    if (kind == Place.Kind.SQLITE) {
      attempts.add(
          "INSERT OR REPLACE INTO extractions SELECT 99, report_id, codebook, program"
              + " FROM extractions");
      attempts.add(
          "INSERT OR REPLACE INTO retrievals SELECT 99, original_id, place, retrieved, http"
              + " FROM retrievals");
    }
    List<String> before = place.dump();
    for (String sql : attempts) {
      SQLException refused = assertThrows(SQLException.class, () -> place.execute(sql), sql);
      assertTrue(refused.getMessage().contains("append-only"), sql + ": " + refused.getMessage());
    }
    assertEquals(before, place.dump());
  }

  @Test
  void refusesRowsWithoutAParent() {
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> {
              if (kind == Place.Kind.SQLITE) {
                place.execute(
                    "PRAGMA foreign_keys = ON", "INSERT INTO skipped VALUES (99, 0, 1, 'NO_SIDE')");
              } else {
                place.execute("INSERT INTO skipped VALUES (99, 0, 1, 'NO_SIDE')");
              }
            });
    assertTrue(
        refused.getMessage().toLowerCase(Locale.ROOT).contains("foreign key"),
        refused.getMessage());
  }
}
