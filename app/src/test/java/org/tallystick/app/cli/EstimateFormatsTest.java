package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms in which {@code estimate} answers, on a ledger of two reports. */
class EstimateFormatsTest {
  @TempDir private static Path folder;
  private static Path ledger;

  @BeforeAll
  static void read() throws IOException {
    Path first = folder.resolve("first.md");
    Files.writeString(
        first,
        """
        ---
        title: Spy agency counts the dead
        published: 2025-01-13
        ---
        South Korea's spy agency said that about 300 North Korean soldiers were killed while
        fighting for Russia against Ukraine.
        """);
    Path second = folder.resolve("second.md");
    Files.writeString(
        second,
        """
        ---
        title: The toll rises
        published: 2025-04-30
        ---
        South Korea's spy agency said that about 600 North Korean soldiers were killed while
        fighting for Russia against Ukraine.
        """);
    ledger = folder.resolve("ledger.db");
    assertEquals(0, Ran.tallystick("read", first, second, "--ledger", ledger).code());
  }

  private static List<String> ask(Object... options) {
    Object[] all = new Object[options.length + 3];
    all[0] = "estimate";
    all[1] = "--ledger";
    all[2] = ledger;
    System.arraycopy(options, 0, all, 3, options.length);
    Ran ran = Ran.tallystick(all);
    assertEquals(0, ran.code(), ran.err());
    return ran.out().lines().toList();
  }

  private static String refused(Object... options) {
    Object[] all = new Object[options.length + 1];
    all[0] = "estimate";
    System.arraycopy(options, 0, all, 1, options.length);
    Ran ran = Ran.tallystick(all);
    assertEquals(2, ran.code());
    return ran.err();
  }

  @Test
  void csvHasOneRowAQuestion() {
    assertEquals(
        List.of(
            "question,low,best,high,voices,claims,contested,as_of",
            "\"killed: KP, side RU, in people\",220,600,1700,1,2,false,2025-04-30"),
        ask("--all", "--format", "csv"));
  }

  @Test
  void theTimelineHasALineForEachChange() {
    List<String> lines = ask("--timeline");
    assertEquals("killed · North Korea · Russia", lines.get(2));
    assertTrue(lines.get(5).startsWith("2025-01-13  "), lines.get(5));
    assertTrue(lines.get(6).startsWith("2025-04-30  "), lines.get(6));
    assertEquals(7, lines.size());
    assertEquals(3, ask("--timeline", "--format", "csv").size());
    List<String> json = ask("--timeline", "--json");
    assertTrue(json.get(0).contains("\"asOf\":\"2025-01-13\""), json.get(0));
    assertEquals(2, json.size());
  }

  @Test
  void jsonTellsWhatTheNumberStandsOn() {
    String line = ask("--json").get(0);
    assertTrue(
        line.contains("\"shares\":[{\"voice\":\"National Intelligence Service of South Korea\""),
        line);
    assertTrue(line.contains("\"influence\":{\"voice\":\"National Intelligence"), line);
    assertTrue(line.contains("\"role\":\"left-out\""), line);
    assertEquals(ask("--json"), ask("--format", "JSON"));
  }

  @Test
  void optionsThatExcludeEachOtherAreRefused() {
    assertTrue(refused("--all", "--origin", "KP").startsWith("tallystick: --all asks for every"));
    assertTrue(refused("--json", "--format", "csv").startsWith("tallystick: either --json or"));
    assertTrue(refused("--timeline", "--explain").startsWith("tallystick: either --timeline or"));
    assertTrue(refused("--format", "pdf").contains("--format"));
  }
}
