package org.tallystick.app.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.tallystick.TallystickException;

/** A ledger that cannot be used: says which, what is wrong with it and what to do. */
public class LedgerException extends TallystickException {
  private static final long serialVersionUID = 1L;

  /**
   * A ledger that cannot be used.
   *
   * @param place the file or database, as {@code toString} names it: never with a password
   */
  LedgerException(Object place, String wrong, String remedy) {
    super(place + ": " + wrong + "; " + remedy);
  }

  /** As above, with the failure underneath. */
  LedgerException(Object place, String wrong, String remedy, Throwable cause) {
    super(place + ": " + wrong + "; " + remedy, cause);
  }

  /** What a failure of SQLite or of a library above it means to the person who asked. */
  static LedgerException of(Path file, RuntimeException failure) {
    if (failure instanceof LedgerException known) {
      return known;
    }
    SQLException sql = sqlCause(failure);
    int primaryCode = sql == null ? -1 : sql.getErrorCode() & 0xff;
    if (is(primaryCode, SQLiteErrorCode.SQLITE_BUSY, SQLiteErrorCode.SQLITE_LOCKED)) {
      return new LedgerException(
          file,
          "locked by another program",
          "wait until it has finished or close it, then try again",
          failure);
    }
    if (is(primaryCode, SQLiteErrorCode.SQLITE_NOTADB)) {
      return new LedgerException(
          file, "not a SQLite database", "name a Tallystick ledger or a new file", failure);
    }
    if (is(
        primaryCode,
        SQLiteErrorCode.SQLITE_READONLY,
        SQLiteErrorCode.SQLITE_CANTOPEN,
        SQLiteErrorCode.SQLITE_PERM)) {
      return new LedgerException(
          file,
          "cannot be written",
          "allow writing to it and its folder, or copy it to a folder of yours",
          failure);
    }
    if (is(primaryCode, SQLiteErrorCode.SQLITE_FULL)) {
      return new LedgerException(
          file, "the disk is full", "free some space and try again; nothing was lost", failure);
    }
    if (is(primaryCode, SQLiteErrorCode.SQLITE_CORRUPT)) {
      return new LedgerException(
          file, "damaged", "restore a copy, or move it away and read the reports again", failure);
    }
    String words = String.valueOf((sql == null ? failure : sql).getMessage());
    return new LedgerException(
        file,
        "cannot be used (" + words.replaceAll("\\s+", " ").strip() + ")",
        "check the disk and the file, then try again",
        failure);
  }

  private static SQLException sqlCause(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getErrorCode() != 0) {
        return sql;
      }
    }
    return null;
  }

  private static boolean is(int primaryCode, SQLiteErrorCode... codes) {
    for (SQLiteErrorCode code : codes) {
      if (code.code == primaryCode) {
        return true;
      }
    }
    return false;
  }
}
