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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.reports.Report;

class LedgerExceptionTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("tallystick.db");
  }

  @Test
  void missingLedger() {
    refused("no such ledger; run `tallystick read` first", () -> Ledger.openExisting(file));
    assertFalse(Files.exists(file));
  }

  @Test
  void missingFolder() {
    Path lost = folder.resolve("lost");
    file = lost.resolve("tallystick.db");
    refused(
        "its folder does not exist; create the folder " + lost.toAbsolutePath(),
        () -> Ledger.open(file));
  }

  @Test
  void folderInsteadOfFile() {
    file = folder;
    refused("a folder, not a file; name a file in it", () -> Ledger.open(folder));
    refused("a folder, not a file; name a file in it", () -> Ledger.openExisting(folder));
  }

  @Test
  void notWritable() throws SQLException {
    Ledger.open(file).close();
    Jdbi readOnly = Jdbi.create("jdbc:sqlite:file:" + file + "?mode=ro");
    JdbiException failure =
        assertThrows(
            JdbiException.class,
            () ->
                readOnly.useHandle(
                    h -> h.execute("INSERT INTO extractions VALUES (1, 'a', 'b', 'c')")));
    LedgerException said = LedgerException.of(file, failure);
    assertEquals(
        file
            + ": cannot be written; allow writing to it and its folder,"
            + " or copy it to a folder of yours",
        said.getMessage());
    assertEquals(failure, said.getCause());
  }

  @Test
  void textFile() throws IOException {
    for (String text : new String[] {"x", "Dear diary,\n", "It was a dark night. ".repeat(999)}) {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      refused(
          "not a SQLite database; name a Tallystick ledger or a new file", () -> Ledger.open(file));
      assertEquals(text, Files.readString(file, StandardCharsets.UTF_8));
    }
  }

  @Test
  void databaseOfAnotherProgram() throws IOException, SQLException {
    Samples.execute(file, "CREATE TABLE cookies (id INTEGER)");
    foreign();
    Files.delete(file);
    Samples.execute(file, "PRAGMA application_id = 7");
    foreign();
    Files.delete(file);
    Samples.execute(file, "PRAGMA user_version = 7");
    foreign();
  }

  private void foreign() throws IOException {
    byte[] before = Files.readAllBytes(file);
    refused(
        "a database of another program; name a Tallystick ledger or a new file",
        () -> Ledger.openExisting(file));
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void newerSchema() throws SQLException {
    Ledger.open(file).close();
    Samples.execute(file, "PRAGMA user_version = " + (Schema.VERSION + 1));
    refused("made by a newer Tallystick; update Tallystick", () -> Ledger.open(file));
  }

  @Test
  void emptyFileBecomesALedger() throws IOException {
    Files.createFile(file);
    try (Ledger ledger = Ledger.open(file)) {
      assertEquals(0, ledger.reports());
    }
  }

  @Test
  void lockedWhileAdding() throws SQLException {
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(file);
        Connection other = Samples.connect(file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      locked(() -> add(ledger, report));
      assertEquals(0, ledger.reports(), "reading goes on");
      statement.execute("COMMIT");
      assertTrue(add(ledger, report), "the ledger works on when the lock is gone");
    }
  }

  @Test
  void lockedWhileCreating() throws SQLException {
    try (Connection other = Samples.connect(file);
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");
      locked(() -> Ledger.open(file));
      statement.execute("ROLLBACK");
    }
    Ledger.open(file).close();
  }

  @Test
  void damaged() throws IOException, SQLException {
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(file)) {
      add(ledger, report);
    }
    byte[] bytes = Files.readAllBytes(file);
    java.util.Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(file, bytes);
    refused(
        "damaged; restore a copy, or move it away and read the reports again",
        () -> {
          try (Ledger ledger = Ledger.open(file)) {
            ledger.statements();
          }
        });
  }

  private static boolean add(Ledger ledger, Report report) {
    return ledger.add(report, Samples.extraction(report), Samples.CODEBOOK, Samples.PROGRAM);
  }

  private void locked(Runnable action) {
    refused(
        "locked by another program; wait until it has finished or close it, then try again",
        action);
  }

  private void refused(String message, Runnable action) {
    LedgerException said = assertThrows(LedgerException.class, action::run);
    assertEquals(file + ": " + message, said.getMessage());
  }
}
