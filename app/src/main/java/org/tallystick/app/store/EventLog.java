package org.tallystick.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import tools.jackson.core.JacksonException;

/**
 * The log of a ledger, in its table {@code events}: each entry carries the hash of the one before,
 * so that none can be changed, taken out or put in without all later ones being written anew.
 */
final class EventLog {
  private EventLog() {}

  /** A row of the table, whatever became of it. */
  record Row(long id, String entry, String hash) {
    /** What it says; nothing if it is no entry of a log any more. */
    Optional<Event> event() {
      try {
        Map<String, Object> said = CanonicalJson.read(String.valueOf(entry));
        if (said.get("id") instanceof Number number
            && said.get("at") instanceof String at
            && said.get("by") instanceof String by
            && said.get("kind") instanceof String kind
            && said.get("previous") instanceof String previous
            && said.get("what") instanceof Map<?, ?> what) {
          return Optional.of(
              new Event(
                  number.longValue(),
                  Instant.parse(at),
                  by,
                  kind,
                  CanonicalJson.object(what),
                  previous,
                  entry,
                  String.valueOf(hash)));
        }
      } catch (JacksonException | DateTimeException e) {
        // It is none any more.
      }
      return Optional.empty();
    }
  }

  /** Adds an entry. Belongs into the transaction that does what it tells of. */
  static void append(Handle h, Instant at, String by, Event.Kind kind, Map<String, ?> what) {
    Optional<Row> last = last(h);
    Map<String, Object> said = new LinkedHashMap<>();
    long id = last.map(Row::id).orElse(0L) + 1;
    said.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
    said.put("by", by);
    said.put("id", id);
    said.put("kind", kind.code());
    said.put("previous", last.map(Row::hash).orElse(Event.NO_HASH));
    said.put("what", what);
    String entry = CanonicalJson.of(said);
    h.createUpdate("INSERT INTO events (id, entry, hash) VALUES (:id, :entry, :hash)")
        .bind("id", id)
        .bind("entry", entry)
        .bind("hash", CanonicalJson.hash(entry))
        .execute();
  }

  /** The newest entry. */
  static Optional<Row> last(Handle h) {
    return h.createQuery("SELECT id, entry, hash FROM events ORDER BY id DESC LIMIT 1")
        .map((row, context) -> row(row))
        .findOne();
  }

  /** Hands on every row, the first first. */
  static void each(Handle h, Consumer<Row> taker) {
    h.createQuery("SELECT id, entry, hash FROM events ORDER BY id")
        .map((row, context) -> row(row))
        .useIterator(rows -> rows.forEachRemaining(taker));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getLong("id"), row.getString("entry"), row.getString("hash"));
  }

  /** The newest entries that can be read and are asked for, before that number. */
  static List<Event> newest(Handle h, long before, int most, Predicate<Event> asked) {
    List<Event> found = new ArrayList<>();
    long next = before;
    List<Row> rows;
    do {
      rows =
          h.createQuery(
                  "SELECT id, entry, hash FROM events WHERE id < :before"
                      + " ORDER BY id DESC LIMIT :most")
              .bind("before", next)
              .bind("most", most)
              .map((row, context) -> row(row))
              .list();
      for (Row row : rows) {
        next = row.id();
        row.event().filter(asked).filter(event -> found.size() < most).ifPresent(found::add);
      }
    } while (rows.size() == most && found.size() < most);
    return List.copyOf(found);
  }

  /** Every entry that can be read. */
  static List<Event> events(Handle h) {
    List<Event> events = new ArrayList<>();
    each(h, row -> row.event().ifPresent(events::add));
    return List.copyOf(events);
  }
}
