package org.tallystick.app.cli;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.tallystick.Tallystick;
import org.tallystick.TallystickException;
import org.tallystick.claims.Extraction;
import org.tallystick.reports.Report;

/** Extracts many reports on several threads and hands them on in their order. */
final class Extractor {
  private final Tallystick tallystick;
  private final int threads;

  Extractor(Tallystick tallystick, int threads) {
    this.tallystick = tallystick;
    this.threads = threads;
  }

  /** As many threads as there are cores. */
  static int allCores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Each report with what was found in it, one after another, on the calling thread. */
  void each(List<Report> reports, BiConsumer<Report, Extraction> taker) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Extraction>> found =
          reports.stream().map(report -> pool.submit(() -> tallystick.claims(report))).toList();
      for (int i = 0; i < reports.size(); i++) {
        taker.accept(reports.get(i), result(found.get(i)));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Extraction result(Future<Extraction> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TallystickException("interrupted; run the command again to go on", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the extractor failed", e.getCause());
    }
  }
}
