package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.store.Ledger;

/** The real program is told to stop in the middle of a reading, and then reads on. */
class StopTest {
  private static final int REPORTS = 60;

  @TempDir private Path folder;

  @Test
  void aStoppedReadingSaysHowFarItGotAndTheNextGoesOnFromThere()
      throws IOException, InterruptedException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    for (int i = 0; i < REPORTS; i++) {
      Files.writeString(
          reports.resolve("r" + (100 + i) + ".txt"),
          "Ukraine said on Monday that " + (i + 2) + "00 Cuban soldiers were killed for Russia.\n");
    }
    Path ledger = folder.resolve("test.db");
    List<String> said = readAndStop(reports, ledger);
    Matcher stopped =
        Pattern.compile(
                "Stopped: (\\d+) reports? added, 0 already known\\."
                    + " The same command goes on from there\\.")
            .matcher(said.get(said.size() - 1));
    assertTrue(stopped.matches(), said::toString);
    int added = Integer.parseInt(stopped.group(1));
    assertTrue(added > 0 && added < REPORTS, said::toString);
    try (Ledger left = Ledger.openExisting(ledger)) {
      assertEquals(added, left.reports());
      assertTrue(left.verify(Optional.empty()).holds());
    }
    Ran on = Ran.tallystick("read", reports, "--ledger", ledger);
    assertTrue(
        on.out().startsWith(REPORTS + " reports read (" + added + " already known)"), on.out());
    try (Ledger whole = Ledger.openExisting(ledger)) {
      assertEquals(REPORTS, whole.claims());
    }
  }

  /** What it said; it is told to stop when it has added the first report. */
  private static List<String> readAndStop(Path reports, Path ledger)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xss4m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "read",
                reports.toString(),
                "--verbose",
                "--ledger",
                ledger.toString())
            .redirectErrorStream(true)
            .start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (said.size() == 1) {
          process.toHandle().destroy(); // Process.destroy would close its output, too
        }
      }
    } finally {
      process.toHandle().destroy();
    }
    assertEquals(143, process.waitFor(), said::toString);
    return said;
  }
}
