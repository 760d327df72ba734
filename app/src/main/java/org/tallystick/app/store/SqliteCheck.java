package org.tallystick.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Asks SQLite whether its file is sound, and whether tables and triggers are Tallystick's own. */
final class SqliteCheck {
  private static final String RESTORE = "put back a copy of the ledger from before the damage";

  private SqliteCheck() {}

  static void run(Handle h, Path file, OriginalsCheck.Wrong wrong, List<String> notes) {
    h.createQuery("PRAGMA integrity_check(20)")
        .mapTo(String.class)
        .list()
        .forEach(
            said -> {
              if (!said.equals("ok")) {
                wrong.found(file.toString(), "SQLite finds it damaged: " + oneLine(said), RESTORE);
              }
            });
    h.createQuery("PRAGMA foreign_key_check")
        .map((row, context) -> row.getString("table") + ", row " + row.getLong("rowid"))
        .list()
        .forEach(
            row ->
                wrong.found(
                    file + ", table " + row, "it belongs to something that is gone", RESTORE));
    schema(h, file, wrong, notes);
  }

  /** Held against a new ledger: a trigger that is missing lets rows be changed. */
  private static void schema(Handle h, Path file, OriginalsCheck.Wrong wrong, List<String> notes) {
    Map<String, String> now = objects(h);
    Map<String, String> usual = Fresh.OBJECTS;
    usual.forEach(
        (name, sql) -> {
          if (!now.containsKey(name)) {
            wrong.found(file + ", " + name, "it is gone from the database", RESTORE);
          } else if (!now.get(name).equals(sql)) {
            wrong.found(file + ", " + name, "it is not as Tallystick made it", RESTORE);
          }
        });
    now.keySet().stream()
        .filter(name -> !usual.containsKey(name))
        .forEach(name -> notes.add(file + ", " + name + " is not Tallystick's own"));
  }

  /** What a new ledger has, looked up once. */
  private static final class Fresh {
    static final Map<String, String> OBJECTS = Collections.unmodifiableMap(fresh());
  }

  private static Map<String, String> fresh() {
    try {
      Path folder = Files.createTempDirectory("tallystick");
      try {
        try (Handle fresh = Schema.open(folder.resolve("fresh.db"))) {
          return objects(fresh);
        }
      } finally {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> objects(Handle h) {
    Map<String, String> objects = new TreeMap<>();
    h.createQuery("SELECT type, name, sql FROM sqlite_master ORDER BY name")
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("type") + " " + row.getString("name"),
                    String.valueOf(row.getString("sql"))))
        .forEach(object -> objects.put(object.getKey(), object.getValue()));
    return objects;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
