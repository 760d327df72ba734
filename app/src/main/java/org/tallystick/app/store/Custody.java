package org.tallystick.app.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tallystick.app.readers.HttpAnswer;
import org.tallystick.app.readers.Original;
import org.tallystick.reports.ReportId;

/** Writes down what is done to a ledger, and by whom, in the transaction that does it. */
final class Custody {
  private final String by;

  /**
   * In the name of somebody.
   *
   * @param by who uses the ledger; never blank
   */
  Custody(String by) {
    if (by.isBlank()) {
      throw new IllegalArgumentException("whoever uses a ledger has a name");
    }
    this.by = by;
  }

  /** Who uses this account on this machine. */
  static String account() {
    String name = System.getProperty("user.name", "");
    return name.isBlank() || name.equals("?") ? "unknown" : name;
  }

  /**
   * A report was read.
   *
   * @param isNew whether the ledger did not hold it before
   * @param isMapped whether where it stands in its original is noted now and was not before
   * @param original its bytes and where they were, if they are kept
   */
  void read(Handle h, ReportId id, boolean isNew, boolean isMapped, Optional<Original> original) {
    Optional<Long> retrieval = original.flatMap(bytes -> retrieval(h, id, bytes));
    if (isNew || isMapped || retrieval.isPresent()) {
      Map<String, Object> what = new LinkedHashMap<>();
      what.put("report", contents(h, "report", id.sha256()));
      retrieval.ifPresent(number -> what.put("retrieval", contents(h, "retrieval", number)));
      if (isMapped) {
        what.put("map", contents(h, "map", id.sha256()));
      }
      append(h, Event.Kind.READ, what);
    }
  }

  /** Claims were found in a report, or taken from a table. */
  void extracted(Handle h, Event.Kind kind, long extraction) {
    append(h, kind, Map.of("extraction", contents(h, "extraction", extraction)));
  }

  /** A person decided something: that person, not who uses the ledger, is named. */
  void decided(Handle h, String madeBy, long decision) {
    EventLog.append(
        h,
        Instant.now(),
        madeBy,
        Event.Kind.DECIDED,
        Map.of("decision", contents(h, "decision", decision)));
  }

  /** Names of private persons were given out; to whom and why, the caller says in words. */
  void unmasked(Handle h, Optional<String> who, Map<String, String> what) {
    EventLog.append(
        h, Instant.now(), who.orElse(by), Event.Kind.UNMASKED, Map.of("unmasking", what));
  }

  /** Whether this original is known to have been in this place at this time. */
  static boolean knows(Handle h, ReportId id, Original original) {
    return h.createQuery(
                "SELECT count(*) FROM retrievals"
                    + " WHERE original_id = :id AND place = :place AND retrieved = :retrieved")
            .bind("id", id.sha256())
            .bind("place", original.place())
            .bind("retrieved", retrieved(original))
            .mapTo(int.class)
            .one()
        > 0;
  }

  /**
   * Tells of what the ledger of an older Tallystick held when its log began, unless that is told.
   */
  void adoptOnce(Database database) {
    if (database.read(Custody::isDue)) {
      database.write(
          h -> {
            if (isDue(h)) { // no other program was faster
              adopt(h, "report", "reports");
              adopt(h, "extraction", "extractions");
              adopt(h, "decision", "decisions");
            }
            return h;
          });
    }
  }

  private static boolean isDue(Handle h) {
    return h.createQuery(
            "SELECT sum(reports + extractions + decisions) FROM adoption"
                + " WHERE NOT EXISTS (SELECT 1 FROM events)")
        .mapTo(Long.class)
        .findOne()
        .filter(held -> held > 0)
        .isPresent();
  }

  private void adopt(Handle h, String thing, String table) {
    h.createQuery("SELECT id FROM " + table + " ORDER BY id")
        .map((row, context) -> row.getObject(1))
        .list()
        .forEach(id -> append(h, Event.Kind.ADOPTED, Map.of(thing, contents(h, thing, id))));
  }

  /** The number of a new row for where the original was; nothing if that is known. */
  private static Optional<Long> retrieval(Handle h, ReportId id, Original original) {
    if (knows(h, id, original)) {
      return Optional.empty();
    }
    h.createUpdate(
            "INSERT INTO originals (id, size) SELECT :id, :size"
                + " WHERE NOT EXISTS (SELECT 1 FROM originals WHERE id = :id)")
        .bind("id", id.sha256())
        .bind("size", original.content().remaining())
        .execute();
    return Optional.of(
        h.createQuery(
                "INSERT INTO retrievals (original_id, place, retrieved, http)"
                    + " VALUES (:id, :place, :retrieved, :http) RETURNING id")
            .bind("id", id.sha256())
            .bind("place", original.place())
            .bind("retrieved", retrieved(original))
            .bind("http", original.http().map(Custody::json).orElse(null))
            .mapTo(long.class)
            .one());
  }

  private static String retrieved(Original original) {
    return original
        .retrieved()
        .map(when -> when.truncatedTo(ChronoUnit.SECONDS).toString())
        .orElse("");
  }

  private static String json(HttpAnswer http) {
    return CanonicalJson.of(
        Map.of(
            "status", http.status(),
            "address", http.address(),
            "redirects", http.redirects(),
            "headers", http.headers()));
  }

  private static Map<String, Object> contents(Handle h, String thing, Object id) {
    return Contents.of(h, thing, id)
        .orElseThrow(() -> new IllegalStateException("no " + thing + " " + id));
  }

  private void append(Handle h, Event.Kind kind, Map<String, ?> what) {
    EventLog.append(h, Instant.now(), by, kind, what);
  }
}
