package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tallystick.reports.ReportId;

/**
 * Prints how long it takes to find near copies among many reports, and how much memory; no test.
 * The texts are made anew whenever they are asked for, as a ledger reads them from its file. Run by
 * its main method; arguments: number of reports, words in each.
 */
final class NearCopiesBench {
  private static final int VOCABULARY = 20_000;

  private final int reports;
  private final int words;

  private NearCopiesBench(int reports, int words) {
    this.reports = reports;
    this.words = words;
  }

  public static void main(String[] arguments) {
    int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int words = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 600;
    new NearCopiesBench(reports, words).run();
  }

  /** Three in ten reports are copies of an earlier one, of which one in twenty words is changed. */
  private String text(int report) {
    Random random = new Random(report);
    boolean copy = report % 10 < 3;
    Random original = copy ? new Random(report % 1000 * 10 + 5) : random;
    StringBuilder text = new StringBuilder(words * 8);
    for (int i = 0; i < words; i++) {
      double skew = original.nextDouble();
      boolean changed = copy && random.nextInt(20) == 0;
      double rank = changed ? random.nextDouble() : skew;
      text.append('w').append((int) (VOCABULARY * rank * rank * rank)).append(' ');
    }
    return text.toString();
  }

  private static ReportId id(int report) {
    return new ReportId(String.format(Locale.ROOT, "%064x", report));
  }

  private void run() {
    long begin = System.nanoTime();
    long letters = 0;
    for (int i = 0; i < reports; i++) {
      letters += text(i).length();
    }
    double making = seconds(begin);
    begin = System.nanoTime();
    List<NearCopies.Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 1, 1).plusDays(i % 300));
      candidates.add(new NearCopies.Candidate(id(i), day, Signature.of(text(i))));
    }
    double signing = seconds(begin) - making;
    int[] read = {0};
    begin = System.nanoTime();
    Map<ReportId, Copy> copies =
        NearCopies.among(
            candidates,
            id -> {
              read[0]++;
              return text(Integer.parseInt(id.sha256(), 16));
            });
    double finding = seconds(begin);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    System.out.printf(
        Locale.ROOT,
        "%,d reports of %,d words, %,d MB of text%n"
            + "signatures: %.1f s; copies: %.1f s, %,d texts read again, making them included%n"
            + "%,d copies found; %,d MB of memory held afterwards (%,d candidates)%n",
        reports,
        words,
        letters >> 20,
        signing,
        finding,
        read[0],
        copies.size(),
        used >> 20,
        candidates.size());
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
