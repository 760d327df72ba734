package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.views.PrivatePersons;

/**
 * What is given out has initials; the terminal, the ledger and whoever gives a reason the names.
 */
class UnmaskOptionTest {
  @TempDir private Path folder;
  private Path ledger;

  @BeforeEach
  void fill() {
    ledger = folder.resolve("test.db");
    PrivatePersons.fill(ledger);
    Ran accepted = run("review accept " + PrivatePersons.CLAIM + " --by Ben --because Gitau,sure");
    assertEquals(0, accepted.code(), accepted.err());
  }

  private Ran run(String command) {
    Object[] words = (command + " --ledger " + ledger).split(" ");
    return Ran.tallystick(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claims --json",
        "estimate --json",
        "estimate --format csv",
        "estimate --timeline --json",
        "conflicts --json",
        "explain killed:KE:RU --json",
        "explain " + PrivatePersons.CLAIM + " --json",
        "sources --json",
        "echoes --json",
        "review list --state all --json",
        "review export --gold",
        "reread --dry-run --json"
      })
  void hidesAndShowsForAReason(String command) {
    Ran masked = run(command);
    assertEquals(0, masked.code(), masked.err());
    assertFalse(masked.out().contains("Gitau"), masked.out());
    assertFalse(masked.out().contains("345 678"), masked.out());
    Ran open = run(command + " --unmask asked-by-his-family");
    assertEquals(0, open.code(), open.err());
    assertEquals(masked.out().contains("K. G."), open.out().contains("Gitau"), open.out());
    Ran log = run("log");
    assertTrue(log.out().contains("unmasked"), log.out());
    assertTrue(log.out().contains("because asked-by-his-family"), log.out());
    assertEquals(0, run("verify").code());
  }

  @Test
  void tellsClaimsWithInitialsAndFindsThemByTheName() {
    String json = run("claims --json").out();
    assertTrue(json.contains("beside him, K. G. told us from [phone].\""), json);
    assertTrue(json.contains("\"sources\":[\"K. G.\"]"), json);
    Ran found = Ran.tallystick("claims", "--json", "--source", "Kevin Gitau", "--ledger", ledger);
    assertEquals(json, found.out());
  }

  @Test
  void tablesAreForWhoeverKeepsTheLedger() {
    assertTrue(run("claims").out().contains("Gitau"));
    Ran wrong = run("claims --unmask because");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("--unmask goes with --json"), wrong.err());
    assertFalse(run("log").out().contains("unmasked"));
  }

  @Test
  void whatIsExtractedIsAsItStands() throws IOException {
    Path report = folder.resolve("report.md");
    Files.writeString(
        report,
        "At least 20 Kenyans were killed while fighting for Russia, Kevin Gitau told us from +254 712"
            + " 345 678.\n\nIn all, 300 Kenyan recruits serve in the Russian army, he said.\n");
    Ran ran = Ran.tallystick("extract", report);
    assertTrue(ran.out().contains("Gitau told us from +254 712 345 678"), ran.out());
  }
}
