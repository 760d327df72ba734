package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.app.store.Samples.CODEBOOK;
import static org.tallystick.app.store.Samples.PROGRAM;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.correction.Addition;
import org.tallystick.claims.correction.Correction;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import org.tallystick.voices.Copy;
import org.tallystick.voices.Statement;

/** What holds for a ledger in a file and in a database alike. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class LedgerTest {
  @Parameter Place.Kind kind;
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void name() {
    place = kind.in(folder);
  }

  @Test
  void givesBackEqualClaims() {
    Report report = Samples.report("one");
    Extraction extraction = Samples.extraction(report);
    try (Ledger ledger = place.open()) {
      assertTrue(ledger.add(report, extraction, CODEBOOK, PROGRAM));
    }
    try (Ledger ledger = place.openExisting()) {
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
    try (Ledger ledger = place.open()) {
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
  void addedClaimsAreStatementsOfTheirReportWhateverIsReadLater() {
    Report report = Samples.report("one");
    Addition addition =
        new Addition(
            report.id(),
            new Span(11, 14),
            "men",
            CODEBOOK,
            Correction.of(
                "{\"measure\": \"practice\", \"detail\": \"it's\", \"status\": \"stated\"}"));
    try (Ledger ledger = place.open()) {
      ledger.add(report, Samples.one(report, "old"), CODEBOOK, PROGRAM);
      assertEquals(List.of(), ledger.added());
      String id = addition.id();
      Decision.Kind kind = Decision.Kind.CLAIM_ADD;
      ledger.decide("Ada", kind, id, Optional.of(addition.text()), "so");
      ledger.decide("Ada", kind, id, Optional.empty(), "not so");
      Decision last = ledger.decide("Bo", kind, id, Optional.of(addition.text()), "so");
      ledger.add(report, Samples.one(report, "new"), CODEBOOK, "0.2");
      List<Statement> expected =
          List.of(
              new Statement(
                  addition.claim("one", new Evidence.Added("Bo", last.madeAt())),
                  report.published(),
                  report.publisher()));
      assertEquals(expected, ledger.added());
      assertEquals(1, ledger.statements().size());
      assertTrue(ledger.verify(Optional.empty()).holds());
    }
  }

  @Test
  void theLogIsReadBackwardsAndNoFurtherThanAskedFor() {
    try (Ledger ledger = place.open()) {
      assertEquals(new LogEnd(0, ""), ledger.logEnd());
      for (int i = 1; i <= 7; i++) {
        ledger.decide(
            i % 3 == 0 ? "Ada" : "Bo", Decision.Kind.SOURCE_GRADE, "s", Optional.of("B"), "so");
      }
      List<Event> all = ledger.events();
      assertEquals(new LogEnd(7, all.get(6).hash()), ledger.logEnd());
      assertEquals(
          List.of(all.get(6), all.get(5)), ledger.newestEvents(Long.MAX_VALUE, 2, e -> true));
      assertEquals(List.of(all.get(1), all.get(0)), ledger.newestEvents(3, 5, e -> true));
      assertEquals(
          List.of(all.get(5), all.get(2)),
          ledger.newestEvents(Long.MAX_VALUE, 2, e -> e.by().equals("Ada")));
      assertEquals(List.of(), ledger.newestEvents(1, 2, e -> true));
      Report report = Samples.report("one");
      ledger.add(report, Samples.one(report, "c"), CODEBOOK, PROGRAM);
      assertEquals(
          Map.of(report.id(), "one"),
          ledger.reportNames(Set.of(report.id(), ReportId.of("other"))));
      assertEquals(Map.of(), ledger.reportNames(Set.of()));
    }
  }

  @Test
  void keepsTheReportItself() throws SQLException {
    Report report = Report.of("plain", "Line one\nLine two 🇰🇵\u0001.");
    try (Ledger ledger = place.open()) {
      assertTrue(ledger.add(report, Samples.one(report, "c"), CODEBOOK, PROGRAM));
      assertTrue(ledger.statements().get(0).published().isEmpty());
      assertTrue(ledger.statements().get(0).publisher().isEmpty());
    }
    assertEquals(
        List.of(report.id() + "|plain|null|null|null|null|en|" + report.text()),
        place.look(
            "SELECT id, name, title, publisher, url, published, language, text FROM reports"));
  }

  @Test
  void changesNothingWhenTheSameReportComesTwice() throws SQLException {
    Report report = Samples.report("one");
    try (Ledger ledger = place.open()) {
      assertFalse(ledger.has(report.id(), CODEBOOK, PROGRAM));
      assertTrue(ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM));
      assertTrue(ledger.has(report.id(), CODEBOOK, PROGRAM));
    }
    List<String> before = place.dump();
    try (Ledger ledger = place.open()) {
      int claims = ledger.claims();
      assertFalse(ledger.add(report, Samples.one(report, "other"), CODEBOOK, PROGRAM));
      assertEquals(claims, ledger.claims());
      assertEquals(1, ledger.reports());
    }
    assertEquals(before, place.dump());
  }

  @Test
  void usesTheNewestGenerationOfEachReport() throws SQLException {
    Report first = Samples.report("first");
    Report second = Samples.report("second");
    try (Ledger ledger = place.open()) {
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
        place.dump().stream().anyMatch(row -> row.contains("|c-full|")),
        "the older generation is kept");
  }

  @Test
  void addsAllOrNothing() throws SQLException {
    Report report = Samples.report("one");
    place.open().close();
    if (kind == Place.Kind.SQLITE) {
      place.execute(
          "CREATE TRIGGER stop BEFORE INSERT ON skipped BEGIN SELECT RAISE(ABORT, 'stop'); END");
    } else {
      place.execute(
          "CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS"
              + " $$ BEGIN RAISE EXCEPTION 'stop'; END $$",
          "CREATE TRIGGER stop BEFORE INSERT ON skipped FOR EACH ROW EXECUTE FUNCTION stop()");
    }
    List<String> before = place.dump();
    try (Ledger ledger = place.open()) {
      LedgerException refused =
          assertThrows(
              LedgerException.class,
              () -> ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM));
      assertTrue(refused.getMessage().contains("stop"), refused.getMessage());
      assertEquals(0, ledger.reports());
      assertTrue(ledger.add(report, Samples.one(report, "c"), CODEBOOK, PROGRAM));
      assertEquals(List.of("c"), ids(ledger));
    }
    assertFalse(before.equals(place.dump()));
  }

  @Test
  void claimsOfATableKeepTheirOwnDayAndOutlet() {
    Report table = Samples.report("table");
    List<CitedClaim> cited = Samples.cited(Samples.extraction(table));
    try (Ledger ledger = place.open()) {
      assertTrue(ledger.addTable(table, Samples.original(table), cited, CODEBOOK, PROGRAM));
      assertFalse(ledger.addTable(table, Samples.original(table), cited, CODEBOOK, PROGRAM));
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
    try (Ledger ledger = place.open()) {
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
    try (Ledger ledger = place.open()) {
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
  void letsSeveralOpenAndAddAtOnce() throws Exception {
    int writers = 6;
    place = kind.empty(folder);
    ExecutorService pool = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        Report report = Samples.report("report " + i);
        tasks.add(
            () -> {
              try (Ledger ledger = place.open()) {
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
    try (Ledger ledger = place.openExisting()) {
      assertEquals(writers, ledger.reports());
    }
  }

  @Test
  void isSharedBetweenThreads() throws Exception {
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (Ledger ledger = place.open()) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < 3 * threads; i++) {
        Report report = Samples.report("report " + i / 3);
        tasks.add(
            () -> {
              ledger.statements();
              ledger.decide("A", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "so");
              return ledger.add(report, Samples.extraction(report), CODEBOOK, PROGRAM);
            });
      }
      int added = 0;
      for (Future<Boolean> task : pool.invokeAll(tasks)) {
        added += task.get() ? 1 : 0;
      }
      assertEquals(threads, added, "each report is new once");
      assertEquals(threads, ledger.reports());
      assertEquals(3 * threads, ledger.decisions().size());
      assertEquals(List.of(), ledger.verify(Optional.empty()).findings());
    } finally {
      pool.shutdownNow();
    }
  }

  /** A text may come from anywhere; no database keeps these two characters. */
  @Test
  void keepsWhatCanBeKeptOfAnyText() {
    Report report = Report.of("odd", "5 men\u0000 and half a pair \uD83C here");
    try (Ledger ledger = place.open()) {
      assertTrue(ledger.add(report, Samples.one(report, "c\u0000\uDDF0"), CODEBOOK, PROGRAM));
      assertEquals(1, ledger.statements().size());
      assertEquals(List.of(), ledger.verify(Optional.empty()).findings());
    }
  }

  private static List<String> ids(Ledger ledger) {
    return ledger.statements().stream().map(Statement::claim).map(Claim::id).toList();
  }
}
