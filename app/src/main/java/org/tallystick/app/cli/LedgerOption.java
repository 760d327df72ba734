package org.tallystick.app.cli;

import java.nio.file.Path;
import org.tallystick.app.store.Ledger;
import picocli.CommandLine.Option;

/** The option that says which file is the ledger. */
final class LedgerOption {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      defaultValue = "tallystick.db",
      description = "The ledger (default: ${DEFAULT-VALUE} in the current folder).")
  private Path file;

  /** The ledger, made if there is none. */
  Ledger open() {
    return Ledger.open(file);
  }

  /** The ledger that is there. */
  Ledger openExisting() {
    return Ledger.openExisting(file);
  }

  /** All that the ledger that is there holds. */
  Holdings holdings() {
    try (Ledger ledger = openExisting()) {
      return Holdings.of(ledger);
    }
  }

  /** A file beside the ledger, with its name and this ending. */
  Path beside(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** As it would be typed; nothing if it is the usual one. */
  String typed() {
    return file.toString().equals("tallystick.db") ? "" : " --ledger " + file;
  }
}
