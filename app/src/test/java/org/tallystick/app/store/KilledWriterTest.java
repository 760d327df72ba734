package org.tallystick.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.reports.Report;

/** Kills a program that is adding reports to a database and looks at what it left there. */
class KilledWriterTest {
  @TempDir Path folder;

  @Test
  void losesAtMostTheReportInFlight() throws IOException, InterruptedException {
    Place place = Place.Kind.POSTGRESQL.in(folder);
    int confirmed = 0;
    for (int round = 0; round < 2; round++) {
      confirmed += addUntilKilled(place, round, 20 + round);
      try (Ledger ledger = place.openExisting()) {
        int reports = ledger.reports();
        int each = Samples.extraction(Samples.report("any")).claims().size();
        assertTrue(confirmed <= reports, confirmed + " confirmed, " + reports + " kept");
        assertEquals(reports * each, ledger.statements().size(), "no report is kept in part");
        confirmed = reports;
        assertEquals(List.of(), ledger.verify(Optional.empty()).findings());
      }
    }
  }

  private static int addUntilKilled(Place place, int round, int lines)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                place.typed(),
                String.valueOf(round))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int seen = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (seen < lines && out.readLine() != null) {
        seen++;
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertEquals(lines, seen, "the writer ended by itself");
    return seen;
  }

  /** A program that adds reports until it is killed and writes a line after each. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] args) {
      try (Ledger ledger =
          Ledger.open(LedgerAddress.of(args[0], Map.of()), Optional.empty(), "tester")) {
        for (int i = 0; i < 100_000; i++) {
          Report report = Samples.report("round " + args[1] + " report " + i);
          ledger.add(report, Samples.extraction(report), Samples.CODEBOOK, Samples.PROGRAM);
          System.out.write((i + "\n").getBytes(StandardCharsets.UTF_8));
          System.out.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
