package org.tallystick.app.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.tallystick.voices.Signature;

/**
 * Holds a ledger against its log: that the chain of the entries is whole, that every row is as the
 * entry tells that tells of it, that no row is there of which none tells, and that every original
 * has the bytes that its name says.
 */
final class Verifier {
  private static final String RESTORE =
      "put back a copy of the ledger from before it was changed, or read the reports into a new one";

  /** The table that holds each thing, and the column that names it. */
  private static final Map<String, String> TABLES =
      Map.of(
          "report", "reports",
          "retrieval", "retrievals",
          "map", "source_maps",
          "extraction", "extractions",
          "decision", "decisions");

  private final Handle h;
  private final Database database;
  private final EvidenceStore evidence;
  private final List<Verification.Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Set<String>> told = new HashMap<>();
  private final Map<String, Integer> adopted = new HashMap<>();
  private final Set<String> hashes = new HashSet<>();
  private EventLog.Row last = new EventLog.Row(0, "", Event.NO_HASH);
  private String lastReckoned = Event.NO_HASH;
  private long entries;
  private boolean unreadable;

  Verifier(Handle h, Database database, EvidenceStore evidence) {
    this.h = h;
    this.database = database;
    this.evidence = evidence;
    Contents.THINGS.forEach(thing -> told.put(thing, new HashSet<>()));
    told.put("original", new HashSet<>());
  }

  /**
   * Looks at everything.
   *
   * @param head a hash that the log had at its end once, if one was noted down
   */
  Verification verify(Optional<String> head) {
    step(() -> database.check(h, this::wrong, notes));
    step(() -> EventLog.each(h, this::entry));
    step(() -> head.ifPresent(this::requireHead));
    step(this::untold);
    step(this::adoption);
    step(this::signatures);
    OriginalsCheck originals = new OriginalsCheck(h, evidence, told.get("original"));
    step(() -> originals.run(this::wrong, notes));
    return new Verification(
        findings,
        notes,
        entries,
        last.hash(),
        told.get("report").size(),
        told.get("extraction").size(),
        told.get("decision").size(),
        originals.count(),
        originals.bytes());
  }

  /** A database that is damaged in one place can often be read in others. */
  private void step(Runnable check) {
    h.execute("SAVEPOINT step");
    try {
      check.run();
    } catch (RuntimeException e) {
      h.execute("ROLLBACK TO SAVEPOINT step");
      wrong(database.toString(), database.explain(e).reason(), RESTORE);
    }
  }

  private void wrong(String where, String what, String remedy) {
    findings.add(new Verification.Finding(where, what, remedy));
  }

  private void entry(EventLog.Row row) {
    entries++;
    hashes.add(row.hash());
    String where = database + ", log entry " + row.id();
    if (row.id() != last.id() + 1) {
      wrong(
          where,
          last.id() == 0
              ? "it is the first, though the log begins with 1"
              : "it comes after entry " + last.id() + "; what was between them is gone",
          RESTORE);
    }
    String reckoned = CanonicalJson.hash(String.valueOf(row.entry()));
    boolean whole = reckoned.equals(row.hash());
    Optional<Event> event = row.event();
    if (!whole) {
      wrong(where, "its text does not give its hash: one of the two was changed", RESTORE);
    }
    if (event.isEmpty()) {
      unreadable = true;
      if (whole) {
        wrong(where, "it is no entry that Tallystick wrote", RESTORE);
      }
    }
    event.ifPresent(e -> follows(where, e, whole));
    event.ifPresent(e -> contents(where, e, whole));
    last = row;
    lastReckoned = reckoned;
  }

  private void follows(String where, Event event, boolean whole) {
    boolean linked = event.previous().equals(last.hash()) || event.previous().equals(lastReckoned);
    if (whole && !linked) {
      wrong(
          where,
          last.id() == 0
              ? "it names an entry before it, though it is the first"
              : "it does not follow on entry "
                  + last.id()
                  + ": that one was changed with its hash, or others were taken out or put in",
          RESTORE);
    }
    if (whole && event.id() != last.id() + 1 && event.id() != last.id()) {
      wrong(where, "it says that it is number " + event.id(), RESTORE);
    }
  }

  /** What an entry tells, held against what there is. A changed entry accuses nobody. */
  private void contents(String where, Event event, boolean whole) {
    for (String thing : Contents.THINGS) {
      Map<String, Object> then = event.about(thing);
      Object id = then.get("id");
      if (id == null) {
        continue;
      }
      told.get(thing).add(String.valueOf(id));
      if (thing.equals("retrieval")) {
        told.get("original").add(String.valueOf(then.get("original_id")));
      }
      if (event.kind().equals(Event.Kind.ADOPTED.code())) {
        adopted.merge(thing, 1, Integer::sum);
      }
      if (whole) {
        compare(where, thing, then, Contents.of(h, thing, id));
      }
    }
  }

