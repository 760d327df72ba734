package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.Place;
import org.tallystick.decisions.Decision;

/** Tables into a real ledger, and out of it as claims and estimates. */
class ImportCommandTest {
  @TempDir private Path folder;
  private Path table;
  private Path ledger;

  @BeforeEach
  void write() throws IOException {
    ledger = Path.of(Place.Kind.SQLITE.in(folder).typed());
    table = folder.resolve("tanks.csv");
    Files.writeString(
        table,
        """
        source,camp,question,low,high,value,published,publisher,report,notes
        Ministry of Dust,UA,How many tanks were lost?,,,3000,2025-01-01,The Wire,wire-1,a
        Ministry of Dust,UA,How many tanks were lost?,,,3500,2025-02-01,,,b
        Ministry of Rust,RU,How many tanks were lost?,,,"up to 2,000",2025-02-01,,,
        Pentagon,RU,How many tanks were lost?,2800,3600,,2025-01-15,,,
        ,,How many tanks were lost?,,,3100,2025-01-20,The Post,post-1,
        Someone,,How many tanks were lost?,,,n/a,,,,
        """);
  }

  private Ran run(Object... arguments) {
    Object[] all = new Object[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--ledger";
    all[arguments.length + 1] = ledger;
    return Ran.tallystick(all);
  }

  @Test
  void tellsWhatWasTakenAndWhatWasNot() {
    Ran ran = run("import", table);
    assertEquals(1, ran.code());
    List<String> lines = ran.out().lines().toList();
    assertEquals(table + ": 5 claims from 6 rows, 1 bad:", lines.get(0));
    assertTrue(lines.get(1).startsWith("  line 7: 'n/a' is not a number"), lines.get(1));
    assertEquals("  note: not understood and left out: column 'notes'", lines.get(2));
    assertEquals("", ran.err());
  }

  @Test
  void aQuestionInFreeWordsIsReckoned() {
    run("import", table);
    Ran estimate = run("estimate", "--json", "--measure", "How many tanks were lost?");
    assertEquals(0, estimate.code());
    assertEquals(1, estimate.out().lines().count());
    assertTrue(
        estimate.out().startsWith("{\"measure\":\"How many tanks were lost?\",\"unit\":\"count\""),
        estimate.out());
    assertTrue(estimate.out().contains("\"voices\":4,\"claims\":5"), estimate.out());
    assertTrue(run("estimate").out().contains("How many tanks were lost?  "));
    assertTrue(run("estimate", "--explain").out().contains("2025-02-01: 3,500, stated"));
    assertEquals(2, run("estimate", "--measure", "How many boats?").code());
  }

  @Test
  void claimsKeepTheirOwnDayOutletAndWords() {
    run("import", table);
    String claims = run("claims", "--json").out();
    assertEquals(5, claims.lines().count());
    assertTrue(claims.contains("\"report\":\"wire-1\""), claims);
    assertTrue(claims.contains("\"published\":\"2025-01-01\",\"publisher\":\"The Wire\""), claims);
    assertTrue(run("claims", "--source", "The Post").out().contains("3,100"));
  }

  @Test
  void theSameFileAgainAddsNothing() {
    run("import", table);
    String before = run("claims", "--json").out();
    Ran again = run("import", table);
    assertTrue(again.out().startsWith(table + ": 5 claims from 6 rows (already known), 1 bad:"));
    assertTrue(!again.out().contains(" is now "), again.out());
    assertEquals(before, run("claims", "--json").out());
    try (Ledger kept = Ledger.openExisting(ledger)) {
      assertEquals(1, kept.reports());
      assertEquals(2, kept.decisions().size());
    }
  }

  @Test
  void aCampIsTakenOverOnlyWhereNobodyKnowsOne() {
    Ran ran = run("import", table);
    assertTrue(ran.out().contains("note: camp of Ministry of Dust is now UA\n"), ran.out());
    assertTrue(
        ran.out()
                .contains(
                    "note: camp of Pentagon: RU is not taken over, since the register says US\n")
            || ran.out().contains("RU is not taken over, since the register says US\n"),
        ran.out());
    try (Ledger kept = Ledger.openExisting(ledger)) {
      Decision dust = kept.decisions().get(0);
      assertEquals(Decision.Kind.SOURCE_CAMP, dust.kind());
      assertEquals("Ministry of Dust", dust.subject());
      assertEquals("UA", dust.value().orElse(""));
      assertEquals("column camp in tanks, line 2", dust.because());
    }
  }

  @Test
  void oneBadFileDoesNotStopTheRest() {
    Path none = folder.resolve("none.csv");
    Ran ran = run("import", none, table, "--json");
    assertEquals(1, ran.code());
    assertTrue(ran.err().startsWith("tallystick: " + none + ": there is no such file"), ran.err());
    assertEquals(1, ran.out().lines().count());
    assertTrue(ran.out().contains("\"rows\":6,\"claims\":5,\"added\":true,\"bad\":[{\"line\":7,"));
  }

  @Test
  void aGoodTableExitsWithNought() throws IOException {
    Path good = folder.resolve("good.csv");
    Files.writeString(good, "measure,value\nkilled,10\n");
    Ran ran = run("import", good);
    assertEquals(0, ran.code());
    assertEquals(good + ": 1 claim from 1 row.\n", ran.out());
  }

  @Test
  void reportsThatATableCitesAreNotOneReport() throws IOException {
    Path two = folder.resolve("two.csv");
    Files.writeString(
        two,
        """
        source,publisher,report,measure,value,published
        A,The Wire,r1,killed,300,2025-01-01
        ,The Post,r2,killed,300,2025-01-01
        ,The Wire,r1,wounded,500,2025-01-01
        A,The Wire,r1,wounded,500,2025-01-01
        """);
    run("import", two);
    assertTrue(run("estimate", "--json", "--measure", "killed").out().contains("\"voices\":2,"));
    assertTrue(run("estimate", "--json", "--measure", "wounded").out().contains("\"voices\":1,"));
  }

  @Test
  void campsFromATableCountInEstimates() {
    run("import", table);
    assertTrue(run("estimate", "--explain").out().contains("Ministry of Dust (UA), 2025-02-01"));
  }

  @Test
  void theExampleIsTakenWhole() {
    Ran ran = run("import", Path.of("../examples/tables/disputed.csv"));
    assertEquals(0, ran.code());
    assertTrue(ran.out().endsWith("disputed.csv: 10 claims from 10 rows.\n"), ran.out());
    assertTrue(run("estimate").out().contains("How many foot soldiers did Xerxes lead"));
  }

  @Test
  void recordsAreUsedOnlyWhereAskedFor() throws IOException {
    StringBuilder rows = new StringBuilder("source,question,value,published\n");
    for (int i = 0; i < 6; i++) {
      for (String source : List.of("High,%s,2000", "Low,%s,1000", "Middle,%s,1100")) {
        rows.append(String.format(source, "Question " + i)).append(",2025-01-01\n");
      }
    }
    rows.append("High,The last question,5000,2025-01-01\n");
    run("import", Files.writeString(folder.resolve("many.csv"), rows));
    Object[] last = {"estimate", "--measure", "The last question", "--explain"};
    Ran plain = run(last);
    assertTrue(plain.out().contains(": 5,000 ("), plain.out());
    assertTrue(!plain.out().contains("typically"), plain.out());
    Ran corrected = run("estimate", "--measure", "The last question", "--explain", "--reliability");
    assertTrue(corrected.out().contains("its figures on 6 questions are typically"));
    assertTrue(!corrected.out().contains(": 5,000 ("), corrected.out());
  }

  @Test
  void manyBadRowsAreCutShortUnlessAskedFor() throws IOException {
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, "measure,value\n" + rows(60));
    Ran ran = run("import", bad);
    assertEquals(52, ran.out().lines().count());
    assertTrue(ran.out().endsWith("  … and 10 more bad rows; --all-problems names them\n"));
    assertEquals(61, run("import", bad, "--all-problems").out().lines().count());
  }

  private static String rows(int number) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < number; i++) {
      rows.append("killed,x").append(i).append('\n');
    }
    return rows.toString();
  }

  @Test
  void theHelpNamesEveryColumn() throws IOException {
    String help = run("import", "--help").out();
    Files.readAllLines(Path.of("src/main/resources/imports/columns.tsv")).stream()
        .skip(2)
        .map(line -> line.split("\t", -1)[0])
        .forEach(column -> assertTrue(help.matches("(?s).*\\b" + column + "\\b.*"), column));
  }
}
