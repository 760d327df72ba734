package org.tallystick.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.tallystick.TallystickException;

/** A ledger that cannot be used: says which, what is wrong with it and what to do. */
public class LedgerException extends TallystickException {
  private static final long serialVersionUID = 1L;
  private static final String FULL = "the disk is full";
  private static final String FULL_REMEDY = "free some space and try again; nothing was lost";

  /** A disk with less than this left takes no new file of a few bytes either. */
  private static final long SPARE = 1 << 14;

  private final String reason;

  /**
   * A ledger that cannot be used.
   *
   * @param place the file or database, as {@code toString} names it: never with a password
   */
  LedgerException(Object place, String wrong, String remedy) {
    super(place + ": " + wrong + "; " + remedy);
    this.reason = wrong;
  }

  /** As above, with the failure underneath. */
  LedgerException(Object place, String wrong, String remedy, Throwable cause) {
    super(place + ": " + wrong + "; " + remedy, cause);
    this.reason = wrong;
  }

  /** What is wrong, in plain words on one line, without the place and what to do. */
  String reason() {
    return reason;
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
      return new LedgerException(file, FULL, FULL_REMEDY, failure);
    }
    if (is(primaryCode, SQLiteErrorCode.SQLITE_IOERR)) {
      return new LedgerException(
          file,
          isFull(file, 0) ? FULL : "the disk takes or gives no more",
          "free some space and check the disk, then try again; nothing was lost",
          failure);
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

  /** What it means that an original of so many bytes could not be kept. */
  static LedgerException ofEvidence(Path folder, long bytes, IOException failure) {
    return isFull(folder, bytes)
        ? new LedgerException(folder, FULL, FULL_REMEDY, failure)
        : new LedgerException(
            folder,
            "the originals cannot be kept there (" + failure.getMessage() + ")",
            "allow writing to that folder; nothing was lost",
            failure);
  }

  private static boolean isFull(Path folder, long bytes) {
    try {
      Path there = folder.toAbsolutePath();
      while (Files.notExists(there)) {
        there = there.getParent();
      }
      return Files.getFileStore(there).getUsableSpace() < bytes + SPARE;
    } catch (IOException e) {
      return false;
    }
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
