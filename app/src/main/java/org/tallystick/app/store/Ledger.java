package org.tallystick.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Original;
import org.tallystick.app.readers.SourceMap;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Copy;
import org.tallystick.voices.Statement;

/**
 * The SQLite file or PostgreSQL database that keeps every report read and every claim found in it.
 * Nothing in it is ever changed or removed: reading a report again with another codebook or program
 * adds a generation. May be shared between threads; every failure of the database is a {@link
 * LedgerException}.
 */
public final class Ledger implements AutoCloseable {
  private static final String NEWEST = "(SELECT max(id) FROM extractions GROUP BY report_id)";

  private final Database database;
  private final EvidenceStore evidence;
  private final Custody custody;

  private Ledger(Database database, EvidenceStore evidence, Custody custody) {
    this.database = database;
    this.evidence = evidence;
    this.custody = custody;
  }

  /** The ledger in this file, used by whoever uses this account on this machine. */
  public static Ledger open(Path file) {
    return open(file, Custody.account());
  }

  /**
   * The ledger in this file, created if there is none and brought up to date if it is older.
   *
   * @param by who uses it, as the log is to name them
   */
  public static Ledger open(Path file, String by) {
    return open(new LedgerAddress.InFile(file), Optional.empty(), by, true);
  }

  /** The ledger in this file, which has to be there already. */
  public static Ledger openExisting(Path file) {
    return openExisting(new LedgerAddress.InFile(file), Optional.empty());
  }

  /**
   * The ledger there, created if there is none and brought up to date if it is older.
   *
   * @param evidence the folder of the originals; empty: for a file the usual one beside it, for a
   *     database none, so that no original can be kept or looked at
   * @param by who uses it, as the log is to name them
   */
  public static Ledger open(LedgerAddress address, Optional<Path> evidence, String by) {
    return open(address, evidence, by, true);
  }

  /** The same, for a ledger that has to be there already and is used by whoever has the account. */
  public static Ledger openExisting(LedgerAddress address, Optional<Path> evidence) {
    return openExisting(address, evidence, Custody.account());
  }

  /** The same, for a ledger that has to be there already. */
  public static Ledger openExisting(LedgerAddress address, Optional<Path> evidence, String by) {
    return open(address, evidence, by, false);
  }

