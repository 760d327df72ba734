package org.tallystick.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tallystick.Tallystick;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.Found;
import org.tallystick.claims.Extraction;
import org.tallystick.reports.Report;

/** Extracts many reports on several threads and hands them on in their order. */
final class Extractor {
  /** Reports under way for each thread, so that a long one holds up no thread. */
  private static final int WAITING = 4;

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

  /**
   * Each report that the reading hands over with what was found in it, in the order of the reading
   * and on the calling thread. Few reports are under way at a time, however many there are.
   *
   * @param reading hands over reports until there are no more
   */
  void each(Consumer<Consumer<Found>> reading, BiConsumer<Found, Extraction> taker) {
    each(Found::report, reading, taker);
  }

  /** The same for whatever has a report. */
  <T> void each(
      Function<T, Report> report, Consumer<Consumer<T>> reading, BiConsumer<T, Extraction> taker) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<UnderWay<T>> window = new ArrayDeque<>();
      reading.accept(
          found -> {
            if (window.size() >= threads * WAITING) {
              window.remove().finish(taker);
            }
            Report text = report.apply(found);
            window.add(new UnderWay<>(found, pool.submit(() -> tallystick.claims(text))));
          });
      window.forEach(one -> one.finish(taker));
    } finally {
      pool.shutdownNow();
    }
  }

  private record UnderWay<T>(T found, Future<Extraction> extraction) {
    void finish(BiConsumer<T, Extraction> taker) {
      taker.accept(found, result(extraction));
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
