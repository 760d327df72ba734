package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.archive.MixedBatch;
import org.tallystick.reports.Report;

/** Where no more can be written a clear line says so, and what was written before is whole. */
class FullDiskTest {
  private static final int EACH = 12;
  private static final int MOST_KILOBYTES = 2000;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("tallystick.db");
  }

  /**
   * The program may write no file larger than this. That is room for SQLite's own library, which is
   * unpacked first, and not for all that the batch adds before SQLite tidies up.
   */
  @Test
  void aReadingThatCanWriteNoMoreLosesNothing() throws IOException, InterruptedException {
    Path batch = folder.resolve("batch");
    MixedBatch.write(batch, EACH);
    Ledger.open(file).close();
    Path said = folder.resolve("said");
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f " + MOST_KILOBYTES + " && exec \"$@\"",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                KillRounds.Reading.class.getName(),
                batch.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertEquals(1, process.waitFor());
    String words = Files.readString(said, StandardCharsets.UTF_8);
    assertTrue(words.contains("LedgerException: " + file + ": "), words);
    assertTrue(
        words.contains("; free some space and check the disk, then try again; nothing was lost"),
        words);
    try (Ledger left = Ledger.openExisting(file)) {
      assertTrue(left.reports() > 0 && left.reports() < 7 * EACH, left.reports() + " reports");
      assertEquals(List.of(), left.verify(Optional.empty()).findings());
    }
    KillRounds.Reading.read(batch, file, new PrintStream(OutputStream.nullOutputStream(), false));
    try (Ledger whole = Ledger.openExisting(file)) {
      assertEquals(7 * EACH, whole.reports());
      assertEquals(List.of(), whole.verify(Optional.empty()).findings());
    }
  }

  @Test
  void aFullDatabaseIsCalledAFullDisk() {
    Ledger.open(file).close();
    JdbiException failure =
        assertThrows(
            JdbiException.class,
            () ->
                Jdbi.create("jdbc:sqlite:" + file)
                    .useHandle(
                        h -> {
                          h.createQuery("PRAGMA max_page_count = 1").mapTo(int.class).one();
                          h.execute("INSERT INTO events VALUES (1, ?, '')", "x".repeat(1 << 20));
                        }));
    assertEquals(
        file + ": the disk is full; free some space and try again; nothing was lost",
        LedgerException.of(file, failure).getMessage());
  }

  @Test
  void originalsThatCannotBeKeptStopTheReadingBeforeTheReportIsAdded() throws IOException {
    Path evidence = folder.resolve("tallystick.evidence");
    Files.writeString(evidence, "a file where the folder should be", StandardCharsets.UTF_8);
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(file)) {
      LedgerException said =
          assertThrows(
              LedgerException.class,
              () ->
                  ledger.add(
                      Samples.found(report),
                      Samples.extraction(report),
                      Samples.CODEBOOK,
                      Samples.PROGRAM));
      assertTrue(
          said.getMessage().startsWith(evidence + ": the originals cannot be kept there ("),
          said.getMessage());
      assertEquals(0, ledger.reports());
      assertEquals(List.of(), ledger.events());
      assertFalse(ledger.has(report.id(), Samples.CODEBOOK, Samples.PROGRAM));
      Files.delete(evidence);
      assertTrue(
          ledger.add(
              Samples.found(report),
              Samples.extraction(report),
              Samples.CODEBOOK,
              Samples.PROGRAM));
    }
  }
}
