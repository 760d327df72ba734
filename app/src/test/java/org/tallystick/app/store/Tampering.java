package org.tallystick.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Changes ledgers as somebody would who knows SQLite, past the program and its triggers. */
final class Tampering {
  private Tampering() {}

  /** Runs these statements while the triggers are away. */
  static void change(Path file, String... sql) throws SQLException {
    try (Connection connection = Samples.connect(file);
        Statement statement = connection.createStatement()) {
      List<String> names =
          Samples.rows(statement, "SELECT name FROM sqlite_master WHERE type = 'trigger'");
      List<String> triggers =
          Samples.rows(statement, "SELECT sql FROM sqlite_master WHERE type = 'trigger'");
      for (String name : names) {
        statement.execute("DROP TRIGGER " + name);
      }
      for (String one : sql) {
        statement.execute(one);
      }
      for (String trigger : triggers) {
        statement.execute(trigger);
      }
    }
  }

  /**
   * The same in either kind of database; the owner of PostgreSQL's can put its triggers to sleep.
   */
  static void change(Place place, String... sql) throws SQLException {
    if (place.kind() == Place.Kind.SQLITE) {
      change(Path.of(place.typed()), sql);
      return;
    }
    List<String> all = new ArrayList<>(List.of("SET session_replication_role = replica"));
    all.addAll(List.of(sql));
    place.execute(all.toArray(String[]::new));
  }

  /** Changes one bit of one byte. */
  static void flip(Path file, int place, int bit) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[place] ^= (byte) (1 << bit);
    Files.write(file, bytes);
  }
}
