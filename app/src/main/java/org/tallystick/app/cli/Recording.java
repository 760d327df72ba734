package org.tallystick.app.cli;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.tallystick.Tallystick;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Result;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;

/** Takes what is read into a ledger, which is opened at the first report. */
final class Recording implements AutoCloseable {
  private final LedgerOption option;
  private final String label;
  private final String program = Version.program();
  private final Extractor extractor;
  private final BiConsumer<Found, Extraction> added;
  private Ledger ledger;
  private int known;

  /**
   * A recording that extracts with all cores.
   *
   * @param added is told of each report that the ledger did not have
   */
  Recording(
      LedgerOption option,
      Codebook codebook,
      Tallystick tallystick,
      BiConsumer<Found, Extraction> added) {
    this.option = option;
    this.label = codebook.label();
    this.extractor = new Extractor(tallystick, Extractor.allCores());
    this.added = added;
  }

  /** Takes all that a reading gives. */
  void take(Consumer<Consumer<Result>> reading, Findings findings) {
    extractor.each(
        fresh ->
            reading.accept(
                result -> {
                  findings.add(result);
                  if (result instanceof Found found) {
                    sort(found, fresh);
                  }
                }),
        this::add);
  }

  private void sort(Found found, Consumer<Found> fresh) {
    if (ledger().has(found.report().id(), label, program)) {
      known++;
    } else {
      fresh.accept(found);
    }
  }

  private void add(Found found, Extraction extraction) {
    if (ledger().add(found.report(), extraction, label, program)) {
      added.accept(found, extraction);
    } else {
      known++;
    }
  }

  /** How many reports the ledger had already. */
  int known() {
    return known;
  }

  Ledger ledger() {
    if (ledger == null) {
      ledger = option.open();
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
