package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands on real files, the real extractor and a real ledger. */
class CommandsTest {
  @TempDir private Path folder;
  private Path report;
  private Path missing;
  private Path ledger;

  @BeforeEach
  void write() throws IOException {
    missing = folder.resolve("missing.md");
    ledger = folder.resolve("test.db");
    report = folder.resolve("dead.md");
    Files.writeString(
        report,
        """
        ---
        title: Losses
        publisher: The Wire
        published: 2025-01-13
        ---
        About 300 North Korean soldiers were killed in Russia's Kursk region while fighting for \
        Russia, the National Intelligence Service said on Monday. It is the largest loss that any \
        agency has reported so far.
        """);
  }

  @Test
  void extractReadsTheRestWhenAPathIsMissing() {
    Ran ran = Ran.tallystick("extract", missing, report);
    assertEquals(1, ran.code());
    assertTrue(ran.out().startsWith("{\"report\":\"dead\",\"quote\":\"About 300 North"), ran.out());
    assertTrue(ran.out().contains("\"measure\":\"killed\",\"low\":300,\"high\":300"), ran.out());
    assertEquals(1, ran.err().lines().count());
    assertTrue(ran.err().startsWith("tallystick: " + missing + ": "), ran.err());
  }

  @Test
  void extractGivesTheSameWithAnyNumberOfThreads() throws IOException {
    for (int i = 0; i < 8; i++) {
      Files.writeString(
          folder.resolve("more-" + i + ".txt"),
          "Ukraine said on Monday that " + (i + 1) + "00 Cuban soldiers were killed for Russia.\n");
    }
    Ran one = Ran.tallystick("extract", folder, "--threads", "1");
    Ran four = Ran.tallystick("extract", folder, "--threads", "4");
    assertEquals(0, one.code());
    assertTrue(one.out().lines().count() >= 9, one.out());
    assertEquals(one.out(), four.out());
  }

  @Test
  void readTellsWhatWasSkippedAndWhatTheRestAddsUpTo() {
    Ran ran = Ran.tallystick("read", report, missing, "--ledger", ledger);
    assertEquals(1, ran.code());
    assertTrue(
        ran.out().startsWith("1 report read (0 already known), 1 skipped:\n  " + missing + ": "),
        ran.out());
    assertTrue(ran.out().contains("As of 2025-01-13"), ran.out());
    assertTrue(ran.out().contains("killed   North Korea  Russia"), ran.out());
  }

  @Test
  void readTellsWhatWasRecognisedAsWhat() throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(
        page,
        "<!doctype html><html><body><p>Nobody was counted on Monday, she said.</p></body></html>");
    Ran ran = Ran.tallystick("read", folder, "--ledger", ledger, "--verbose");
    assertEquals(0, ran.code());
    assertTrue(ran.out().contains("\nRecognised as: Markdown 1, web page 1.\n"), ran.out());
    assertTrue(ran.out().contains("page (web page): 0 claims"), ran.out());
  }

  @Test
  void readingAgainAddsNothing() {
    Ran first = Ran.tallystick("read", report, "--ledger", ledger);
    Ran again = Ran.tallystick("read", report, "--ledger", ledger);
    assertEquals(0, again.code());
    assertEquals(first.out().replace("(0 already known)", "(1 already known)"), again.out());
  }

  @Test
  void claimsAndEstimatesCanBeAskedForByNameOrCode() {
    Ran.tallystick("read", report, "--ledger", ledger);
    Ran byName = ask("claims", "--origin", "north korea", "--side", "russia", "--source", "NIS");
    Ran byCode = ask("claims", "--origin", "KP", "--side", "RU", "--measure", "killed");
    assertTrue(byName.out().contains("about 300"), byName.out());
    assertEquals(byName.out(), byCode.out());
    assertEquals("The ledger says nothing on that.\n", ask("claims", "--origin", "CU").out());
    assertEquals("", ask("estimate", "--as-of", "2024-12-31", "--json").out());
    assertTrue(ask("estimate", "--explain").out().contains("voice: National Intelligence"));
    assertTrue(ask("estimate", "--json").out().contains("\"best\":300"));
  }

  @Test
  void aClaimIsFoundInItsOriginal() throws IOException {
    Ran.tallystick("read", report, "--ledger", ledger);
    String claims = ask("claims", "--json").out();
    Matcher id = Pattern.compile("\"id\":\"(\\w+)\"").matcher(claims);
    assertTrue(id.find(), claims);
    String told = ask("explain", id.group(1)).out();
    Matcher bytes =
        Pattern.compile("in the original: bytes ([\\d,]+)–([\\d,]+) of the Markdown, as a look")
            .matcher(told);
    assertTrue(bytes.find(), told);
    int begin = Integer.parseInt(bytes.group(1).replace(",", ""));
    int end = Integer.parseInt(bytes.group(2).replace(",", ""));
    byte[] original = Files.readAllBytes(report);
    String there = new String(original, begin, end - begin, StandardCharsets.UTF_8);
    String quote = told.substring(told.indexOf('“') + 1, told.indexOf('”')).replaceAll("\\s+", " ");
    assertTrue(there.contains(quote), there + " <- " + quote);
    String json = ask("explain", id.group(1), "--json").out();
    assertTrue(
        json.contains(
            "\"original\":{\"kind\":\"markdown\",\"bytes\":["
                + begin
                + ","
                + end
                + "],\"pages\":null,\"check\":\"holds\"}"),
        json);
  }

  @Test
  void anUnknownOriginIsWrongUsage() {
    Ran.tallystick("read", report, "--ledger", ledger);
    Ran ran = ask("estimate", "--origin", "Narnia");
    assertEquals(2, ran.code());
    assertTrue(ran.err().startsWith("tallystick: --origin: 'Narnia' is not known"), ran.err());
  }

  @Test
  void aLedgerThatIsNotThereIsNamed() {
    Ran ran = ask("estimate");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains(ledger + ": "), ran.err());
    assertEquals(1, ran.err().lines().count());
  }

  @Test
  void anatomyShowsClaims() {
    Ran ran = Ran.tallystick("anatomy", report, "--json");
    assertEquals(0, ran.code());
    assertTrue(ran.out().startsWith("{\"report\":\"dead\",\"sentences\":[{"), ran.out());
    assertTrue(Ran.tallystick("anatomy", report).out().contains("about 300"));
  }

  private Ran ask(String... arguments) {
    Object[] all = new Object[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--ledger";
    all[arguments.length + 1] = ledger;
    return Ran.tallystick(all);
  }
}
