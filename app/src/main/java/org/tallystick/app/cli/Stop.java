package org.tallystick.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tallystick.TallystickException;

/**
 * Lets a command come to a good end when somebody stops the program by Ctrl-C or a signal: the
 * program waits until this is closed, or for half a minute. It then exits with the code usual for
 * the signal, 130 after Ctrl-C.
 */
final class Stop implements AutoCloseable {
  private static final int MOST_SECONDS = 30;

  private final AtomicBoolean asked = new AtomicBoolean();
  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  Stop() {
    Runtime.getRuntime().addShutdownHook(hook);
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
    return asked.get();
  }

  private void stop() {
    asked.set(true);
    System.err.println("tallystick: stopping as soon as the reports under way are done…");
    try {
      if (!done.await(MOST_SECONDS, TimeUnit.SECONDS)) {
        System.err.println(
            "tallystick: stopped in the middle of a report; what was read before is kept");
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
