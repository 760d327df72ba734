package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** Whatever is changed in a ledger, its log or its originals is found and named. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class VerifierTest {
  @Parameter Place.Kind kind;
  @TempDir Path folder;
  private Place place;
  private Path original;

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
    original = new EvidenceStore(place.evidence()).file(report.id());
  }

  @Test
  void anUntouchedLedgerHolds() {
    Verification verification = verify();
    assertEquals(List.of(), verification.findings());
    assertEquals(List.of(), verification.notes());
    assertEquals(5, verification.entries());
    assertEquals(2, verification.reports());
    assertEquals(2, verification.extractions());
    assertEquals(1, verification.decisions());
    assertEquals(2, verification.originals());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE reports SET text = replace(text, 'men', 'mex') WHERE name = 'one'"
            + "| report one (| its text is not as log entry 1 tells",
        "UPDATE reports SET title = 'B', published = '2024-11-06' WHERE name = 'one'"
            + "| report one (| its published and its title are not as log entry 1",
        "UPDATE reports SET retrieved = '2020-01-01T00:00:00Z' WHERE name = 'table'"
            + "| report table (| its retrieved is not as log entry 4",
        "UPDATE extractions SET program = '0.2' WHERE id = 1"
            + "| extraction 1 of report one| its program is not as log entry 2",
        "UPDATE claims SET low = low * 2 WHERE extraction_id = 1 AND ordinal = 3"
            + "| extraction 1 of report one| its claim 4 (c3) is not as log entry 2",
        "UPDATE claims SET quote = 'a', side = NULL WHERE extraction_id = 2 AND ordinal = 0"
            + "| extraction 2 of report table| its claim 1 (c-full) is not as log entry 5",
        "DELETE FROM claims WHERE extraction_id = 1 AND ordinal = 6"
            + "| extraction 1 of report one| its claims (6 instead of 7) are not as log entry 2",
        "UPDATE skipped SET reason = 'NO_SIDE'"
            + "| extraction 1 of report one| one of its 2 skipped is not as log entry 2",
        "UPDATE citations SET url = 'x' WHERE ordinal = 1"
            + "| extraction 2 of report table| one of its 7 citations is not as log entry 5",
        "UPDATE decisions SET value = 'A'| decision 1| its value is not as log entry 3",
        "DELETE FROM decisions| decision 1| it is gone, though log entry 3 tells of it",
        "UPDATE retrievals SET place = 'x' WHERE id = 1"
            + "| retrieval 1 (reports/one)| its place is not as log entry 1",
        "UPDATE originals SET size = 1| retrieval 1 (reports/one)| its size is not as log entry 1",
        "UPDATE events SET entry = replace(entry, '\"A\"', '\"B\"') WHERE id = 3"
            + "| log entry 3| its text does not give its hash",
        "UPDATE events SET entry = 'x' WHERE id = 3| log entry 3| its text does not give its hash",
        "UPDATE events SET hash = replace(hash, substr(hash, 9, 1), 'x') WHERE id = 5"
            + "| log entry 5| its text does not give its hash",
        "DELETE FROM events WHERE id = 3| log entry 4| it comes after entry 2",
        "DELETE FROM events WHERE id = 5| extraction 2| no entry of the log tells of it",
        "INSERT INTO decisions SELECT 2, made_at, made_by, kind, subject, 'F', because"
            + " FROM decisions| decision 2| no entry of the log tells of it",
        "UPDATE signatures SET signature = zeroblob(length(signature))"
            + "| report one (| its signature does not follow from its text",
        "UPDATE source_maps SET map = '[]', charset = NULL"
            + "| map of report one| its charset and its map are not as log entry 1",
        "DELETE FROM source_maps| map of report one| it is gone, though log entry 1 tells of it",
        "INSERT INTO source_maps SELECT id, 'text', NULL, '[]' FROM reports WHERE name = 'table'"
            + "| map | no entry of the log tells of it",
        "UPDATE adoption SET reports = 3| log| it adopts 0 reports of an older ledger",
        "DELETE FROM extractions WHERE id = 2| table claims, row| belongs to something that is gone"
      })
  void aChangedDatabaseIsFoundAndNamed(String sql, String where, String wrong) throws SQLException {
    // Which rows have lost their parent, only SQLite is asked: PostgreSQL cannot forget to look.
    boolean orphans = sql.startsWith("DELETE FROM extractions") && kind == Place.Kind.POSTGRESQL;
    Tampering.change(
        place,
        kind == Place.Kind.SQLITE
            ? sql
            : sql.replace("zeroblob(length(signature))", "'\\x00'::bytea"));
    List<Verification.Finding> findings = verify().findings();
    assertTrue(
        findings.stream()
            .anyMatch(
                f ->
                    f.where().startsWith(place + ", " + (orphans ? "extraction 2" : where))
                        && f.wrong().contains(orphans ? "it is gone" : wrong)),
        findings::toString);
  }

  @Test
  void anEntryWrittenAnewWithItsHashBreaksTheChain() throws SQLException {
    String entry;
    try (Ledger ledger = place.open()) {
      entry = ledger.events().get(2).entry().replace("\"by\":\"A\"", "\"by\":\"B\"");
    }
    Tampering.change(
        place,
        "UPDATE events SET entry = '"
            + entry
            + "', hash = '"
            + CanonicalJson.hash(entry)
            + "' WHERE id = 3");
    List<Verification.Finding> findings = verify().findings();
    assertEquals(1, findings.size(), findings::toString);
    assertEquals(place + ", log entry 4", findings.get(0).where());
    assertTrue(findings.get(0).wrong().startsWith("it does not follow on entry 3"));
  }

  /** The limit of what a log can prove by itself, and what goes beyond it. */
  @Test
  void anEndCutOffWithAllItTellsOfIsFoundOnlyByTheHeadNotedBefore() throws SQLException {
    String early = verify().head();
    try (Ledger ledger = place.open()) {
      ledger.decide("A", Decision.Kind.SOURCE_GRADE, "CIA", Optional.of("B"), "so");
    }
    assertTrue(verify(early).holds(), "the log has grown past it");
    String late = verify().head();
    Tampering.change(
        place, "DELETE FROM events WHERE id = 6", "DELETE FROM decisions WHERE id = 2");
    assertTrue(verify().holds());
    assertTrue(verify(early).holds());
    List<Verification.Finding> findings = verify(late).findings();
    assertEquals(1, findings.size());
    assertEquals(
        "its log does not pass through " + late + ", which it once ended with",
        findings.get(0).wrong());
  }

  @Test
  void aChangedOriginalIsFoundAndNamed() throws IOException {
    Tampering.flip(original, 7, 3);
    List<Verification.Finding> findings = verify().findings();
    assertEquals(1, findings.size());
    assertEquals(original.toString(), findings.get(0).where());
    assertTrue(findings.get(0).wrong().startsWith("the original of reports/one was changed"));
  }

  @Test
  void aLostOriginalIsFoundAndComesBackWhenItIsReadAgain() throws IOException {
    Files.delete(original);
    assertEquals("the original of reports/one is gone", verify().findings().get(0).wrong());
    Report report = Samples.report("one");
    try (Ledger ledger = place.open()) {
      ledger.foundAgain(Samples.found(report));
    }
    assertTrue(verify().holds());
  }

  @Test
  void filesOfARunThatWasCutOffAreMentioned() throws IOException {
    Path evidence = new EvidenceStore(place.evidence()).folder();
    Path unknown = evidence.resolve("00").resolve("1".repeat(62));
    Files.createDirectories(unknown.getParent());
    Files.writeString(unknown, "x", StandardCharsets.UTF_8);
    Path unfinished = evidence.resolve("incoming").resolve("half");
    Files.writeString(unfinished, "x", StandardCharsets.UTF_8);
    Verification verification = verify();
    assertTrue(verification.holds());
    assertEquals(2, verification.notes().size());
    assertTrue(verification.notes().get(0).endsWith(unfinished.toString()));
    assertTrue(verification.notes().get(1).endsWith(unknown.toString()));
  }

  private Verification verify() {
    return verify(Optional.empty());
  }

  private Verification verify(String head) {
    return verify(Optional.of(head));
  }

  private Verification verify(Optional<String> head) {
    try (Ledger ledger = place.openExisting()) {
      return ledger.verify(head);
    }
  }
}
