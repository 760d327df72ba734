package org.tallystick.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Skipped;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** The rows of one reading of a report or table, as they are added. */
final class ReadingRows {
  private ReadingRows() {}

  /** Whether this report was already read with this codebook by this program. */
  static boolean has(Handle h, ReportId id, String codebook, String program) {
    return h.createQuery(
            "SELECT count(*) FROM extractions"
                + " WHERE report_id = :id AND codebook = :codebook AND program = :program")
        .bind("id", id.sha256())
        .bind("codebook", codebook)
        .bind("program", program)
        .mapTo(boolean.class)
        .one();
  }

  /** Adds a report unless it is there; whether it is new. */
  static boolean addReport(Handle h, Report report) {
    return h.createUpdate(
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
            .execute()
        > 0;
  }

  /** Adds a reading; its number. */
  static long addExtraction(Handle h, ReportId id, String codebook, String program) {
    return h.createQuery(
            "INSERT INTO extractions (report_id, codebook, program)"
                + " VALUES (:id, :codebook, :program) RETURNING id")
        .bind("id", id.sha256())
        .bind("codebook", codebook)
        .bind("program", program)
        .mapTo(long.class)
        .one();
  }

  /** Adds what was found in that reading. */
  static void addClaims(Handle h, long extraction, List<Claim> claims) {
    PreparedBatch batch = h.prepareBatch(ClaimRow.INSERT);
    for (int i = 0; i < claims.size(); i++) {
      ClaimRow.add(batch, extraction, i, claims.get(i));
    }
    batch.execute();
  }

  /** Adds where each of its claims was published. */
  static void addCitations(Handle h, long extraction, List<CitedClaim> claims) {
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

  /** Adds what was seen in it and left out. */
  static void addSkipped(Handle h, long extraction, List<Skipped> skipped) {
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
