package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** What is changed in a SQLite file itself is found and named. */
class SqliteCheckTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void fill() {
    file = folder.resolve("tallystick.db");
    Report report = Samples.report("one");
    try (Ledger ledger = Ledger.open(file)) {
      ledger.add(
          Samples.found(report), Samples.extraction(report), Samples.CODEBOOK, Samples.PROGRAM);
      ledger.decide("A", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "it was right");
    }
  }

  @Test
  void aMissingTriggerIsFound() throws SQLException {
    Samples.execute(file, "DROP TRIGGER claims_no_update");
    assertEquals(
        List.of(
            file
                + ", trigger claims_no_update: it is gone from the database; put back a copy of"
                + " the ledger from before the damage"),
        verify().findings().stream().map(Object::toString).toList());
  }

  @Test
  void whatSomebodyElseAddedToTheDatabaseIsMentioned() throws SQLException {
    Samples.execute(file, "CREATE VIEW mine AS SELECT quote FROM claims");
    assertEquals(List.of(), verify().findings());
    assertEquals(List.of(file + ", view mine is not Tallystick's own"), verify().notes());
  }

  /** Of unused space nothing is told; but nothing that the ledger tells may change unfound. */
  @Test
  void noByteOfTheFileCanChangeWhatItTells() throws IOException, SQLException {
    List<String> before = Samples.dump(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(11);
    List<String> unfound = new ArrayList<>();
    int found = 0;
    for (int i = 0; i < 30; i++) {
      int place = random.nextInt(whole.length);
      Files.write(file, whole);
      Tampering.flip(file, place, random.nextInt(8));
      try {
        if (!verify().holds()) {
          found++;
        } else if (!before.equals(Samples.dump(file))) {
          unfound.add("byte " + place);
        }
      } catch (LedgerException e) {
        found++;
      }
    }
    assertEquals(List.of(), unfound);
    assertTrue(found > 3, "only " + found + " flips changed anything");
  }

  private Verification verify() {
    try (Ledger ledger = Ledger.openExisting(file)) {
      return ledger.verify(Optional.empty());
    }
  }
}
