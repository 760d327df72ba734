package org.tallystick.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command that runs on and on end in good order when it is told to end, by Ctrl-C or
 * otherwise: the command is interrupted, and the Java machine waits until this is closed.
 */
final class StopSignal implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final CountDownLatch stop = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread command = Thread.currentThread();
  private final Thread hook = new Thread(this::stop, "stop");

  private StopSignal() {}

  /** A signal for the command that runs on this thread. */
  static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void stop() {
    stop.countDown();
    command.interrupt();
    try {
      if (!ended.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        System.err.println("tallystick: stopped in the middle; nothing in the ledger is lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the command is to end. */
  boolean isOn() {
    return stop.getCount() == 0;
  }

  /** Waits so long, or until the command is to end. */
  void await(Duration pause) {
    try {
      if (stop.await(Math.max(0, pause.toMillis()), TimeUnit.MILLISECONDS)) {
        Thread.interrupted();
      }
    } catch (InterruptedException e) {
      if (!isOn()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (!isOn()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The machine is on its way down already, and waits for this.
      }
    }
    ended.countDown();
  }
}
