package org.tallystick.app.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.claims.Claim;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** Looks at the readings of reports, of which a ledger keeps all. */
final class Generations {
  private Generations() {}

  /** The newest of each report, in the order in which they were added. */
  static List<Generation> newest(Handle h, String newest) {
    return h.createQuery(
            "SELECT e.id, e.report_id, r.name, e.codebook, e.program,"
                + " CASE WHEN EXISTS (SELECT 1 FROM citations c WHERE c.extraction_id = e.id)"
                + " THEN 1 ELSE 0 END AS from_table"
                + " FROM extractions e JOIN reports r ON r.id = e.report_id WHERE e.id IN "
                + newest
                + " ORDER BY e.id")
        .map(
            (row, context) ->
                new Generation(
                    row.getLong("id"),
                    new ReportId(row.getString("report_id")),
                    row.getString("name"),
                    row.getString("codebook"),
                    row.getString("program"),
                    row.getInt("from_table") == 1))
        .list();
  }

  /** A report as it was first read. */
  static Optional<Report> report(Handle h, ReportId id) {
    return h.createQuery("SELECT * FROM reports WHERE id = :id")
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
        .findOne();
  }

  /** The claims of one reading, in the order of the text. */
  static List<Claim> claims(Handle h, long extraction) {
    return h.createQuery(
            "SELECT c.*, e.report_id FROM claims c JOIN extractions e ON e.id = c.extraction_id"
                + " WHERE e.id = :id ORDER BY c.ordinal")
        .bind("id", extraction)
        .map((row, context) -> ClaimRow.read(row))
        .list();
  }

  /** The ids of the claims of the newest readings. */
  static Set<String> claimIds(Handle h, String newest) {
    return new HashSet<>(
        h.createQuery("SELECT claim_id FROM claims WHERE extraction_id IN " + newest)
            .mapTo(String.class)
            .list());
  }

  /** The claim of that id in the newest of all readings that found it. */
  static Optional<Claim> lastFound(Handle h, String id) {
    return h.createQuery(
            "SELECT c.*, e.report_id FROM claims c JOIN extractions e ON e.id = c.extraction_id"
                + " WHERE c.claim_id = :id ORDER BY e.id DESC LIMIT 1")
        .bind("id", id)
        .map((row, context) -> ClaimRow.read(row))
        .findOne();
  }
}
