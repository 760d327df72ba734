package org.tallystick.app.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.tallystick.app.exports.ClaimJson;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.ReadOptions;
import org.tallystick.app.readers.ReportReader;
import org.tallystick.app.readers.archive.MixedBatch;

/**
 * Kills programs that read a mixed batch of reports into a ledger, by SIGKILL and at random
 * moments, and looks at what each left: {@code KillRounds ROUNDS SEED [read]}. A moment is a number
 * of reports that the program says are added, and some milliseconds more. The program is {@link
 * Reading}, or with {@code read} the real command, which takes far longer to start.
 */
final class KillRounds {
  private static final int EACH_KIND = 3;

  private final Path folder;
  private final Random random;
  private final boolean real;
  private final Path batch;
  private final Path empty;
  private final List<String> undisturbed;
  private final int reports;

  KillRounds(Path folder, long seed, boolean real) throws IOException, InterruptedException {
    this.folder = folder;
    this.random = new Random(seed);
    this.real = real;
    this.batch = folder.resolve("batch");
    MixedBatch.write(batch, EACH_KIND);
    this.empty = folder.resolve("empty.db");
    Ledger.open(empty).close();
    Path ledger = folder.resolve("undisturbed.db");
    finish(ledger);
    undisturbed = export(ledger);
    try (Ledger whole = Ledger.openExisting(ledger)) {
      reports = whole.reports();
    }
  }

  /** Runs the rounds and prints what came of them. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = Integer.parseInt(args[0]);
    KillRounds kills =
        new KillRounds(
            Files.createTempDirectory("kills"), Long.parseLong(args[1]), args.length > 2);
    List<String> wrong = new ArrayList<>();
    int[] left = new int[kills.reports() + 1];
    for (int i = 0; i < rounds; i++) {
      Round round = kills.round(i);
      wrong.addAll(round.wrong());
      left[round.kept()]++;
    }
    System.out.println(rounds + " kills; reports in the ledger after them and how often:");
    for (int i = 0; i < left.length; i++) {
      System.out.print(left[i] == 0 ? "" : " " + i + ":" + left[i]);
    }
    System.out.println();
    System.out.println(wrong.isEmpty() ? "All held." : String.join("\n", wrong));
    System.exit(wrong.isEmpty() ? 0 : 1);
  }

  /** How many reports the batch holds. */
  int reports() {
    return reports;
  }

  /**
   * What one kill left.
   *
   * @param kept how many reports were in the ledger
   * @param wrong what should not be so
   */
  record Round(int kept, List<String> wrong) {}

  /** Starts a program on a new ledger, kills it, looks at the ledger and reads on to the end. */
  Round round(int number) throws IOException, InterruptedException {
    Path ledger = folder.resolve("round-" + number + ".db");
    List<String> wrong = new ArrayList<>();
    int lines = random.nextInt(reports + 1);
    Duration more = Duration.ofMillis(random.nextInt(lines == 0 ? 600 : 25));
    if (lines > 0) { // else the making of the ledger is killed, too
      Files.copy(empty, ledger);
    }
    int confirmed = kill(ledger, lines, more);
    int kept = 0;
    if (Files.exists(ledger)) {
      try (Ledger left = Ledger.openExisting(ledger)) {
        kept = left.reports();
        left.verify(Optional.empty()).findings().forEach(f -> wrong.add(number + ": " + f));
      }
    }
    if (kept < confirmed) {
      wrong.add(number + ": " + confirmed + " reports confirmed, " + kept + " kept");
    }
    finish(ledger);
    try (Ledger done = Ledger.openExisting(ledger)) {
      done.verify(Optional.empty()).findings().forEach(f -> wrong.add(number + ", end: " + f));
    }
    if (!export(ledger).equals(undisturbed)) {
      wrong.add(number + ": reading on gave another ledger");
    }
    return new Round(kept, wrong);
  }

  private int kill(Path ledger, int lines, Duration more) throws IOException, InterruptedException {
    Process process = start(ledger);
    int seen = 0;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (seen < lines && out.readLine() != null) {
        seen++;
      }
      LockSupport.parkNanos(more.toNanos());
    } finally {
      process.destroyForcibly().waitFor();
    }
    return Math.min(seen, reports);
  }

  private Process start(Path ledger) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xss4m",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(
        real
            ? List.of(
                "org.tallystick.app.cli.Main",
                "read",
                batch.toString(),
                "--verbose",
                "--ledger",
                ledger.toString())
            : List.of(Reading.class.getName(), batch.toString(), ledger.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private void finish(Path ledger) throws IOException, InterruptedException {
    if (!real) {
      Reading.read(batch, ledger, new PrintStream(PrintStream.nullOutputStream(), false));
      return;
    }
    Process process = start(ledger);
    process.getInputStream().transferTo(PrintStream.nullOutputStream());
    if (process.waitFor() != 0) {
      throw new IllegalStateException("read ended with " + process.exitValue());
    }
  }

  /** All that a ledger says, without the times at which it was told. */
  private static List<String> export(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Ledger ledger = Ledger.openExisting(file)) {
      ledger.statements().forEach(statement -> lines.add(ClaimJson.of(statement)));
      for (Event event : ledger.events()) {
        lines.add(
            event
                .entry()
                .replaceAll("\"(at|previous)\":\"[^\"]*\",", "")
                .replaceAll("(\"publisher\":\"[^\"]*\",)?\"retrieved\":\"[^\"]*\",\"text\"", "$1"));
      }
    }
    Path evidence = EvidenceStore.of(file).folder();
    try (Stream<Path> files = Files.walk(evidence)) {
      files
          .filter(Files::isRegularFile)
          .map(path -> evidence.relativize(path).toString())
          .filter(name -> !name.startsWith("incoming"))
          .sorted()
          .forEach(lines::add);
    }
    return lines;
  }

  /** The part of {@code read} that touches the disk: the real readers and the real ledger. */
  static final class Reading {
    private Reading() {}

    public static void main(String[] args) {
      read(Path.of(args[0]), Path.of(args[1]), System.out);
    }

    static void read(Path batch, Path file, PrintStream out) {
      try (Ledger ledger = Ledger.open(file)) {
        ReportReader.each(
            List.of(batch.toString()),
            ReadOptions.usual(),
            result -> {
              Found found = (Found) result;
              if (ledger.has(found.report().id(), Samples.CODEBOOK, Samples.PROGRAM)) {
                ledger.foundAgain(found);
              } else {
                ledger.add(
                    found, Samples.extraction(found.report()), Samples.CODEBOOK, Samples.PROGRAM);
              }
              out.println(found.report().name());
              out.flush();
            });
      }
    }
  }
}
