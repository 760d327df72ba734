package org.tallystick.app.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Asks PostgreSQL whether the tables of a ledger and the triggers that guard them are there and as
 * Tallystick made them.
 */
final class PostgresCheck {
  /** All tables of a ledger. */
  static final List<String> TABLES =
      List.of(
          "reports",
          "extractions",
          "claims",
          "skipped",
          "decisions",
          "signatures",
          "citations",
          "events",
          "originals",
          "retrievals",
          "source_maps",
          "adoption");

  /** A statement-level trigger before UPDATE, DELETE or TRUNCATE, in {@code pg_trigger.tgtype}. */
  private static final int GUARDED = 2 + 8 + 16 + 32;

  private static final String RESTORE = "put back a copy of the ledger from before it was changed";

  private PostgresCheck() {}

  static void run(
      Handle h, PostgresAddress address, OriginalsCheck.Wrong wrong, List<String> notes) {
    Set<String> tables =
        names(
            h,
            "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
                + " AND relkind IN ('r', 'p', 'v', 'm', 'f')");
    Set<String> guarded =
        names(
            h,
            "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
                + " JOIN pg_proc p ON p.oid = t.tgfoid"
                + " WHERE c.relnamespace = current_schema()::regnamespace"
                + " AND t.tgname = c.relname || '_append_only' AND t.tgenabled IN ('O', 'A')"
                + " AND t.tgqual IS NULL AND t.tgattr::text = '' AND t.tgtype & 1 = 0"
                + " AND t.tgtype & "
                + GUARDED
                + " = "
                + GUARDED
                + " AND p.prosrc LIKE '%BEGIN RAISE EXCEPTION ''the ledger is append-only''; END%'");
    Set<String> gone = new HashSet<>();
    for (String table : TABLES) {
      if (!tables.remove(table)) {
        gone.add(table);
        wrong.found(address + ", table " + table, "it is gone from the database", RESTORE);
      } else if (!guarded.contains(table)) {
        wrong.found(
            address + ", table " + table,
            "the trigger that keeps its rows from being changed is gone, off or another",
            RESTORE);
      }
    }
    tables.remove(PostgresSchema.HISTORY);
    tables.stream()
        .sorted()
        .forEach(table -> notes.add(address + ", table " + table + " is not Tallystick's own"));
    shape(h, address, gone, wrong, notes);
  }

  /** A column of another type, or without a constraint, takes what would else be refused. */
  private static void shape(
      Handle h,
      PostgresAddress address,
      Set<String> gone,
      OriginalsCheck.Wrong wrong,
      List<String> notes) {
    Map<String, String> now = PostgresShape.now(h);
    PostgresShape.made()
        .forEach(
            (thing, made) -> {
              String is = now.remove(thing);
              boolean told =
                  gone.stream().anyMatch(table -> thing.startsWith("table " + table + ","));
              if (is == null && !told) {
                wrong.found(address + ", " + thing, "it is gone from the database", RESTORE);
              } else if (is != null && !is.equals(made)) {
                wrong.found(
                    address + ", " + thing, "it is " + is + " and was made as " + made, RESTORE);
              }
            });
    now.keySet().forEach(thing -> notes.add(address + ", " + thing + " is not Tallystick's own"));
  }

  private static Set<String> names(Handle h, String sql) {
    return new HashSet<>(h.createQuery(sql).mapTo(String.class).list());
  }
}
