package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.CodedReader;

/** Whole commands about claims on real files and a real ledger. */
class ReviewCommandsTest {
  private static final String DEAD =
      "About 300 North Korean soldiers were killed in Russia's Kursk region while fighting for"
          + " Russia, the National Intelligence Service said on Monday.";
  private static final String WOUNDED =
      "Some 2,700 North Korean soldiers were wounded there, it said.";

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Path ledger;

  @BeforeAll
  static void read() throws IOException {
    Path reports = Files.createDirectory(shared.resolve("reports"));
    write(reports.resolve("wire.md"), "The Wire", "2025-01-13", DEAD + " " + WOUNDED);
    write(
        reports.resolve("daily.md"),
        "The Daily",
        "2025-01-20",
        "Ukraine's military intelligence said that 3,000 North Korean soldiers had been killed"
            + " while fighting for Russia.");
    Ran ran = Ran.tallystick("read", reports, "--ledger", shared.resolve("test.db"));
    assertEquals(0, ran.code(), ran.err());
  }

  private static void write(Path file, String publisher, String day, String text)
      throws IOException {
    Files.writeString(
        file, "---\npublisher: " + publisher + "\npublished: " + day + "\n---\n" + text + "\n");
  }

  @BeforeEach
  void copy() throws IOException {
    ledger = folder.resolve("test.db");
    Files.copy(shared.resolve("test.db"), ledger);
  }

  private Ran run(Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--ledger";
    all[arguments.length + 1] = ledger;
    return Ran.tallystick(all);
  }

  private String ask(Object... arguments) {
    Ran ran = run(arguments);
    assertEquals(0, ran.code(), ran.err());
    return ran.out();
  }

