package org.tallystick.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real place for one test's ledger, and a look into it past Tallystick. */
public final class Place {
  /** The databases for which the same tests hold. */
  public enum Kind {
    SQLITE,
    POSTGRESQL;

    /** A new place with an empty ledger, copied from one that was made once. */
    public Place in(Path folder) {
      return this == SQLITE
          ? new Place(this, EmptyFile.copy(folder.resolve(FILE)).toString(), folder)
          : new Place(this, PostgresServer.get().newLedger(), folder);
    }

    /** A new place, with nothing in it. */
    Place empty(Path folder) {
      return this == SQLITE
          ? new Place(this, folder.resolve(FILE).toString(), folder)
          : new Place(this, PostgresServer.get().newDatabase(), folder);
    }
  }

  private static final String FILE = "tallystick.db";

  private final Kind kind;
  private final String typed;
  private final Path folder;

  private Place(Kind kind, String typed, Path folder) {
    this.kind = kind;
    this.typed = typed;
    this.folder = folder;
  }

  Kind kind() {
    return kind;
  }

  /** As a person would type it, with the password. */
  public String typed() {
    return typed;
  }

  LedgerAddress address() {
    return LedgerAddress.of(typed, Map.of());
  }

  public Path evidence() {
    return folder.resolve("tallystick.evidence");
  }

  public Ledger open() {
    return Ledger.open(address(), Optional.of(evidence()), "tester");
  }

  public Ledger openExisting() {
    return Ledger.openExisting(address(), Optional.of(evidence()));
  }

  Connection connect() throws SQLException {
    return kind == Kind.SQLITE
        ? DriverManager.getConnection("jdbc:sqlite:" + typed)
        : PostgresServer.get().connect(((PostgresAddress) address()).database());
  }

  void execute(String... sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }

  public List<String> look(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return Samples.rows(statement, sql);
    }
  }

  /** Every row of every table, and what the tables and triggers are. */
  List<String> dump() throws SQLException {
    List<String> rows = new ArrayList<>();
    for (String table : PostgresCheck.TABLES) {
      String row = kind == Kind.SQLITE ? "rowid" : "ctid";
      rows.addAll(look("SELECT " + row + ", * FROM " + table + " ORDER BY " + row));
    }
    rows.addAll(
        look(
            kind == Kind.SQLITE
                ? "SELECT * FROM sqlite_master ORDER BY name"
                : "SELECT tgrelid::regclass::text, tgname, tgenabled, tgtype FROM pg_trigger"
                    + " WHERE NOT tgisinternal ORDER BY tgname"));
    return rows;
  }

  /** As messages name it. */
  @Override
  public String toString() {
    return address().toString();
  }

  /** An empty ledger in a file, made when first asked for: making one takes longer than a test. */
  private static final class EmptyFile {
    private static final byte[] BYTES = make();

    private EmptyFile() {}

    static Path copy(Path to) {
      try {
        return Files.write(to, BYTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static byte[] make() {
      try {
        Path file = Files.createTempFile("tallystick-empty", ".db");
        Ledger.open(file, "tester").close();
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
