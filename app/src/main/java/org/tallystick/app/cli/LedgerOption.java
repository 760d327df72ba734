package org.tallystick.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.LedgerAddress;
import picocli.CommandLine.Option;

/** The option that says where the ledger is. */
final class LedgerOption {
  private static final String USUAL = "tallystick.db";
  private static final String VARIABLE = "TALLYSTICK_LEDGER";

  @Option(
      names = "--ledger",
      paramLabel = "PLACE",
      description = {
        "The ledger: a SQLite file, or a PostgreSQL database as postgresql://USER@HOST/DATABASE, its "
            + "password in PGPASSWORD or ~/.pgpass (default: what "
            + VARIABLE
            + " says, else "
            + USUAL
            + " in the current folder)."
      })
  private Optional<String> typed = Optional.empty();

  @Option(
      names = "--evidence",
      paramLabel = "DIR",
      description = {
        "The folder of the originals (default: what TALLYSTICK_EVIDENCE says, else beside the "
            + "SQLite file; with PostgreSQL, `read` and `import` need one)."
      })
  private Optional<Path> evidence = Optional.empty();

  /** The ledger, made if there is none, to be added to in that name. */
  Ledger open(ByOption by) {
    return Ledger.open(address(), originals(), by.name());
  }

  /** The ledger that is there. */
  Ledger openExisting() {
    return Ledger.openExisting(address(), originals());
  }

  private Optional<Path> originals() {
    String usual = System.getenv().getOrDefault("TALLYSTICK_EVIDENCE", "");
    return evidence.or(() -> Optional.of(usual).filter(set -> !set.isBlank()).map(Path::of));
  }

  private LedgerAddress address() {
    Map<String, String> environment = System.getenv();
    String usual = environment.getOrDefault(VARIABLE, "");
    return LedgerAddress.of(typed.orElse(usual.isBlank() ? USUAL : usual), environment);
  }

  /** The ledger that is there, to be added to in that name. */
  Ledger openExisting(ByOption by) {
    return Ledger.openExisting(address(), originals(), by.name());
  }

  /** All that the ledger that is there holds. */
  Holdings holdings() {
    try (Ledger ledger = openExisting()) {
      return Holdings.of(ledger);
    }
  }

  /** As it would be typed, without a password; nothing if it was not typed. */
  String typed() {
    return typed.isEmpty() ? "" : " --ledger " + address();
  }
}
