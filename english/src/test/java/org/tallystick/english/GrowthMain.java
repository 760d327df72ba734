package org.tallystick.english;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.IntFunction;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.reports.Report;

/**
 * Prints how long texts of every shape take and how that grows when they grow, parses of equal
 * sentences apart: {@code GrowthMain [SIZE [SHAPE]]}. No test: it measures time.
 */
final class GrowthMain {
  private GrowthMain() {}

  public static void main(String[] args) {
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    System.out.printf("%-30s %9s %9s %9s%n", "seconds for", size, 2 * size, 4 * size);
    Shapes.all()
        .forEach(
            (name, shape) -> {
              if (args.length > 1 && !name.equals(args[1])) {
                return;
              }
              System.out.printf("%-30s", name);
              for (int times = 1; times <= 4; times *= 2) {
                System.out.printf(" %9.2f", seconds(clock, shape, times * size));
                System.out.flush();
              }
              System.out.println();
            });
  }

  private static double seconds(ThreadMXBean clock, IntFunction<String> shape, int size) {
    Report report = Report.of("report", shape.apply(size));
    ClaimExtractor extractor =
        new ClaimExtractor(Texts.CODEBOOK, new RepeatingAnalyzer(Texts.ENGLISH));
    long begin = clock.getCurrentThreadCpuTime();
    extractor.extract(report);
    return (clock.getCurrentThreadCpuTime() - begin) / 1e9;
  }
}
