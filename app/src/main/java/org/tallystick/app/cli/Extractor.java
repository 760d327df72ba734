package org.tallystick.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
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
  private final BooleanSupplier stop;

  Extractor(Tallystick tallystick, int threads) {
    this(tallystick, threads, () -> false);
  }

  /** One that begins no further report once it is to stop. */
  Extractor(Tallystick tallystick, int threads, BooleanSupplier stop) {
    this.tallystick = tallystick;
    this.threads = threads;
    this.stop = stop;
  }

  /** As many threads as there are cores. */
  static int allCores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * Each report that the reading hands over with what was found in it, in the order of the reading
   * and on the calling thread. Few reports are under way at a time, however many there are.
   *
   * @param reading hands over reports until there are no more, or leaves by {@link Stop.Stopped}
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
      try {
        reading.accept(
            found -> {
              if (window.size() >= threads * WAITING) {
                window.remove().finish(taker);
              }
              Report text = report.apply(found);
              window.add(new UnderWay<>(found, pool.submit(() -> claims(text))));
            });
      } catch (Stop.Stopped e) {
        // Those that are begun are finished.
      }
      boolean more = true;
      while (more && !window.isEmpty()) {
        more = window.remove().finish(taker);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private Optional<Extraction> claims(Report report) {
    return stop.getAsBoolean() ? Optional.empty() : Optional.of(tallystick.claims(report));
  }

  private record UnderWay<T>(T found, Future<Optional<Extraction>> extraction) {
    /** Whether it had been begun before everything was to stop. */
    boolean finish(BiConsumer<T, Extraction> taker) {
      Optional<Extraction> result = result(extraction);
      result.ifPresent(claims -> taker.accept(found, claims));
      return result.isPresent();
    }
  }

  private static Optional<Extraction> result(Future<Optional<Extraction>> future) {
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
