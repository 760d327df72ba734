package org.tallystick.app.cli;

import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.tallystick.Tallystick;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Result;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Version;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;

/** Takes what is read into a ledger, which is opened at the first report. */
final class Recording implements AutoCloseable {
  private final LedgerOption option;
  private final ByOption by;
  private final String label;
  private final String program = Version.program();
  private final Extractor extractor;
  private final BooleanSupplier stop;
  private final BiConsumer<Found, Extraction> taker;
  private Ledger ledger;
  private int known;
  private int added;

  /**
   * A recording that extracts with all cores.
   *
   * @param by in whose name reports are added
   * @param stop whether no further report is to be begun
   * @param taker is told of each report that the ledger did not have
   */
  Recording(
      LedgerOption option,
      ByOption by,
      Codebook codebook,
      Tallystick tallystick,
      BooleanSupplier stop,
      BiConsumer<Found, Extraction> taker) {
    this.option = option;
    this.by = by;
    this.stop = stop;
    this.label = codebook.label();
    this.extractor = new Extractor(tallystick, Extractor.allCores(), stop);
    this.taker = taker;
  }

  /** Takes all that a reading gives. */
  void take(Consumer<Consumer<Result>> reading, Findings findings) {
    extractor.each(
        fresh ->
            reading.accept(
                result -> {
                  if (stop.getAsBoolean()) {
                    throw new Stop.Stopped();
                  }
                  findings.add(result);
                  if (result instanceof Found found) {
                    sort(found, fresh);
                  }
                }),
        this::add);
  }

  private void sort(Found found, Consumer<Found> fresh) {
    if (ledger().has(found.report().id(), label, program)) {
      ledger().foundAgain(found);
      known++;
    } else {
      fresh.accept(asHeld(found));
    }
  }

  /**
   * With the text that the ledger holds, if it holds the report: claims and decisions point into
   * that, however a newer Tallystick would read the original.
   */
  private Found asHeld(Found found) {
    return ledger().report(found.report().id()).map(found::with).orElse(found);
  }

  private void add(Found found, Extraction extraction) {
    if (ledger().add(found, extraction, label, program)) {
      added++;
      taker.accept(found, extraction);
    } else {
      known++;
    }
  }

  /** How many reports the ledger had already. */
  int known() {
    return known;
  }

  /** How many reports it did not have. */
  int added() {
    return added;
  }

  Ledger ledger() {
    if (ledger == null) {
      ledger = option.open(by);
    }
    return ledger;
  }

  @Override
  public void close() {
    if (ledger != null) {
      ledger.close();
    }
  }
}
