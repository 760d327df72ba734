package org.tallystick.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tallystick.TallystickException;

/**
 * Lets a command come to a good end when somebody stops the program by Ctrl-C or a signal: the
 * program waits until this is closed, or for so many seconds. It then exits with the code usual for
 * the signal, 130 after Ctrl-C.
 */
final class Stop implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Runnable first;
  private final int mostSeconds;
  private final String late;
  private final Thread hook = new Thread(this::stop, "stop");

  private Stop(Runnable first, int mostSeconds, String late) {
    this.first = first;
    this.mostSeconds = mostSeconds;
    this.late = late;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** For a command that looks now and then whether to stop. */
  static Stop asking() {
    return new Stop(
        () -> System.err.println("tallystick: stopping as soon as the reports under way are done…"),
        30,
        "tallystick: stopped in the middle of a report; what was read before is kept");
  }

  /** For a command that runs on this thread and waits most of the time: it is interrupted. */
  static Stop interrupting() {
    return new Stop(
        Thread.currentThread()::interrupt,
        20,
        "tallystick: stopped in the middle; nothing in the ledger is lost");
  }

  /** Thrown to leave a reading in the middle because somebody stops the program. */
  static final class Stopped extends TallystickException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("stopped");
    }
  }

  /** Whether somebody has asked to stop. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Waits so long, or until somebody asks to stop. */
  void await(Duration pause) {
    try {
      if (asked.await(Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS)) {
        Thread.interrupted();
      }
    } catch (InterruptedException e) {
      if (!asked()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void stop() {
    asked.countDown();
    first.run();
    try {
      if (!done.await(mostSeconds, TimeUnit.SECONDS)) {
        System.err.println(late);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is stopping already.
    }
  }
}