  private void compare(
      String where, String thing, Map<String, Object> then, Optional<Map<String, Object>> now) {
    String what = database + ", " + name(thing, then);
    if (now.isEmpty()) {
      wrong(what, "it is gone, though log entry " + number(where) + " tells of it", RESTORE);
      return;
    }
    Set<String> changed = new TreeSet<>();
    Set<String> fields = new TreeSet<>(then.keySet());
    fields.addAll(now.get().keySet());
    for (String field : fields) {
      if (!CanonicalJson.ofValue(then.get(field))
          .equals(CanonicalJson.ofValue(now.get().get(field)))) {
        changed.add(field);
      }
    }
    if (!changed.isEmpty()) {
      wrong(
          what,
          new Difference(h, then, now.get(), changed).words()
              + " not as log entry "
              + number(where)
              + " tells",
          RESTORE);
    }
  }

  private static String number(String where) {
    return where.substring(where.lastIndexOf(' ') + 1);
  }

  private String name(String thing, Map<String, Object> then) {
    return switch (thing) {
      case "report" -> "report " + then.get("name") + " (" + brief(then.get("id")) + ")";
      case "extraction" ->
          "extraction "
              + then.get("id")
              + " of report "
              + reportName(String.valueOf(then.get("report_id")));
      case "map" -> "map of report " + reportName(String.valueOf(then.get("id")));
      case "retrieval" -> "retrieval " + then.get("id") + " (" + then.get("place") + ")";
      default -> thing + " " + then.get("id");
    };
  }

  private String reportName(String id) {
    return h.createQuery("SELECT name FROM reports WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .orElse(brief(id));
  }

  private static String brief(Object id) {
    String text = String.valueOf(id);
    return text.substring(0, Math.min(12, text.length()));
  }

  private void requireHead(String head) {
    if (!hashes.contains(head) && !head.equals(Event.NO_HASH)) {
      wrong(
          database.toString(),
          "its log does not pass through " + head + ", which it once ended with",
          "the log was written anew or cut off; " + RESTORE);
    }
  }

  private void untold() {
    for (String thing : Contents.THINGS) {
      untold(thing, TABLES.get(thing), told.get(thing));
    }
    untold("original", "originals", told.get("original"));
  }

  private void untold(String thing, String table, Set<String> known) {
    h.createQuery("SELECT id FROM " + table + " ORDER BY id")
        .mapTo(String.class)
        .useIterator(
            ids ->
                ids.forEachRemaining(
                    id -> {
                      if (!known.contains(id)) {
                        wrong(
                            database + ", " + thing + " " + id,
                            "no entry of the log tells of it"
                                + (unreadable ? " (one that cannot be read may have)" : "")
                                + ": it was put in past Tallystick",
                            RESTORE);
                      }
                    }));
  }

  /** Entries that adopt what was there before cannot be more, or fewer, than what was there. */
  private void adoption() {
    for (String thing : List.of("report", "extraction", "decision")) {
      int then =
          h.createQuery("SELECT coalesce(sum(" + TABLES.get(thing) + "), 0) FROM adoption")
              .mapTo(int.class)
              .one();
      int now = adopted.getOrDefault(thing, 0);
      if (then != now) {
        wrong(
            database + ", log",
            "it adopts "
                + now
                + " "
                + TABLES.get(thing)
                + " of an older ledger, which held "
                + then,
            RESTORE);
      }
    }
  }

  /** What follows from the texts is reckoned anew. */
  private void signatures() {
    h.createQuery(
            "SELECT r.id, r.name, r.text, s.signature FROM reports r"
                + " JOIN signatures s ON s.report_id = r.id AND s.method = :method ORDER BY r.id")
        .bind("method", Signature.METHOD)
        .map(
            (row, context) ->
                Arrays.equals(
                        Signature.of(row.getString("text")).bytes(), row.getBytes("signature"))
                    ? Optional.<ReportName>empty()
                    : Optional.of(new ReportName(row.getString("id"), row.getString("name"))))
        .useIterator(
            all ->
                all.forEachRemaining(
                    other ->
                        other.ifPresent(
                            r ->
                                wrong(
                                    database + ", report " + r.name + " (" + brief(r.id) + ")",
                                    "its signature does not follow from its text",
                                    RESTORE))));
  }

  private record ReportName(String id, String name) {}
}
