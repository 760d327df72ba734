package org.tallystick.app.web.snapshot;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tallystick.app.store.Ledger;
import org.tallystick.codebook.Codebook;

/**
 * The newest snapshot of a ledger. When something was added, by this program or another, a new one
 * is reckoned behind the scenes, and the old one serves until it is there.
 */
public final class Snapshots implements AutoCloseable {
  /** How long after a look the next one is due. */
  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private final Ledger ledger;
  private final Codebook codebook;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "snapshot");
            thread.setDaemon(true);
            return thread;
          });

  private volatile Snapshot current;
  private volatile String mark;
  private volatile long looked;

  /** Reckons the first one before it returns. */
  public Snapshots(Ledger ledger, Codebook codebook) {
    this.ledger = ledger;
    this.codebook = codebook;
    renew();
  }

  /** The newest that is ready. */
  public Snapshot current() {
    long now = System.nanoTime();
    if (now - looked > INTERVAL_NANOS) {
      looked = now;
      worker.execute(this::renew);
    }
    return current;
  }

  /** What the ledger holds now, to be called after a change, so that it is seen at once. */
  public Snapshot renewed() {
    renew();
    return current;
  }

  private synchronized void renew() {
    String now = ledger.mark();
    if (!now.equals(mark)) {
      current = Snapshot.of(ledger, codebook, Optional.ofNullable(current));
      mark = now;
    }
    looked = System.nanoTime();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
