package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Original;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Extraction;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;

/** The commands {@code verify} and {@code log} on a ledger with an entry of every usual kind. */
class CustodyCommandsTest {
  @TempDir private Path folder;
  private Path ledger;

  @BeforeEach
  void fill() throws IOException {
    ledger = folder.resolve("test.db");
    Path table = folder.resolve("table.csv");
    Files.writeString(table, "measure,value,origins,side,source\nkilled,300,KP,RU,NIS\n");
    assertEquals(0, Ran.tallystick("import", table, "--ledger", ledger, "--by", "Ana").code());
    Report report = Report.of("page", "Nobody was counted.");
    Original original =
        new Original(
            report.text().getBytes(StandardCharsets.UTF_8),
            "https://example.org/page",
            Optional.of(Instant.parse("2025-01-02T03:04:05Z")),
            Optional.empty());
    try (Ledger open = Ledger.open(ledger, "Ben")) {
      Found found = new Found(report, Kind.TEXT, Optional.empty(), original);
      open.add(found, new Extraction(List.of(), List.of()), "c/1", "tallystick 1");
      open.decide("Cleo", Decision.Kind.SOURCE_GRADE, "NIS", Optional.of("B"), "often right");
      open.decide("Cleo", Decision.Kind.SOURCE_GRADE, "NIS", Optional.empty(), "too soon");
    }
  }

  @Test
  void logTellsWhoDidWhat() {
    Ran ran = Ran.tallystick("log", "--ledger", ledger);
    assertEquals(0, ran.code());
    List<String> lines =
        ran.out()
            .lines()
            .map(line -> line.replaceFirst("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "T"))
            .toList();
    assertEquals(8, lines.size(), ran.out());
    assertTrue(lines.get(0).startsWith("#  when (UTC)"), ran.out());
    assertTrue(
        lines
            .get(2)
            .matches(
                "1  T  Ana   read       report table \\([0-9a-f]{12}\\), 55 bytes from .*table\\.csv"),
        ran.out());
    assertTrue(
        lines
            .get(3)
            .startsWith(
                "2  T  Ana   imported   1 claim of table, 0 left out, by foreign-fighters/"),
        ran.out());
    assertTrue(
        lines
            .get(4)
            .endsWith(
                "19 bytes from https://example.org/page, taken from the web 2025-01-02 03:04:05"),
        ran.out());
    assertEquals(
        "4  T  Ben   extracted  0 claims of page, 0 left out, by c/1 and tallystick 1",
        lines.get(5));
    assertEquals("5  T  Cleo  decided    source-grade “NIS” → B: often right", lines.get(6));
    assertEquals("6  T  Cleo  decided    source-grade “NIS” taken back: too soon", lines.get(7));
  }

  @Test
  void logIsNarrowed() {
    assertEquals(List.of("1", "3"), numbers("--kind", "read"));
    assertEquals(List.of("5", "6"), numbers("--kind", "source-grade"));
    assertEquals(List.of("3", "4"), numbers("--by", "ben"));
    assertEquals(List.of("1", "2", "3", "4", "5", "6"), numbers("--since", "2025-01-01"));
    assertEquals(List.of(), numbers("--since", "2999-01-01"));
    Ran ran = Ran.tallystick("log", "--ledger", ledger, "--kind", "reed");
    assertEquals(2, ran.code());
    assertTrue(
        ran.err().startsWith("tallystick: --kind: there is no 'reed'; there are: adopted, "));
  }

  private List<String> numbers(String... options) {
    Object[] typed =
        Stream.concat(Stream.of("log", "--ledger", ledger), Stream.of(options)).toArray();
    return Ran.tallystick(typed)
        .out()
        .lines()
        .filter(line -> line.matches("\\d.*"))
        .map(line -> line.substring(0, 1))
        .toList();
  }

  @Test
  void verifyTellsThatAllHolds() {
    String head = Ran.tallystick("log", "--head", "--ledger", ledger).out().strip();
    Ran ran = Ran.tallystick("verify", "--head", head, "--ledger", ledger);
    assertEquals(0, ran.code());
    assertEquals(
        "Looked at 6 log entries, 2 reports, 2 extractions, 2 decisions and 2 originals"
            + " (74 bytes).\nAll holds. The log ends with "
            + head
            + "\n",
        ran.out());
    Ran json = Ran.tallystick("verify", "--json", "--ledger", ledger);
    assertTrue(json.out().startsWith("{\"holds\":true,\"head\":\"" + head + "\",\"entries\":6,"));
    assertTrue(json.out().endsWith("\"findings\":[],\"notes\":[]}\n"), json.out());
  }

  @Test
  void verifyNamesWhatDoesNotHold() throws IOException {
    Path changed;
    try (Stream<Path> files = Files.walk(folder.resolve("test.evidence"))) {
      changed = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
    Files.writeString(changed, "!", StandardOpenOption.APPEND);
    Ran ran = Ran.tallystick("verify", "--ledger", ledger, "--head", "0".repeat(63) + "1");
    assertEquals(1, ran.code());
    List<String> lines = ran.out().lines().toList();
    assertEquals("2 things do not hold:", lines.get(0));
    assertTrue(lines.get(1).startsWith("  " + ledger + ": its log does not pass through 000"));
    assertTrue(lines.get(2).startsWith("  " + changed + ": the original of "), ran.out());
    assertTrue(lines.get(2).contains(" was changed: its SHA-256 is now "), ran.out());
    assertTrue(lines.get(3).startsWith("Looked at "), ran.out());
    assertEquals(4, lines.size());
  }

  @Test
  void anEmptyLedgerHolds() {
    Path empty = folder.resolve("empty.db");
    Ledger.open(empty).close();
    assertEquals("The log is empty.\n", Ran.tallystick("log", "--ledger", empty).out());
    assertEquals("", Ran.tallystick("log", "--head", "--ledger", empty).out());
    Ran ran = Ran.tallystick("verify", "--ledger", empty);
    assertEquals(0, ran.code());
    assertTrue(ran.out().endsWith("\nAll holds. The log is empty.\n"), ran.out());
  }

  @Test
  void aHashThatIsNoneIsWrongUsage() {
    Ran ran = Ran.tallystick("verify", "--ledger", ledger, "--head", "abc");
    assertEquals(2, ran.code());
    assertTrue(ran.err().startsWith("tallystick: --head: 'abc' is no hash of 64 digits"));
  }
}
