package org.tallystick.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.LedgerAddress;
import org.tallystick.app.store.PostgresAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says where the ledger is. */
final class LedgerOption {
  private static final String USUAL = "tallystick.db";
  private static final String VARIABLE = "TALLYSTICK_LEDGER";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

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
        "The folder of the originals (default: beside the SQLite file; for PostgreSQL what "
            + "TALLYSTICK_EVIDENCE says: `read` and `import` need one)."
      })
  private Optional<Path> evidence = Optional.empty();

  /** The ledger, made if there is none, to be added to in that name. */
  Ledger open(ByOption by) {
    LedgerAddress address = address();
    Optional<Path> originals = originals(address);
    if (address instanceof PostgresAddress && originals.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "a ledger in PostgreSQL needs --evidence DIR or TALLYSTICK_EVIDENCE: the folder of the"
              + " originals, the same for everybody");
    }
    return Ledger.open(address, originals, by.name());
  }

  /** The ledger that is there. */
  Ledger openExisting() {
    LedgerAddress address = address();
    return Ledger.openExisting(address, originals(address));
  }

  /** The ledger that is there, to be added to in that name. */
  Ledger openExisting(ByOption by) {
    LedgerAddress address = address();
    return Ledger.openExisting(address, originals(address), by.name());
  }

  private LedgerAddress address() {
    String usual = System.getenv().getOrDefault(VARIABLE, "");
    return LedgerAddress.of(typed.orElse(usual.isBlank() ? USUAL : usual), System.getenv());
  }

  /** The variable is for PostgreSQL alone: several SQLite files would share one folder by it. */
  private Optional<Path> originals(LedgerAddress address) {
    return evidence.or(
        () ->
            Optional.ofNullable(System.getenv("TALLYSTICK_EVIDENCE"))
                .filter(set -> address instanceof PostgresAddress && !set.isBlank())
                .map(Path::of));
  }

  /** A file beside the ledger, with its name and this ending; none beside a database server. */
  Optional<Path> beside(String ending) {
    return address() instanceof LedgerAddress.InFile ledger
        ? Optional.of(ledger.file().resolveSibling(ledger.file().getFileName() + ending))
        : Optional.empty();
  }

  /** As it would be typed, without a password; nothing if it was not typed. */
  String typed() {
    return typed.isEmpty() ? "" : " --ledger " + address();
  }
}
