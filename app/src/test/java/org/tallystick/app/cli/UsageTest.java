package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.views.Version;
import org.tallystick.codebook.CodebookReader;

class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "reed",
        "read",
        "read --ledgr x.db reports",
        "extract",
        "extract reports --threads none",
        "extract reports --threads 0",
        "anatomy",
        "import",
        "estimate --as-of yesterday",
        "claims stray",
        "conflicts --limit few",
        "conflicts --kind quarrel"
      })
  void wrongUsageSaysSoAndExitsWithTwo(String line) {
    Ran ran = Ran.tallystick((Object[]) arguments(line));
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("tallystick: "), ran.err());
    assertTrue(ran.err().contains("--help'."), ran.err());
  }

  @Test
  void aWrongCodebookNamesTheRightOnes() {
    Ran ran = Ran.tallystick("extract", "reports", "--codebook", "world-peace");
    assertEquals(2, ran.code());
    assertEquals(
        "tallystick: no codebook 'world-peace'; those that ship: foreign-fighters, casualties",
        ran.err().lines().findFirst().orElse(""));
  }

  @Test
  void everyBundledCodebookLoads() {
    for (String name : CodebookOption.BUNDLED) {
      assertEquals(name, CodebookReader.bundled(name).name());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "read",
        "extract",
        "claims",
        "conflicts",
        "explain",
        "estimate",
        "anatomy",
        "import"
      })
  void everyCommandHasHelp(String command) {
    Ran ran = Ran.tallystick((Object[]) arguments(command + " --help"));
    assertEquals(0, ran.code());
    assertTrue(ran.out().startsWith("Usage: tallystick " + command), ran.out());
  }

  @Test
  void theVersionIsOneLine() {
    Ran ran = Ran.tallystick("--version");
    assertEquals(0, ran.code());
    assertEquals(List.of(Version.program()), ran.out().lines().toList());
  }

  private static String[] arguments(String line) {
    return line.isBlank() ? new String[0] : line.strip().split(" ", -1);
  }
}
