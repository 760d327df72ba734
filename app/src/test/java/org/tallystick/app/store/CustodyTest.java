package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.app.readers.HttpAnswer;
import org.tallystick.app.readers.Original;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** What the log tells, and which originals are kept. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class CustodyTest {
  private static final Report REPORT = Samples.report("one");

  @Parameter Place.Kind kind;
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void name() {
    place = kind.in(folder);
  }

  @Test
  void anOriginalIsKeptUnderTheHashOfItsBytes() throws IOException {
    add(Samples.original(REPORT));
    String sha = REPORT.id().sha256();
    Path kept =
        folder.resolve("tallystick.evidence/" + sha.substring(0, 2) + "/" + sha.substring(2));
    assertArrayEquals(REPORT.text().getBytes(StandardCharsets.UTF_8), Files.readAllBytes(kept));
    try (var left = Files.list(folder.resolve("tallystick.evidence/incoming"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void bytesThatAreNotTheReportsAreRefused() {
    Original other = Samples.original(Samples.report("two"));
    assertThrows(IllegalArgumentException.class, () -> add(other));
    assertFalse(Files.exists(folder.resolve("tallystick.evidence")));
  }

  @Test
  void theLogTellsWhoDidWhatInOrder() {
    try (Ledger ledger = Ledger.open(place.address(), Optional.of(place.evidence()), "Ana")) {
      add(ledger, Samples.original(REPORT));
      ledger.decide("Ben", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "so");
      List<Event> events = ledger.events();
      assertEquals(
          List.of("1 Ana read", "2 Ana extracted", "3 Ben decided"),
          events.stream().map(e -> e.id() + " " + e.by() + " " + e.kind()).toList());
      assertEquals("reports/one", events.get(0).about("retrieval").get("place"));
      assertEquals(7, events.get(1).about("extraction").get("claims"));
      assertEquals("NIS", events.get(2).about("decision").get("subject"));
      assertTrue(ledger.verify(Optional.empty()).holds());
    }
  }

  /** Anybody can check the chain with a tool for SHA-256. */
  @Test
  void everyEntryNamesTheHashOfTheOneBefore() {
    add(Samples.original(REPORT));
    try (Ledger ledger = place.open()) {
      String before = "0".repeat(64);
      for (Event event : ledger.events()) {
        assertEquals(before, event.previous());
        assertTrue(event.entry().contains("\"previous\":\"" + before + "\""), event.entry());
        before = CanonicalJson.hash(event.entry());
        assertEquals(before, event.hash());
      }
    }
  }

  @Test
  void aReportFoundAgainIsToldOnceForEachPlaceAndTime() {
    Original here = Samples.original(REPORT);
    byte[] bytes = here.bytes();
    Optional<Instant> when = Optional.of(Instant.parse("2024-11-05T10:00:00.123Z"));
    Original there = new Original(bytes, "https://example.org/a", when, Optional.empty());
    try (Ledger ledger = place.open()) {
      assertTrue(add(ledger, here));
      assertFalse(add(ledger, here));
      assertFalse(add(ledger, there));
      for (int i = 0; i < 2; i++) {
        ledger.foundAgain(Samples.found(REPORT, here));
        ledger.foundAgain(Samples.found(REPORT, there));
      }
      assertEquals(
          List.of("reports/one ", "null null", "https://example.org/a 2024-11-05T10:00:00Z"),
          ledger.events().stream()
              .map(e -> e.about("retrieval"))
              .map(r -> r.get("place") + " " + r.get("retrieved"))
              .toList());
      assertTrue(ledger.verify(Optional.empty()).holds());
    }
  }

  @Test
  void whatTheServerSaidIsKept() throws SQLException {
    HttpAnswer answer =
        HttpAnswer.of(
            200,
            "https://example.org/b",
            List.of("https://example.org/a"),
            name -> Optional.of("the " + name));
    add(
        new Original(
            REPORT.text().getBytes(StandardCharsets.UTF_8),
            "https://example.org/b",
            Optional.of(Instant.parse("2024-11-05T10:00:00Z")),
            Optional.of(answer)));
    assertEquals(
        List.of(
            "{\"address\":\"https://example.org/b\",\"headers\":{\"content-type\":\"the"
                + " content-type\",\"date\":\"the date\",\"etag\":\"the etag\",\"last-modified\":"
                + "\"the last-modified\",\"server\":\"the server\"},\"redirects\":"
                + "[\"https://example.org/a\"],\"status\":200}"),
        place.look("SELECT http FROM retrievals"));
  }

  /** Whoever adds a column decides whether the log tells of it; forgetting it fails here. */
  @Test
  void theLogTellsOfEveryColumn() throws SQLException {
    place.open().close();
    Map<String, List<String>> told =
        Map.of(
            "reports", Contents.REPORT,
            "extractions", Contents.EXTRACTION,
            "claims", Contents.CLAIM,
            "skipped", Contents.SKIPPED,
            "citations", Contents.CITATION,
            "decisions", Contents.DECISION,
            "retrievals", Contents.RETRIEVAL,
            "source_maps", Contents.MAP);
    for (Map.Entry<String, List<String>> table : told.entrySet()) {
      assertEquals(
          place.look(
              (kind == Place.Kind.SQLITE
                      ? "SELECT name FROM pragma_table_info('" + table.getKey() + "') WHERE name"
                      : "SELECT attname FROM pg_attribute WHERE attrelid = '"
                          + table.getKey()
                          + "'::regclass AND attnum > 0 AND attname")
                  + " <> 'extraction_id'"
                  + (kind == Place.Kind.SQLITE ? "" : " ORDER BY attnum")),
          table.getValue().stream().map(column -> column.replace("\"", "")).toList());
    }
  }

  @Test
  void nobodyWithoutANameUsesALedger() {
    assertThrows(
        IllegalArgumentException.class, () -> Ledger.open(place.address(), Optional.empty(), " "));
  }

  private void add(Original original) {
    try (Ledger ledger = place.open()) {
      add(ledger, original);
    }
  }

  private static boolean add(Ledger ledger, Original original) {
    return ledger.add(
        Samples.found(REPORT, original),
        Samples.extraction(REPORT),
        Samples.CODEBOOK,
        Samples.PROGRAM);
  }
}
