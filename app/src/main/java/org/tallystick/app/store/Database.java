package org.tallystick.app.store;

import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The database of an open ledger: all in which SQLite and PostgreSQL differ. Tables and queries are
 * the same in both. May be shared between threads.
 */
sealed interface Database extends AutoCloseable permits SqliteDatabase, PostgresDatabase {

  /** Looks something up; all queries of one question see the same state. */
  <T> T read(Function<Handle, T> question);

  /**
   * Adds something, all of it or nothing. Whoever writes is alone, among all programs that have the
   * ledger open: what a query finds missing is still missing when it is added.
   */
  <T> T write(Function<Handle, T> change);

  /** Whether the database is sound and its tables and triggers are as Tallystick made them. */
  void check(Handle h, OriginalsCheck.Wrong wrong, List<String> notes);

  /** The reports in which these words stand, what matters most first. */
  List<Hit> search(Handle h, Words words);

  /** What a failure means to the person who asked. */
  LedgerException explain(RuntimeException failure);

  /** The place as a person knows it; never with a password. */
  @Override
  String toString();

  @Override
  void close();
}
