package org.tallystick.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.conflicts.ConflictFinder;
import org.tallystick.estimates.Reconciler;
import org.tallystick.estimates.Standing;
import org.tallystick.testing.ClaimsForTest;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * Prints how long 100,000 claims on 5,000 questions take: linking, all estimates, and the estimates
 * after one more report.
 *
 * <p>Run it from the project's folder with one gigabyte of heap:
 *
 * <pre>{@code
 * mvn -q -o -pl core test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -Xmx1g -cp core/target/test-classes:core/target/classes:$(cat core/target/classpath) \
 *   org.tallystick.bench.EstimatesBench
 * }</pre>
 */
public final class EstimatesBench {
  private static final int CLAIMS = Integer.getInteger("claims", 100_000);
  private static final int QUESTIONS = CLAIMS / 20;
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final List<String> MEASURES =
      List.of("serving", "joined", "killed", "wounded", "captured", "arrived", "missing", "left");
  private static final List<String> KNOWN =
      List.of("NIS", "HUR", "Kyiv", "Pentagon", "Seoul", "Moscow", "NATO", "BBC", "Reuters");

  private EstimatesBench() {}

  /** Prints the figures. */
  public static void main(String[] arguments) {
    Codebook codebook = CodebookReader.bundled("foreign-fighters");
    EchoLinker linker = new EchoLinker(codebook);
    Reconciler reconciler = new Reconciler(codebook);
    List<Statement> statements = statements(new Random(1));
    say("%,d claims on %,d questions, %d processors", CLAIMS, QUESTIONS, processors());

    Watch watch = Watch.start();
    List<Voice> voices = linker.voices(statements);
    say("linking:         %s, %,d voices", watch, voices.size());
    watch = Watch.start();
    Standing before = reconciler.standing(Standing.nothing(), voices, AS_OF);
    say("all estimates:   %s, %,d of them", watch, before.estimates().size());

    watch = Watch.start();
    int conflicts = new ConflictFinder(codebook).of(voices, AS_OF).size();
    say("all conflicts:   %s, %,d of them", watch, conflicts);

    statements.addAll(report(new Random(2)));
    watch = Watch.start();
    List<Voice> linked = linker.voices(statements);
    say("linking again:   %s", watch);
    watch = Watch.start();
    Standing after = reconciler.standing(before, linked, AS_OF.plusDays(1));
    say("one more report: %s", watch);
    say("heap at the end:   %6d MB of %d", used(), Runtime.getRuntime().maxMemory() >> 20);
    if (after.estimates().size() < before.estimates().size()) {
      throw new IllegalStateException("estimates were lost");
    }
  }

  /** Twenty claims a question, a third of them echoes, of voices that a register knows or not. */
  private static List<Statement> statements(Random random) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      int question = i % QUESTIONS;
      double truth = Math.exp(3 + new Random(question).nextDouble() * 7);
      statements.add(claim(random, question, truth).in("r" + i / 5, day(random)).statement());
    }
    return statements;
  }

  private static List<Statement> report(Random random) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      statements.add(
          claim(random, random.nextInt(QUESTIONS), 1000).in("new", AS_OF.toString()).statement());
    }
    return statements;
  }

  private static ClaimsForTest claim(Random random, int question, double truth) {
    int who = random.nextInt(60);
    ClaimsForTest draft =
        who < 40
            ? ClaimsForTest.says(
                who < KNOWN.size() ? KNOWN.get(who) : "Source " + random.nextInt(400))
            : ClaimsForTest.says().by("Outlet " + who);
    double value = Math.rint(truth * Math.exp(random.nextGaussian() * 0.5));
    String origin = "" + (char) ('A' + question / 8 % 26) + (char) ('A' + question / 208 % 26);
    ClaimsForTest asked = draft.measure(MEASURES.get(question % 8)).of(origin);
    return switch (random.nextInt(5)) {
      case 0 -> asked.about(value);
      case 1 -> asked.atLeast(value);
      case 2 -> asked.range(value, value * 1.5);
      default -> asked.exactly(value);
    };
  }

  private static String day(Random random) {
    return AS_OF.minusDays(random.nextInt(900)).toString();
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Elapsed and processor time since the start, for a machine that others use, too. */
  private record Watch(long clock, long processor) {
    static Watch start() {
      return new Watch(System.nanoTime(), processorTime());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%7.2f s (%.2f s of processor time)",
          (System.nanoTime() - clock) / 1e9,
          (processorTime() - processor) / 1e9);
    }

    private static long processorTime() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
