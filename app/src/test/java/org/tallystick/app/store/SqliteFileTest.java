package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tallystick.app.store.Samples.CODEBOOK;
import static org.tallystick.app.store.Samples.PROGRAM;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.reports.Report;

/** What holds for a ledger in a file alone. */
class SqliteFileTest {
  @TempDir Path folder;

  @Test
  void saysWhatItIs() throws SQLException {
    Place place = Place.Kind.SQLITE.in(folder);
    place.open().close();
    assertEquals(List.of("ok"), place.look("PRAGMA integrity_check"));
    assertEquals(List.of("wal"), place.look("PRAGMA journal_mode"));
    assertEquals(
        List.of(String.valueOf(Schema.APPLICATION_ID)), place.look("PRAGMA application_id"));
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
      assertEquals(1, ledger.claims());
    }
  }
}
