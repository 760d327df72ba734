package org.tallystick.app.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.Skipped;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Copy;
import org.tallystick.voices.Statement;

/**
 * The SQLite file that keeps every report read and every claim found in it. Nothing in it is ever
 * changed or removed: reading a report again with another codebook or program adds a generation.
 * May be shared between threads; every failure of the file is a {@link LedgerException}.
 */
public final class Ledger implements AutoCloseable {
  private static final String NEWEST = "(SELECT max(id) FROM extractions GROUP BY report_id)";

  private final Path file;
  private final Handle handle;

  private Ledger(Path file, Handle handle) {
    this.file = file;
    this.handle = handle;
  }

  /** The ledger in this file, created if there is none and brought up to date if it is older. */
  public static Ledger open(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || folder == null) {
      throw new LedgerException(file, "a folder, not a file", "name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new LedgerException(file, "its folder does not exist", "create the folder " + folder);
    }
    if (!Files.isWritable(folder) || (Files.exists(file) && !Files.isWritable(file))) {
      throw new LedgerException(
          file,
          "cannot be written",
          "allow writing to it and its folder, or copy it to a folder of yours");
    }
    try {
      Handle handle = Schema.open(file);
      try {
        Signatures.complete(handle);
      } catch (RuntimeException e) {
        handle.close();
        throw e;
      }
      return new Ledger(file, handle);
    } catch (RuntimeException e) {
      throw LedgerException.of(file, e);
    }
  }

