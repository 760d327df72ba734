package org.tallystick.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** A ledger in a SQLite file, with one connection that its threads use in turn. */
final class SqliteDatabase implements Database {
  private final Path file;
  private final Handle handle;

  private SqliteDatabase(Path file, Handle handle) {
    this.file = file;
    this.handle = handle;
  }

  /**
   * The ledger in this file, brought up to date if it is older.
   *
   * @param mayCreate whether it is made if there is none
   */
  static SqliteDatabase open(Path file, boolean mayCreate) {
    if (!mayCreate && Files.notExists(file)) {
      throw new LedgerException(file, "no such ledger", "run `tallystick read` first");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new LedgerException(file, "a folder, not a file", "name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new LedgerException(file, "its folder does not exist", "create the folder " + folder);
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new LedgerException(
          file,
          "cannot be written",
          "allow writing to it and its folder, or copy it to a folder of yours");
    }
    try {
      return new SqliteDatabase(file, Schema.open(file));
    } catch (RuntimeException e) {
      throw LedgerException.of(file, e);
    }
  }

  @Override
  public <T> T read(Function<Handle, T> question) {
    return within("BEGIN", question);
  }

  @Override
  public <T> T write(Function<Handle, T> change) {
    return within("BEGIN IMMEDIATE", change);
  }

  private synchronized <T> T within(String begin, Function<Handle, T> work) {
    try {
      handle.execute(begin);
      try {
        T result = work.apply(handle);
        handle.execute("COMMIT");
        return result;
      } catch (RuntimeException e) {
        rollBack(e);
        throw e;
      }
    } catch (RuntimeException e) {
      throw explain(e);
    }
  }

  /** Not left to Jdbi: the driver loses count of its transactions when BEGIN finds a lock. */
  private void rollBack(RuntimeException reason) {
    try {
      handle.execute("ROLLBACK");
    } catch (RuntimeException e) {
      reason.addSuppressed(e); // SQLite rolls back by itself when the disk is full
    }
  }

  @Override
  public void check(Handle h, OriginalsCheck.Wrong wrong, List<String> notes) {
    SqliteCheck.run(h, file, wrong, notes);
  }

  @Override
  public List<Hit> search(Handle h, Words words) {
    return FullText.sqlite(h, words);
  }

  @Override
  public LedgerException explain(RuntimeException failure) {
    return LedgerException.of(file, failure);
  }

  @Override
  public synchronized void close() {
    handle.close();
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
