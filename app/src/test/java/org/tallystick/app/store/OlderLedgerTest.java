package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** A ledger of the first schema is brought up to date on opening, and loses nothing. */
class OlderLedgerTest {
  private static final List<String> TABLES = List.of("reports", "extractions", "claims", "skipped");

  @TempDir Path folder;
  private Path old;

  @BeforeEach
  void make() throws SQLException {
    Path current = folder.resolve("current.db");
    try (Ledger ledger = Ledger.open(current)) {
      for (String name : List.of("one", "two")) {
        Report report = Samples.report(name);
        ledger.add(report, Samples.extraction(report), Samples.CODEBOOK, Samples.PROGRAM);
      }
    }
    old = folder.resolve("old.db");
    Samples.execute(
        old, "PRAGMA journal_mode = WAL", "PRAGMA application_id = " + Schema.APPLICATION_ID);
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + old, null, null)
        .locations("classpath:db/migration/sqlite")
        .target(MigrationVersion.fromVersion("1"))
        .loggers("slf4j")
        .load()
        .migrate();
    List<String> fill = new ArrayList<>(List.of("ATTACH '" + current + "' AS current"));
    TABLES.forEach(table -> fill.add("INSERT INTO " + table + " SELECT * FROM current." + table));
    Samples.execute(old, fill.toArray(String[]::new));
  }

  @Test
  void keepsEveryRow() throws SQLException {
    List<String> before = rows();
    assertEquals(List.of("1"), look("PRAGMA user_version"));
    try (Ledger ledger = Ledger.openExisting(old)) {
      assertEquals(2, ledger.reports());
      assertEquals(List.of(), ledger.decisions());
      ledger.decide("A", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "so");
    }
    assertEquals(before, rows());
    assertTrue(before.size() > 2 * 2, before.toString());
    assertEquals(List.of(String.valueOf(Schema.VERSION)), look("PRAGMA user_version"));
    try (Ledger ledger = Ledger.openExisting(old)) {
      assertEquals(1, ledger.decisions().size());
      assertEquals(List.of("2"), look("SELECT count(*) FROM signatures"));
      assertEquals(2 * Samples.extraction(Samples.report("x")).claims().size(), ledger.claims());
    }
  }

  @Test
  void whatItHeldIsAdoptedOnceByTheLog() throws SQLException {
    for (int i = 0; i < 2; i++) {
      try (Ledger ledger = Ledger.openExisting(old)) {
        assertEquals(
            List.of("adopted", "adopted", "adopted", "adopted"),
            ledger.events().stream().map(Event::kind).toList());
        Verification verification = ledger.verify(Optional.empty());
        assertEquals(List.of(), verification.findings());
        assertEquals(1, verification.notes().size());
        assertTrue(
            verification.notes().get(0).startsWith("2 reports have no originals here"),
            verification.notes()::toString);
      }
    }
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.openExisting(old)) {
      assertEquals(Optional.empty(), ledger.sourceMap(report.id()));
      ledger.foundAgain(Samples.found(report));
      assertTrue(ledger.sourceMap(report.id()).isPresent());
      Verification verification = ledger.verify(Optional.empty());
      assertTrue(verification.holds());
      assertTrue(verification.notes().get(0).startsWith("1 report has no original here"));
    }
    Tampering.change(old, "UPDATE reports SET text = text || '!' WHERE name = 'two'");
    try (Ledger ledger = Ledger.openExisting(old)) {
      assertEquals(
          "its text is not as log entry 2 tells".replace("2", String.valueOf(entryOf("two"))),
          ledger.verify(Optional.empty()).findings().get(0).wrong());
    }
  }

  private long entryOf(String name) {
    try (Ledger ledger = Ledger.openExisting(old)) {
      return ledger.events().stream()
          .filter(event -> name.equals(event.about("report").get("name")))
          .findFirst()
          .orElseThrow()
          .id();
    }
  }

  private List<String> rows() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : TABLES) {
      rows.addAll(look("SELECT rowid, * FROM " + table + " ORDER BY rowid"));
    }
    return rows;
  }

  private List<String> look(String sql) throws SQLException {
    try (Connection connection = Samples.connect(old);
        java.sql.Statement statement = connection.createStatement()) {
      return Samples.rows(statement, sql);
    }
  }
}