  private static Ledger open(
      LedgerAddress address, Optional<Path> evidence, String by, boolean mayCreate) {
    Custody custody = new Custody(by);
    Database database =
        address instanceof PostgresAddress postgres
            ? PostgresDatabase.open(postgres, mayCreate)
            : SqliteDatabase.open(((LedgerAddress.InFile) address).file(), mayCreate);
    try {
      Signatures.complete(database);
      custody.adoptOnce(database);
      return new Ledger(database, EvidenceStore.of(address, evidence), custody);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Adds what was found in a report, all of it or nothing.
   *
   * @param codebook name and version of the codebook
   * @param program the version of Tallystick that read it
   * @return whether it is new; if this report was already read so, nothing changes
   */
  public boolean add(Report report, Extraction extraction, String codebook, String program) {
    return add(
        report,
        Optional.empty(),
        Optional.empty(),
        codebook,
        program,
        Event.Kind.EXTRACTED,
        extraction.claims(),
        (h, id) -> ReadingRows.addSkipped(h, id, extraction.skipped()));
  }

  /** The same, and keeps the original beside the ledger, and where in it the text stands. */
  public boolean add(Found found, Extraction extraction, String codebook, String program) {
    return add(
        found.report(),
        Optional.of(found.original()),
        Optional.of(SourceMap.of(found)),
        codebook,
        program,
        Event.Kind.EXTRACTED,
        extraction.claims(),
        (h, id) -> ReadingRows.addSkipped(h, id, extraction.skipped()));
  }

  /**
   * Notes where and when a report that it holds was found again, unless that is known, and keeps
   * what an older Tallystick did not: the original, and where in it the text stands.
   */
  public void foundAgain(Found found) {
    ReportId id = found.report().id();
    Original original = found.original();
    keep(id, original);
    boolean mapped = database.read(h -> SourceMaps.has(h, id));
    if (!mapped || !database.read(h -> Custody.knows(h, id, original))) {
      Optional<SourceMap> map = mapped ? Optional.empty() : Optional.of(SourceMap.of(found));
      database.write(
          h -> {
            boolean isMapped = map.filter(m -> SourceMaps.add(h, found.report(), m)).isPresent();
            custody.read(h, id, false, isMapped, Optional.of(original));
            return id;
          });
    }
  }

  /**
   * Adds what a table holds, all of it or nothing; each claim keeps its own day and outlet.
   *
   * @param table the file as a report
   * @param original its bytes, which are kept beside the ledger
   * @param codebook name and version of the codebook
   * @param program the version of Tallystick that read it
   * @return whether it is new; if this table was already taken so, nothing changes
   */
  public boolean addTable(
      Report table, Original original, List<CitedClaim> claims, String codebook, String program) {
    return add(
        table,
        Optional.of(original),
        Optional.empty(),
        codebook,
        program,
        Event.Kind.IMPORTED,
        claims.stream().map(CitedClaim::claim).toList(),
        (h, id) -> ReadingRows.addCitations(h, id, claims));
  }

  private boolean add(
      Report report,
      Optional<Original> original,
      Optional<SourceMap> map,
      String codebook,
      String program,
      Event.Kind kind,
      List<Claim> claims,
      ObjLongConsumer<Handle> addMore) {
    for (Claim claim : claims) {
      if (!claim.reportId().equals(report.id())) {
        throw new IllegalArgumentException(claim.id() + " is not from " + report.name());
      }
    }
    original.ifPresent(bytes -> keep(report.id(), bytes));
    return database.write(
        h -> {
          boolean isNew = ReadingRows.addReport(h, report);
          Signatures.add(h, report.id(), report.text());
          boolean isMapped = map.filter(m -> SourceMaps.add(h, report, m)).isPresent();
          custody.read(h, report.id(), isNew, isMapped, original);
          boolean added = !ReadingRows.has(h, report.id(), codebook, program);
          if (added) {
            long id = ReadingRows.addExtraction(h, report.id(), codebook, program);
            ReadingRows.addClaims(h, id, claims);
            addMore.accept(h, id);
            custody.extracted(h, kind, id);
          }
          return added;
        });
  }

  /**
   * Before the transaction: a file that no row tells of does no harm, a row without its file does.
   */
  private void keep(ReportId id, Original original) {
    if (!original.id().equals(id)) {
      throw new IllegalArgumentException(original.place() + " is not the original of " + id);
    }
    evidence.keep(id, original);
  }

  /** Whether this report was already read with this codebook by this version of the program. */
  public boolean has(ReportId id, String codebook, String program) {
    return database.read(h -> ReadingRows.has(h, id, codebook, program));
  }

  /** Whether it holds a report that was published at this address. */
  public boolean hasAddress(String url) {
    String sql = "SELECT EXISTS (SELECT 1 FROM reports WHERE url = :url)";
    return database.read(h -> h.createQuery(sql).bind("url", url).mapTo(boolean.class).one());
  }

  /**
   * The claims of the newest extraction of each report, in the order in which they were added;
   * those of near copies say so.
   */
  public List<Statement> statements() {
    return database.read(h -> statements(h, " WHERE e.id IN " + NEWEST));
  }

  /**
   * The claims on which people have decided and which the newest extraction of their report no
   * longer has, each as the last extraction that had it gives it.
   */
  public List<Statement> reviewedBefore() {
    String decided =
        " WHERE c.claim_id IN (SELECT subject FROM decisions WHERE kind LIKE 'claim-%')"
            + " AND c.claim_id NOT IN (SELECT claim_id FROM claims WHERE extraction_id IN "
            + NEWEST
            + ") AND c.extraction_id = (SELECT max(extraction_id) FROM claims d"
            + " WHERE d.claim_id = c.claim_id)";
    return database.read(h -> statements(h, decided));
  }

  /**
   * The claims that people have added, as published, in the order in which they were; one that was
   * taken back, too, as it was added last.
   */
  public List<Statement> added() {
    return database.read(h -> Additions.all(h, () -> Signatures.copies(h, NEWEST)));
  }

  private static List<Statement> statements(Handle h, String where) {
    String sql =
        "SELECT c.*, r.id AS report_id, coalesce(t.published, r.published) AS published,"
            + " coalesce(t.publisher, r.publisher) AS publisher FROM claims c"
            + " JOIN extractions e ON e.id = c.extraction_id JOIN reports r ON r.id = e.report_id"
            + " LEFT JOIN citations t ON t.extraction_id = c.extraction_id"
            + " AND t.ordinal = c.ordinal"
            + where
            + " ORDER BY c.extraction_id, c.ordinal";
    Map<ReportId, Copy> copies = Signatures.copies(h, NEWEST);
    return h.createQuery(sql)
        .map(
            (row, context) -> {
              Claim claim = ClaimRow.read(row);
              return new Statement(
                  claim,
                  ClaimRow.text(row, "published").map(LocalDate::parse),
                  ClaimRow.text(row, "publisher"),
                  Optional.ofNullable(copies.get(claim.reportId())));
            })
        .list();
  }

  /**
   * Adds what a person has decided.
   *
   * @param by who, as they call themselves
   * @param value empty to take back what had been decided on that subject before
   * @param because why; never blank
   */
  public Decision decide(
      String by, Decision.Kind kind, String subject, Optional<String> value, String because) {
    Decision decision = new Decision(0, Instant.EPOCH, by, kind, subject, value, because);
    return decideAll(List.of(decision)).get(0);
  }

  /**
   * Adds what a person has decided on several subjects at once, all of it or nothing.
   *
   * @param decisions as for {@link #decide}; their numbers and times are given here
   */
  public List<Decision> decideAll(List<Decision> decisions) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return database.write(
        h -> {
          List<Decision> made = new ArrayList<>();
          for (Decision d : decisions) {
            Decision added =
                DecisionRow.add(h, now, d.madeBy(), d.kind(), d.subject(), d.value(), d.because());
            custody.decided(h, added.madeBy(), added.id());
            made.add(added);
          }
          return made;
        });
  }

  /** All reports without their texts, the newest first. */
  public List<ReportHead> reportHeads() {
    return database.read(ReportHead::all);
  }

  /** All that was ever decided, in the order in which it was. */
  public List<Decision> decisions() {
    return database.read(h -> DecisionRow.all(h, database));
  }

  /**
   * Notes in the log that names of private persons were given out or shown.
   *
   * @param who asked for them, if not whoever uses the ledger
   * @param what was shown, and why
   */
  public void unmasked(Optional<String> who, Map<String, String> what) {
    database.write(
        h -> {
          custody.unmasked(h, who, what);
          return what;
        });
  }

  /** All that was ever done to it, in the order in which it was. */
  public List<Event> events() {
    return database.read(EventLog::events);
  }

  /** How long its log is, without reading it. */
  public LogEnd logEnd() {
    return database.read(
        h ->
            EventLog.last(h)
                .map(row -> new LogEnd(row.id(), row.hash()))
                .orElse(new LogEnd(0, "")));
  }

  /**
   * The newest of its log, the newest first; it is read backwards, and no further than needed.
   *
   * @param before only entries before the one of this number
   * @param most how many at most
   */
  public List<Event> newestEvents(long before, int most, Predicate<Event> asked) {
    return database.read(h -> EventLog.newest(h, before, most, asked));
  }

  /** The names of those of these reports that it holds. */
  public Map<ReportId, String> reportNames(Set<ReportId> reports) {
    return database.read(h -> ReportHead.names(h, reports));
  }

  /**
   * Whether it, its log and its originals are as they were written, and what is not.
   *
   * @param head a hash that the log had at its end once, if one was noted down
   */
  public Verification verify(Optional<String> head) {
    return database.read(h -> new Verifier(h, database, evidence).verify(head));
  }

  /** The newest reading of each report, in the order in which they were added. */
  public List<Generation> newest() {
    return database.read(h -> Generations.newest(h, NEWEST));
  }

  /** A report that it holds, as it was first read. */
  public Optional<Report> report(ReportId id) {
    return database.read(h -> Generations.report(h, id));
  }

  /** Where the lines of a report's text stand in its original, if that was noted. */
  public Optional<SourceMap> sourceMap(ReportId id) {
    return database.read(h -> SourceMaps.of(h, id));
  }

  /**
   * Where a claim's sentence stands in the original, by a look at the original itself; nothing if
   * that was never noted, as for tables and what an older Tallystick read.
   *
   * @throws LedgerException if the original is there and cannot be read
   */
  public Optional<Standing> standing(Claim claim) {
    ReportId id = claim.reportId();
    Optional<String> text = report(id).map(Report::text);
    return sourceMap(id)
        .filter(map -> text.isPresent())
        .flatMap(map -> new Lookup(evidence, map, text.get()).of(claim));
  }

  /**
   * The reports in which what is searched for stands, what matters most first; all reports, newest
   * first, if nothing is.
   *
   * @throws IllegalArgumentException if it is said only what must not occur
   */
  public List<Hit> search(Words words) {
    if (words.wanted().isEmpty() && !words.empty()) {
      throw new IllegalArgumentException("say what must occur, too");
    }
    return database.read(h -> words.empty() ? FullText.all(h) : database.search(h, words));
  }

  /** The claims of one reading, in the order of the text. */
  public List<Claim> claims(Generation generation) {
    return database.read(h -> Generations.claims(h, generation.id()));
  }

  /** The ids of the claims of the newest readings. */
  public Set<String> claimIds() {
    return database.read(h -> Generations.claimIds(h, NEWEST));
  }

  /** The claim of that id in the newest of all readings that found it. */
  public Optional<Claim> lastFound(String claim) {
    return database.read(h -> Generations.lastFound(h, claim));
  }

  /** A mark that is another one as soon as anything was added, also by another program. */
  public String mark() {
    return database.read(
        h ->
            h.createQuery(
                    "SELECT coalesce(max(id), 0) || '.' ||"
                        + " (SELECT coalesce(max(id), 0) FROM decisions) FROM extractions")
                .mapTo(String.class)
                .one());
  }

  /** How many reports it holds. */
  public int reports() {
    return database.read(h -> count(h, "SELECT count(*) FROM reports"));
  }

  /** How many claims the newest extractions hold: as many as {@link #statements()} gives. */
  public int claims() {
    return database.read(
        h -> count(h, "SELECT count(*) FROM claims WHERE extraction_id IN " + NEWEST));
  }

  @Override
  public void close() {
    database.close();
  }

  private static int count(Handle h, String sql) {
    return h.createQuery(sql).mapTo(int.class).one();
  }
}
