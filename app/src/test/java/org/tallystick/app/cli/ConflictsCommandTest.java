package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands conflicts and explain on two reports that disagree, in a real ledger. */
class ConflictsCommandTest {
  @TempDir private static Path folder;
  private static Path ledger;

  @BeforeAll
  static void read() throws IOException {
    ledger = folder.resolve("test.db");
    Path reports = Files.createDirectory(folder.resolve("reports"));
    report(
        reports,
        "seoul",
        "About 300 North Korean soldiers were killed while fighting for Russia, the National"
            + " Intelligence Service said on Monday.");
    report(
        reports,
        "kyiv",
        "At least 3,000 North Korean soldiers were killed while fighting for Russia, the General"
            + " Staff of Ukraine said on Monday.");
    assertEquals(0, Ran.tallystick("read", reports, "--ledger", ledger).code());
  }

  private static void report(Path reports, String name, String text) throws IOException {
    Files.writeString(
        reports.resolve(name + ".md"),
        "---\ntitle: Losses\npublisher: The Wire\npublished: 2025-01-13\n---\n" + text + "\n");
  }

  private static Ran ask(Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--ledger";
    all[arguments.length + 1] = ledger;
    return Ran.tallystick(all);
  }

  private static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertTrue(matcher.find(), text);
    return matcher.group(1);
  }

  @Test
  void conflictsAreListedWithWhatToTypeNext() {
    Ran ran = ask("conflicts");
    assertEquals(0, ran.code());
    assertTrue(ran.out().startsWith("As of 2025-01-13: 1 conflict:\n"), ran.out());
    assertTrue(ran.out().contains("1. disjoint  killed:KP:RU  x"), ran.out());
    assertTrue(ran.out().contains("about 300 (2025-01-13): no number fits both."), ran.out());
    assertTrue(ran.out().contains("tallystick explain x"), ran.out());
  }

  @Test
  void kindsAndFiltersNarrowTheList() {
    String none = "No conflicts are found on that.\n";
    assertEquals(none, ask("conflicts", "--kind", "denial").out());
    assertEquals(none, ask("conflicts", "--origin", "CU").out());
    assertEquals(none, ask("conflicts", "--as-of", "2025-01-12").out());
    assertTrue(ask("conflicts", "--kind", "disjoint", "--source", "NIS").out().contains("300"));
    Ran wrong = ask("conflicts", "--kind", "quarrel");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("there are: disjoint, denial, falling-total"), wrong.err());
  }

  @Test
  void jsonHoldsTheClaims() {
    String json = ask("conflicts", "--json").out();
    assertEquals(1, json.lines().count());
    assertTrue(json.contains("\"kind\":\"disjoint\""), json);
    assertTrue(json.contains("\"role\":\"at-most\",\"source\":\"National Intelligence"), json);
    assertTrue(json.contains("\"quote\":\"About 300 North Korean"), json);
  }

  @Test
  void explainWalksFromAConflictToItsSentencesAndFromAClaimToItsConflict() {
    String conflict = found("(x[0-9a-f]{11})", ask("conflicts").out());
    String told = ask("explain", conflict.substring(0, 8)).out();
    assertTrue(told.startsWith("Conflict " + conflict + ", disjoint\n"), told);
    assertTrue(told.contains("“About 300 North Korean soldiers"), told);
    assertTrue(told.contains("in seoul, The Wire, 2025-01-13"), told);
    String claim =
        found("about 300 killed[^\n]*claim ([0-9a-f]{16})", told.replaceAll("\\s+", " "));
    String story = ask("explain", claim).out();
    assertTrue(story.startsWith("Claim " + claim + "\n"), story);
    assertTrue(story.contains("On whose word: National Intelligence Service"), story);
    assertTrue(story.contains("value from “About 300”"), story);
    assertTrue(story.contains(conflict + ", disjoint"), story);
    assertTrue(ask("explain", claim, "--json").out().contains("\"voice\":{\"source\":"));
  }

  @Test
  void explainWalksFromANumberToTheSentences() {
    String byKey = ask("explain", "killed:KP:RU").out();
    assertTrue(byKey.startsWith("Estimate killed:KP:RU, as of 2025-01-13\n"), byKey);
    assertTrue(byKey.contains("“At least 3,000 North Korean soldiers"), byKey);
    String byWords =
        ask("explain", "--measure", "killed", "--origin", "north korea", "--side", "RU").out();
    assertEquals(byKey, byWords);
    assertTrue(ask("explain", "killed:KP:RU", "--json").out().startsWith("{\"estimate\":{"));
  }

  @Test
  void explainSaysWhatIsWrong() {
    assertEquals(2, ask("explain").code());
    assertEquals(2, ask("explain", "abc").code());
    Ran unknown = ask("explain", "zzzzzz");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("nothing has an id that begins with 'zzzzzz'"));
  }
}
