package org.tallystick.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The shape of a SQLite file: knows a ledger from other databases and brings it up to date. */
final class Schema {
  /** The mark of a Tallystick ledger in the SQLite header: {@code TALY}. */
  static final int APPLICATION_ID = 0x54414C59;

  /** The number of the newest migration of both databases; SQLite's sets {@code user_version}. */
  static final int VERSION = 6;

  /** How long to wait for another program's lock. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private Schema() {}

  /** An open, current ledger; a file that is something else is left as it was. */
  static Handle open(Path file) {
    checkHeader(file);
    SQLiteDataSource source = source(file);
    Handle handle = Jdbi.open(source);
    try {
      check(handle, file);
      if (version(handle) < VERSION) {
        migrate(handle, source);
      }
      return handle;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  /** Needed because SQLite takes any file of less than 100 bytes for an empty one. */
  private static void checkHeader(Path file) {
    if (Files.notExists(file)) {
      return;
    }
    byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(magic.length);
      if (header.length > 0 && !Arrays.equals(header, magic)) {
        throw new LedgerException(
            file, "not a SQLite database", "name a Tallystick ledger or a new file");
      }
    } catch (IOException e) {
      throw LedgerException.of(file, new UncheckedIOException(e));
    }
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout((int) PATIENCE.toMillis());
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    // As a URI, because the driver would take a '?' in a plain name for the start of options.
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri());
    return source;
  }

  private static void check(Handle handle, Path file) {
    int mark = number(handle, "PRAGMA application_id");
    int version = version(handle);
    boolean empty = number(handle, "SELECT count(*) FROM sqlite_master") == 0;
    boolean fresh = mark == 0 && version == 0 && empty;
    if (mark != APPLICATION_ID && !fresh) {
      throw new LedgerException(
          file, "a database of another program", "name a Tallystick ledger or a new file");
    }
    if (version > VERSION) {
      throw new LedgerException(file, "made by a newer Tallystick", "update Tallystick");
    }
  }

  private static int version(Handle handle) {
    return number(handle, "PRAGMA user_version");
  }

  private static int number(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(int.class).one();
  }

  /** Tries again for a while, since another process may be doing the same at the same time. */
  private static void migrate(Handle handle, SQLiteDataSource source) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (version(handle) < VERSION) {
      try {
        handle.execute("PRAGMA application_id = " + APPLICATION_ID);
        handle.createQuery("PRAGMA journal_mode = WAL").mapTo(String.class).one();
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration/sqlite")
            .loggers("slf4j")
            .load()
            .migrate();
        if (version(handle) < VERSION) {
          throw new IllegalStateException("the newest migration must set user_version " + VERSION);
        }
      } catch (JdbiException | FlywayException e) {
        if (System.nanoTime() - deadline >= 0) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }
}