  /** The ledger in this file, which has to be there already. */
  public static Ledger openExisting(Path file) {
    if (Files.notExists(file)) {
      throw new LedgerException(file, "no such ledger", "run `tallystick read` first");
    }
    return open(file);
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
        codebook,
        program,
        extraction.claims(),
        (h, id) -> addSkipped(h, id, extraction.skipped()));
  }

  /**
   * Adds what a table holds, all of it or nothing; each claim keeps its own day and outlet.
   *
   * @param table the file as a report
   * @param codebook name and version of the codebook
   * @param program the version of Tallystick that read it
   * @return whether it is new; if this table was already taken so, nothing changes
   */
  public boolean addTable(Report table, List<CitedClaim> claims, String codebook, String program) {
    return add(
        table,
        codebook,
        program,
        claims.stream().map(CitedClaim::claim).toList(),
        (h, id) -> addCitations(h, id, claims));
  }

  private boolean add(
      Report report,
      String codebook,
      String program,
      List<Claim> claims,
      ObjLongConsumer<Handle> addMore) {
    for (Claim claim : claims) {
      if (!claim.reportId().equals(report.id())) {
        throw new IllegalArgumentException(claim.id() + " is not from " + report.name());
      }
    }
    return ask(
        h -> {
          h.execute("BEGIN IMMEDIATE");
          try {
            boolean added = !has(h, report.id(), codebook, program);
            if (added) {
              addReport(h, report);
              Signatures.add(h, report.id(), report.text());
              long id = addExtraction(h, report.id(), codebook, program);
              addClaims(h, id, claims);
              addMore.accept(h, id);
            }
            h.execute("COMMIT");
            return added;
          } catch (RuntimeException e) {
            rollBack(h, e);
            throw e;
          }
        });
  }

  /** Whether this report was already read with this codebook by this version of the program. */
  public boolean has(ReportId id, String codebook, String program) {
    return ask(h -> has(h, id, codebook, program));
  }

  /**
   * The claims of the newest extraction of each report, in the order in which they were added;
   * those of near copies say so.
   */
  public List<Statement> statements() {
    return ask(h -> statements(h, " WHERE e.id IN " + NEWEST));
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
    return ask(h -> statements(h, decided));
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
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return ask(h -> DecisionRow.add(h, now, by, kind, subject, value, because));
  }

  /**
   * Adds what a person has decided on several subjects at once, all of it or nothing.
   *
   * @param decisions as for {@link #decide}; their numbers and times are given here
   */
  public List<Decision> decideAll(List<Decision> decisions) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return ask(
        h -> {
          h.execute("BEGIN IMMEDIATE");
          try {
            List<Decision> made =
                decisions.stream()
                    .map(
                        d ->
                            DecisionRow.add(
                                h, now, d.madeBy(), d.kind(), d.subject(), d.value(), d.because()))
                    .toList();
            h.execute("COMMIT");
            return made;
          } catch (RuntimeException e) {
            rollBack(h, e);
            throw e;
          }
        });
  }

  /** The report of that id. */
  public Optional<Report> report(ReportId id) {
    return ask(
        h ->
            h.createQuery("SELECT * FROM reports WHERE id = :id")
                .bind("id", id.sha256())
                .map(
                    (row, context) ->
                        new Report(
                            id,
                            row.getString("name"),
                            ClaimRow.text(row, "title"),
                            ClaimRow.text(row, "publisher"),
                            ClaimRow.text(row, "url"),
                            ClaimRow.text(row, "published").map(LocalDate::parse),
                            row.getString("language"),
                            row.getString("text")))
                .findFirst());
  }

  /** All reports without their texts, the newest first. */
  public List<ReportHead> reportHeads() {
    return ask(ReportHead::all);
  }

  /** All that was ever decided, in the order in which it was. */
  public List<Decision> decisions() {
    return ask(h -> DecisionRow.all(h, file));
  }

  /** A mark that is another one as soon as anything was added, also by another program. */
  public String mark() {
    return ask(
        h ->
            h.createQuery(
                    "SELECT coalesce(max(id), 0) || '.' ||"
                        + " (SELECT coalesce(max(id), 0) FROM decisions) FROM extractions")
                .mapTo(String.class)
                .one());
  }

  /** How many reports it holds. */
  public int reports() {
    return ask(h -> count(h, "SELECT count(*) FROM reports"));
  }

  /** How many claims the newest extractions hold: as many as {@link #statements()} gives. */
  public int claims() {
    return ask(h -> count(h, "SELECT count(*) FROM claims WHERE extraction_id IN " + NEWEST));
  }

  @Override
  public synchronized void close() {
    handle.close();
  }

  private synchronized <T> T ask(Function<Handle, T> question) {
    try {
      return question.apply(handle);
    } catch (RuntimeException e) {
      throw LedgerException.of(file, e);
    }
  }

  /** Not left to Jdbi: the driver loses count of its transactions when BEGIN finds a lock. */
  static void rollBack(Handle h, RuntimeException reason) {
    try {
      h.execute("ROLLBACK");
    } catch (RuntimeException e) {
      reason.addSuppressed(e); // SQLite rolls back by itself when the disk is full
    }
  }

  private static boolean has(Handle h, ReportId id, String codebook, String program) {
    return h.createQuery(
            "SELECT count(*) FROM extractions"
                + " WHERE report_id = :id AND codebook = :codebook AND program = :program")
        .bind("id", id.sha256())
        .bind("codebook", codebook)
        .bind("program", program)
        .mapTo(boolean.class)
        .one();
  }

  private static int count(Handle h, String sql) {
    return h.createQuery(sql).mapTo(int.class).one();
  }

  private static void addReport(Handle h, Report report) {
    h.createUpdate(
            "INSERT INTO reports SELECT :id, :name, :title, :publisher, :url, :published,"
                + " :language, :text, :retrieved"
                + " WHERE NOT EXISTS (SELECT 1 FROM reports WHERE id = :id)")
        .bind("id", report.id().sha256())
        .bind("name", report.name())
        .bind("title", report.title().orElse(null))
        .bind("publisher", report.publisher().orElse(null))
        .bind("url", report.url().orElse(null))
        .bind("published", report.published().map(LocalDate::toString).orElse(null))
        .bind("language", report.language())
        .bind("text", report.text())
        .bind("retrieved", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .execute();
  }

  private static long addExtraction(Handle h, ReportId id, String codebook, String program) {
    return h.createQuery(
            "INSERT INTO extractions (report_id, codebook, program)"
                + " VALUES (:id, :codebook, :program) RETURNING id")
        .bind("id", id.sha256())
        .bind("codebook", codebook)
        .bind("program", program)
        .mapTo(long.class)
        .one();
  }

  private static void addClaims(Handle h, long extraction, List<Claim> claims) {
    PreparedBatch batch = h.prepareBatch(ClaimRow.INSERT);
    for (int i = 0; i < claims.size(); i++) {
      ClaimRow.add(batch, extraction, i, claims.get(i));
    }
    batch.execute();
  }

  private static void addCitations(Handle h, long extraction, List<CitedClaim> claims) {
    PreparedBatch batch =
        h.prepareBatch(
            "INSERT INTO citations VALUES (:extraction, :ordinal, :published, :publisher, :url)");
    for (int i = 0; i < claims.size(); i++) {
      CitedClaim cited = claims.get(i);
      batch
          .bind("extraction", extraction)
          .bind("ordinal", i)
          .bind("published", cited.published().map(LocalDate::toString).orElse(null))
          .bind("publisher", cited.publisher().orElse(null))
          .bind("url", cited.url().orElse(null))
          .add();
    }
    batch.execute();
  }

  private static void addSkipped(Handle h, long extraction, List<Skipped> skipped) {
    PreparedBatch batch =
        h.prepareBatch("INSERT INTO skipped VALUES (:extraction, :begin, :end, :reason)");
    for (Skipped one : skipped) {
      batch
          .bind("extraction", extraction)
          .bind("begin", one.span().begin())
          .bind("end", one.span().end())
          .bind("reason", one.reason().name())
          .add();
    }
    batch.execute();
  }
}
