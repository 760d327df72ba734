package org.tallystick.app.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Where a ledger lies: in a file, or in a PostgreSQL database. Its text never has a password. */
public sealed interface LedgerAddress permits LedgerAddress.InFile, PostgresAddress {
  /** What begins like an address, which needs two letters: {@code C:} is a drive. */
  Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.]+)://.*", Pattern.DOTALL);

  /**
   * A SQLite file.
   *
   * @param file may not be there yet
   */
  record InFile(Path file) implements LedgerAddress {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * The place that a person has typed: a path, or {@code postgresql://USER@HOST:PORT/DATABASE}.
   *
   * @param environment where what the address leaves out is looked up: {@code PGPASSWORD} and so on
   * @throws LedgerException if it is neither
   */
  static LedgerAddress of(String typed, Map<String, String> environment) {
    if (!SCHEME.matcher(typed).matches()) {
      return new InFile(Path.of(typed));
    }
    return PostgresAddress.parse(typed, environment);
  }
}
