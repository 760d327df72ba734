package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.Meter;
import org.tallystick.app.readers.ReadOptions;
import org.tallystick.app.readers.ReportReader;

/** How far a reading has come, as it is measured and as it is told in a pipe. */
final class ProgressTest {
  private static final long MEGABYTE = 1 << 20;

  @TempDir private Path folder;
  private final StringWriter err = new StringWriter();
  private long seconds;
  private final ProgressLines lines =
      new ProgressLines(new PrintWriter(err), () -> seconds * 1_000_000_000);

  @Test
  void aLineEveryTenSeconds() {
    lines.expect(OptionalLong.of(2000 * MEGABYTE));
    for (seconds = 1; seconds <= 25; seconds++) {
      lines.reached(seconds * 8 * MEGABYTE);
    }
    assertEquals(
        """
        tallystick: read 80 of 2,000 MB (4%), 8.0 MB/s, about 4 min to go
        tallystick: read 160 of 2,000 MB (8%), 8.0 MB/s, about 3 min to go
        """,
        err.toString());
  }

  @Test
  void whatIsLittleIsTold() {
    lines.expect(OptionalLong.of(40 << 10));
    seconds = 10;
    lines.reached(36 << 10);
    assertEquals("tallystick: read 36 of 40 KB (90%), 3.6 KB/s, about 1 s to go\n", err.toString());
  }

  @Test
  void withoutATotalNoRemainingTime() {
    lines.expect(OptionalLong.empty());
    seconds = 10;
    lines.reached(5 * MEGABYTE);
    assertEquals("tallystick: read 5.0 MB, 0.5 MB/s\n", err.toString());
  }

  @Test
  void nothingForWhatIsReadInAMoment() {
    lines.expect(OptionalLong.of(MEGABYTE));
    seconds = 9;
    lines.reached(MEGABYTE);
    lines.close();
    assertEquals("", err.toString());
  }

  @Test
  void theReadingTellsHowFarItIs() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "The choir sang, and nobody had to pay for it.\n");
    Files.createDirectories(folder.resolve("more"));
    Files.writeString(folder.resolve("more/b.txt"), "Ein Lied, das keiner kennt und das nicht");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("c.zip")))) {
      for (int i = 0; i < 20; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(
            ("The choir sang for day " + i + ", and nobody had to pay.")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    List<Long> told = new ArrayList<>();
    List<OptionalLong> expected = new ArrayList<>();
    Meter meter =
        new Meter() {
          @Override
          public void expect(OptionalLong bytes) {
            expected.add(bytes);
          }

          @Override
          public void reached(long bytes) {
            told.add(bytes);
          }
        };
    ReadOptions options = ReadOptions.usual().with(meter);
    ReportReader.each(List.of(folder.toString(), "no-such-file"), options, result -> {});
    long size =
        Files.size(folder.resolve("a.txt"))
            + Files.size(folder.resolve("more/b.txt"))
            + Files.size(folder.resolve("c.zip"));
    assertEquals(List.of(OptionalLong.of(size)), expected);
    assertEquals(size, told.get(told.size() - 1));
    assertEquals(told.stream().sorted().toList(), told);
    assertTrue(told.size() >= 22, told.toString());
    assertEquals(1, told.stream().filter(bytes -> bytes == size).count());
  }
}
