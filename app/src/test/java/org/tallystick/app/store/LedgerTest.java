package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.app.store.Samples.CODEBOOK;
import static org.tallystick.app.store.Samples.PROGRAM;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Copy;
import org.tallystick.voices.Statement;

class LedgerTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("tallystick.db");
  }

  @Test
  void givesBackEqualClaims() {
    Report report = Samples.report("one");
    Extraction extraction = Samples.extraction(report);
    try (Ledger ledger = Ledger.open(file)) {
      assertTrue(ledger.add(report, extraction, CODEBOOK, PROGRAM));
    }
    try (Ledger ledger = Ledger.openExisting(file)) {
      List<Statement> expected =
          extraction.claims().stream()
              .map(claim -> new Statement(claim, report.published(), report.publisher()))
              .toList();
      assertEquals(expected, ledger.statements());
      assertEquals(1, ledger.reports());
      assertEquals(extraction.claims().size(), ledger.claims());
    }
  }

  @Test
  void claimsDecidedOnAreStillThereWhenANewerReadingLacksThem() {
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(report, Samples.one(report, "old"), CODEBOOK, PROGRAM);
      ledger.add(report, Samples.one(report, "both"), CODEBOOK, "0.2");
      List<Statement> old = ledger.statements();
      ledger.decide("A", Decision.Kind.CLAIM_ACCEPT, "both", Optional.of("yes"), "so");
      assertEquals(List.of(), ledger.reviewedBefore());
      ledger.add(report, Samples.one(report, "new"), CODEBOOK, "0.3");
      ledger.decide("A", Decision.Kind.SOURCE_GRADE, "old", Optional.of("B"), "a name like an id");
      assertEquals(old, ledger.reviewedBefore());
      ledger.add(report, Samples.one(report, "both"), CODEBOOK, "0.4");
      assertEquals(List.of(), ledger.reviewedBefore());
    }
  }

  @Test
  void keepsTheReportItself() throws SQLException {
    Report report = Report.of("plain", "Line one\nLine two 🇰🇵\u0000.");
    try (Ledger ledger = Ledger.open(file)) {
      assertTrue(ledger.add(report, Samples.one(report, "c"), CODEBOOK, PROGRAM));
      assertTrue(ledger.statements().get(0).published().isEmpty());
      assertTrue(ledger.statements().get(0).publisher().isEmpty());
    }
    try (Connection connection = Samples.connect(file);
        java.sql.Statement statement = connection.createStatement()) {
      assertEquals(
          List.of(report.id() + "|plain|null|null|null|null|en|" + report.text()),
          Samples.rows(
              statement,
              "SELECT id, name, title, publisher, url, published, language, text FROM reports"));
      assertEquals(List.of("ok"), Samples.rows(statement, "PRAGMA integrity_check"));
      assertEquals(List.of("wal"), Samples.rows(statement, "PRAGMA journal_mode"));
      assertEquals(
          List.of(String.valueOf(Schema.APPLICATION_ID)),
          Samples.rows(statement, "PRAGMA application_id"));
    }
  }

  @Test
  void changesNothingWhenTheSameReportComesTwice() throws SQLException {
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(file)) {
      assertFalse(ledger.has(report.id(), CODEBOOK, PROGRAM));
      assertTrue(ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM));
      assertTrue(ledger.has(report.id(), CODEBOOK, PROGRAM));
    }
    List<String> before = Samples.dump(file);
    try (Ledger ledger = Ledger.open(file)) {
      int claims = ledger.claims();
      assertFalse(ledger.add(report, Samples.one(report, "other"), CODEBOOK, PROGRAM));
      assertEquals(claims, ledger.claims());
      assertEquals(1, ledger.reports());
    }
    assertEquals(before, Samples.dump(file));
  }

  @Test
  void usesTheNewestGenerationOfEachReport() throws SQLException {
    Report first = Samples.report("first");
    Report second = Samples.report("second");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(first, Samples.extraction(first), CODEBOOK, PROGRAM);
      ledger.add(second, Samples.one(second, "s1"), CODEBOOK, PROGRAM);
      assertTrue(ledger.add(first, Samples.one(first, "f2"), "fighters 2", PROGRAM));
      assertEquals(List.of("s1", "f2"), ids(ledger));
      assertTrue(ledger.add(first, Samples.one(first, "f3"), "fighters 2", "0.2.0"));
      assertEquals(List.of("s1", "f3"), ids(ledger));
      assertFalse(ledger.has(second.id(), "fighters 2", PROGRAM));
      assertEquals(2, ledger.reports());
      assertEquals(2, ledger.claims());
      assertTrue(ledger.add(second, new Extraction(List.of(), List.of()), "fighters 2", PROGRAM));
      assertEquals(List.of("f3"), ids(ledger));
    }
    assertTrue(
        Samples.dump(file).stream().anyMatch(row -> row.contains("|c-full|")),
        "the older generation is kept");
  }

  @Test
  void addsAllOrNothing() throws SQLException {
    Report report = Samples.report("one");
    Ledger.open(file).close();
    Samples.execute(
        file,
        "CREATE TRIGGER stop BEFORE INSERT ON skipped BEGIN SELECT RAISE(ABORT, 'stop'); END");
    List<String> before = Samples.dump(file);
    try (Ledger ledger = Ledger.open(file)) {
      LedgerException refused =
          assertThrows(
              LedgerException.class,
              () -> ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM));
      assertTrue(refused.getMessage().contains("stop"), refused.getMessage());
      assertEquals(0, ledger.reports());
      assertTrue(ledger.add(report, Samples.one(report, "c"), CODEBOOK, PROGRAM));
      assertEquals(List.of("c"), ids(ledger));
    }
    assertFalse(before.equals(Samples.dump(file)));
  }

  @Test
  void claimsOfATableKeepTheirOwnDayAndOutlet() {
    Report table = Samples.report("table");
    List<CitedClaim> cited = Samples.cited(Samples.extraction(table));
    try (Ledger ledger = Ledger.open(file)) {
      assertTrue(ledger.addTable(table, cited, CODEBOOK, PROGRAM));
      assertFalse(ledger.addTable(table, cited, CODEBOOK, PROGRAM));
      List<Statement> expected =
          cited.stream()
              .map(
                  c ->
                      new Statement(
                          c.claim(),
                          c.published().or(table::published),
                          c.publisher().or(table::publisher)))
              .toList();
      assertEquals(expected, ledger.statements());
      assertEquals(cited.size(), ledger.claims());
    }
  }

  @Test
  void refusesClaimsOfAnotherReport() {
    Report report = Samples.report("one");
    Extraction other = Samples.extraction(Samples.report("two"));
    try (Ledger ledger = Ledger.open(file)) {
      assertThrows(
          IllegalArgumentException.class, () -> ledger.add(report, other, CODEBOOK, PROGRAM));
      assertEquals(0, ledger.reports());
    }
  }

  @Test
  void tellsNearCopies() {
    Report first = Samples.report("the same words but the last one here");
    Report copy = Samples.report("the same words but the last one there");
    Report other = Report.of("other", "A report that has nothing to do with the others at all.");
    try (Ledger ledger = Ledger.open(file)) {
      for (Report report : List.of(copy, other, first)) {
        ledger.add(report, Samples.one(report, report.name()), CODEBOOK, PROGRAM);
      }
      List<Optional<ReportId>> originals =
          ledger.statements().stream().map(s -> s.copy().map(Copy::original)).toList();
      boolean firstIsOriginal = first.id().sha256().compareTo(copy.id().sha256()) < 0;
      assertEquals(
          firstIsOriginal
              ? List.of(Optional.of(first.id()), Optional.empty(), Optional.empty())
              : List.of(Optional.empty(), Optional.empty(), Optional.of(copy.id())),
          originals,
          "of one day the lesser id stands for the original");
    }
  }

  @Test
  void takesNamesThatLookLikeOptions() {
    Report report = Samples.report("one");
    Path odd = folder.resolve("tally? cache=shared&a%20b#ü.db");
    try (Ledger ledger = Ledger.open(odd)) {
      ledger.add(report, Samples.one(report, "c"), CODEBOOK, PROGRAM);
    }
    assertTrue(odd.toFile().isFile());
    try (Ledger ledger = Ledger.openExisting(odd)) {
      assertEquals(List.of("c"), ids(ledger));
    }
  }

  @Test
  void letsSeveralOpenAndAddAtOnce() throws Exception {
    int writers = 6;
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        Report report = Samples.report("report " + i);
        tasks.add(
            () -> {
              try (Ledger ledger = Ledger.open(file)) {
                return ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM);
              }
            });
      }
      for (Future<Boolean> added : pool.invokeAll(tasks)) {
        assertTrue(added.get());
      }
    } finally {
      pool.shutdownNow();
    }
    try (Ledger ledger = Ledger.openExisting(file)) {
      assertEquals(writers, ledger.reports());
    }
  }

  private static List<String> ids(Ledger ledger) {
    return ledger.statements().stream().map(Statement::claim).map(Claim::id).toList();
  }
}
