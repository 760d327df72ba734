package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tallystick.app.store.Generation;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.Place;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** Whole commands on a ledger in a file and in a database. */
@ParameterizedClass
@EnumSource(Place.Kind.class)
class RereadCommandTest {
  @Parameter Place.Kind kind;
  @TempDir Path folder;

  @Test
  void readsReadsAgainAndVerifies() throws IOException {
    Place place = kind.in(folder);
    Path report = folder.resolve("dead.md");
    Files.writeString(
        report,
        """
        ---
        title: Losses
        publisher: The Wire
        published: 2025-01-13
        ---
        About 300 North Korean soldiers were killed in Russia's Kursk region while fighting for \
        Russia, the National Intelligence Service said on Monday.
        """);
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "measure,value,origins,side,published\nkilled,200,KP,RU,2025-01-02\n");
    Claim lost = readByAnOlderProgram(place, report);
    assertEquals(0, ran(place, "import", table).code());
    String left = "1 report left alone, being a table: `tallystick import` takes it anew.\n";
    Ran dry = ran(place, "reread", "--dry-run");
    assertTrue(
        dry.out().contains("1 report would be read again by foreign-fighters/15 and"), dry.out());
    assertTrue(dry.out().contains(left), dry.out());
    Ran again = ran(place, "reread", "dead", "--by", "Ann");
    assertEquals(0, again.code(), again.err());
    assertTrue(
        again.out().startsWith("dead (so far by foreign-fighters/2 and tallystick 0.0)\n"),
        again.out());
    assertTrue(
        again
            .out()
            .contains(
                "1 report read again by foreign-fighters/15 and tallystick development:"
                    + " 0 claims stayed, 1 changed, 0 came, 0 went.\n"),
        again.out());
    assertTrue(again.out().contains("      origins: CU → KP\n"), again.out());
    assertTrue(
        again
            .out()
            .contains("\n1 decision needs a second look: its claim is not found any more.\n"),
        again.out());
    Ran json = ran(place, "reread", "--json");
    assertTrue(
        json.out()
            .startsWith("{\"decision\":1,\"kind\":\"link-overrule\",\"subject\":\"" + lost.id()),
        json.out());
    Ran claims = ran(place, "claims", "--json");
    assertEquals(2, claims.out().lines().count());
    assertFalse(claims.out().contains("\"CU\""), claims.out());
    assertEquals(0, ran(place, "verify").code());
    assertTrue(ran(place, "log").out().contains("Ann"));
    assertEquals(2, ran(place, "reread", "nothing").code());
    if (kind == Place.Kind.POSTGRESQL) {
      Ran without = Ran.tallystick("read", report, "--ledger", place.typed());
      assertEquals(2, without.code());
      assertTrue(without.err().contains("needs --evidence DIR"), without.err());
      String told = ran(place, "read", report).out() + again.out() + json.out() + claims.out();
      assertFalse(told.contains("p@ss") || told.contains("p%40ss"), told);
    }
  }

  /** An older program mistook the people for others, and a person has looked at it. */
  private Claim readByAnOlderProgram(Place place, Path file) throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Place other = Place.Kind.SQLITE.in(elsewhere);
    assertEquals(0, ran(other, "read", file).code());
    Report report;
    Claim found;
    try (Ledger ledger = other.openExisting()) {
      Generation now = ledger.newest().get(0);
      report = ledger.report(now.report()).orElseThrow();
      found = ledger.claims(now).get(0);
    }
    Claim older = withOrigins(found, "0123456789abcdef", List.of("CU"));
    try (Ledger ledger = place.open()) {
      Extraction extraction = new Extraction(List.of(older), List.of());
      ledger.add(report, extraction, "foreign-fighters/2", "tallystick 0.0");
      ledger.decide(
          "A",
          Decision.Kind.LINK_OVERRULE,
          older.id() + " " + found.id(),
          Optional.of("different"),
          "I asked");
    }
    return older;
  }

  private static Claim withOrigins(Claim c, String id, List<String> origins) {
    return new Claim(
        id,
        c.reportId(),
        c.report(),
        c.quote(),
        c.measure(),
        c.value(),
        c.unit(),
        c.hedge(),
        c.detail(),
        origins,
        c.side(),
        c.status(),
        c.sources(),
        c.from(),
        c.to(),
        c.place(),
        c.formation(),
        c.codebook(),
        c.evidence());
  }

  private static Ran ran(Place place, Object... arguments) {
    Object[] all = new Object[arguments.length + 4];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--ledger";
    all[arguments.length + 1] = place.typed();
    all[arguments.length + 2] = "--evidence";
    all[arguments.length + 3] = place.evidence();
    return Ran.tallystick(all);
  }
}