  private String id(String words) {
    return ask("review", "list", "--state", "all", "--json")
        .lines()
        .filter(line -> line.contains(words))
        .findFirst()
        .orElseThrow()
        .replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void listsWhatIsMostWorthALookAndWhy() {
    String out = ask("review", "list");
    assertTrue(out.startsWith("3 open:\n"), out);
    assertTrue(out.contains("“" + DEAD.substring(0, 60)), out);
    assertTrue(out.contains("? it carries "), out);
    List<String> ranks =
        ask("review", "list", "--json")
            .lines()
            .map(line -> line.replaceFirst(".*\"rank\":([0-9.]+),.*", "$1"))
            .toList();
    assertEquals(ranks.stream().sorted((a, b) -> b.compareTo(a)).toList(), ranks);
    assertTrue(ask("review", "list", "--limit", "1").contains("2 more; to see all: "));
    assertTrue(ask("review", "list", "--measure", "wounded").startsWith("1 open:\n"));
  }

  @Test
  void aRejectedClaimCountsNowhereUntilThatIsTakenBack() {
    String before = ask("estimate", "--measure", "killed", "--json");
    assertTrue(before.contains("3000"), before);
    String id = id("3,000");
    String told = ask("review", "reject", id.substring(0, 6), "--because", "no", "--by", "Ada");
    assertEquals(
        id
            + " is rejected: 3,000 killed, from North Korea, side Russia, stated"
            + " (decision 1 by Ada).\n",
        told);
    assertFalse(ask("estimate", "--measure", "killed", "--json").contains("3000"));
    assertFalse(ask("conflicts").contains("3,000"));
    String claims = ask("claims");
    assertFalse(claims.contains("3,000 North"), claims);
    assertTrue(claims.contains("1 claim rejected and left out: tallystick review list"), claims);
    String explained = ask("explain", id);
    assertTrue(explained.contains("Rejected: it counts nowhere."), explained);
    assertTrue(explained.contains(" Ada rejected it: no\n"), explained);
    assertTrue(ask("explain", id, "--json").contains("\"review\":\"rejected\""));
    assertTrue(ask("review", "list", "--state", "rejected").contains("Ada: no"));
    ask("review", "undo", id);
    assertEquals(before, ask("estimate", "--measure", "killed", "--json"));
  }

  @Test
  void aCorrectedClaimSaysWhatItShould() {
    String id = id("3,000");
    String told = ask("review", "correct", id, "--low", "300", "--high", "300", "--by", "Ada");
    assertTrue(told.startsWith(id + " is corrected: 300 killed, from North Korea"), told);
    ask("review", "correct", id, "--origins", "South Korea", "--side", "-", "--by", "Bo");
    String explained = ask("explain", id);
    assertTrue(explained.contains("It says: 300 killed, from South Korea, stated"), explained);
    assertTrue(explained.contains("low: 300; the program had read 3000\n"), explained);
    assertTrue(explained.contains("origins: KR; the program had read KP\n"), explained);
    assertTrue(explained.contains("side: nothing; the program had read RU\n"), explained);
    assertTrue(explained.contains(" Ada corrected it: as the report has it\n"), explained);
    assertTrue(ask("claims").contains(" – daily – corrected"), ask("claims"));
    ask("review", "undo", id);
    assertTrue(ask("claims", "--json").contains("\"low\":300,\"high\":300,\"unit\":\"people\""));
    ask("review", "undo", id);
    assertFalse(ask("claims").contains("corrected"));
    assertTrue(ask("review", "undo", id).contains("; nothing to take back."));
  }

  @Test
  void aMissedClaimIsAddedAndCountsUntilThatIsTakenBack() {
    String before = ask("estimate", "--json");
    String told =
        ask(
            "review",
            "add",
            "wire",
            "--quote",
            "wounded  there,",
            "--measure",
            "captured",
            "--low",
            "12",
            "--high",
            "12",
            "--origins",
            "North Korea",
            "--side",
            "RU",
            "--by",
            "Ada");
    String id = told.substring(0, 16);
    assertEquals(
        id
            + " is added: 12 captured, from North Korea, side Russia, stated"
            + " (decision 1 by Ada).\n",
        told);
    String claims = ask("claims");
    assertTrue(claims.contains("“" + WOUNDED + "” – wire – added by Ada, "), claims);
    assertTrue(ask("claims", "--json").contains("\"added\":{\"by\":\"Ada\",\"at\":\""), claims);
    String estimate = ask("estimate", "--measure", "captured", "--explain");
    assertTrue(estimate.contains("12 captured"), estimate);
    String explained = ask("explain", id);
    assertTrue(explained.contains("; added by Ada, "), explained);
    assertTrue(explained.contains(" Ada added it: the report says so\n"), explained);
    assertTrue(ask("review", "list", "--state", "added").contains(id));
    assertTrue(ask("review", "export", "--gold").contains("\"measure\":\"captured\",\"low\":12"));
    assertTrue(ask("log").contains("claim-add"), ask("log"));
    ask("review", "correct", id, "--low", "10", "--high", "10");
    assertTrue(ask("explain", id).contains("low: 10; it was added as 12\n"), ask("explain", id));
    ask("review", "undo", id);
    assertTrue(ask("review", "undo", id).startsWith(id + " is no claim any more: 12 captured"));
    assertEquals(before, ask("estimate", "--json"));
    assertEquals(2, run("explain", id).code());
  }

  @Test
  void whatCannotBeAddedIsRefusedWithWhatToDo() {
    List<String> wrong =
        List.of(
            "moon|was|killed|no report 'moon' in the ledger",
            "wire|on the moon|killed|the report does not say “on the moon”",
            "wire|North Korean|killed|more than once; give more of its words",
            "wire|wounded there|fed|'fed'");
    for (String one : wrong) {
      String[] c = one.split("\\|", -1);
      Ran ran = run("review", "add", c[0], "--quote", c[1], "--measure", c[2], "--low", "1");
      assertTrue(ran.code() != 0 && ran.err().contains(c[3]), one + ran.err());
    }
    Ran unsaid = run("review", "add", "wire", "--quote", "wounded there", "--low", "1");
    assertTrue(unsaid.err().contains("a claim needs a measure"), unsaid.err());
    Ran numberless =
        run("review", "add", "wire", "--quote", "wounded there", "--measure", "killed");
    assertTrue(numberless.err().contains("no number; fill in low, high or both"), numberless.err());
    for (int code : new int[] {0, 1}) {
      Ran twice =
          run(
              "review",
              "add",
              "wire",
              "--quote",
              "wounded there",
              "--measure",
              "missing",
              "--low",
              "3",
              "--high",
              "3");
      assertEquals(code, twice.code(), twice.err());
      assertTrue(code == 0 || twice.err().contains(" says so already; "), twice.err());
    }
  }

  @Test
  void theHedgeFollowsTheNumberAndTheUnitItsMeasure() {
    String id = id("2,700");
    ask("review", "correct", id, "--high", "-");
    assertTrue(
        ask("claims", "--json").contains("\"high\":null,\"unit\":\"people\",\"hedge\":\"at-"));
    ask("review", "correct", id, "--measure", "pay", "--unit", "usd/month");
    assertTrue(ask("explain", id).contains("unit: USD/month; the program had read people"));
    ask("review", "correct", id, "--measure", "practice", "--detail", "deception");
    assertTrue(ask("claims").contains("deception"));
    ask("review", "correct", id, "--measure", "serving", "--low", "5", "--high", "5");
    assertTrue(ask("explain", id).contains("It says: 5 serving"), ask("explain", id));
  }

  @Test
  void goldIsWhatPeopleStandBehind() throws IOException {
    assertEquals("", ask("review", "export", "--gold"));
    ask("review", "accept", id("About 300"));
    ask("review", "correct", id("2,700"), "--formation", "Storm Corps");
    Ran ran = run("review", "export", "--gold");
    assertEquals(2, ran.out().lines().count(), ran.out());
    assertEquals("tallystick: 1 report with claims that nobody has decided on: daily\n", ran.err());
    Files.writeString(shared.resolve("gold.jsonl"), ran.out());
    assertEquals(2, CodedReader.read(shared).get(1).claims().size());
    ask("review", "accept", id("3,000"));
    ask("review", "undo", id("About 300"));
    assertEquals(1, ask("review", "export", "--gold", "--finished").lines().count());
  }

  @Test
  void whatCannotBeMeantIsWrongUsageOrNamed() {
    String id = id("3,000");
    assertEquals(2, run("review").code());
    assertEquals(2, run("review", "accept", "zzz").code());
    assertEquals(2, run("review", "correct", id).code());
    assertEquals(2, run("review", "accept", id, "--because", " ").code());
    Ran ran = run("review", "correct", id, "--origins", "Moon");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("origin 'Moon' is not known"), ran.err());
    assertEquals(1, run("review", "correct", id, "--low", "many").code());
    assertEquals(1, run("review", "correct", id, "--low", "5000").code());
    assertEquals(1, run("review", "correct", id, "--hedge", "at-most").code());
    assertEquals(1, run("review", "correct", id, "--measure", "practice").code());
    assertEquals(1, run("review", "correct", id, "--from", "2025", "--to", "2024").code());
    Ran same = run("review", "correct", id, "--low", "3,000");
    assertTrue(same.err().contains("says so already; nothing was corrected"), same.err());
    assertTrue(ask("review", "list").startsWith("3 open:\n"));
  }
}
