package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Statement;

/** A report that an older Tallystick made another text of. */
class HeldTextTest {
  private static final String TEXT =
      """
      At least 20 Kenyans were killed while fighting for Russia, the ministry said on Monday.

      In all, 300 Kenyan recruits serve in the Russian army in Ukraine, it added.
      """;

  @TempDir private Path folder;

  @Test
  void isReadAsTheLedgerHoldsIt() throws IOException {
    Path file = Files.writeString(folder.resolve("report.md"), TEXT);
    Path database = folder.resolve("test.db");
    ReportId id = ReportId.of(Files.readAllBytes(file));
    String older = "Home – News – Sport\n\n" + TEXT;
    try (Ledger ledger = Ledger.open(database)) {
      ledger.add(
          new Report(
              id,
              "report",
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "en",
              older),
          new Extraction(List.of(), List.of()),
          "foreign-fighters/1",
          "older");
    }
    Ran read = Ran.tallystick("read", file, "--ledger", database);
    assertEquals(0, read.code(), read.err());
    try (Ledger ledger = Ledger.openExisting(database)) {
      List<Statement> statements = ledger.statements();
      assertFalse(statements.isEmpty(), read.out());
      assertEquals(older, ledger.report(id).orElseThrow().text());
      for (Statement statement : statements) {
        Claim claim = statement.claim();
        assertEquals(claim.quote(), claim.evidence().quote().of(older));
      }
    }
  }
}
