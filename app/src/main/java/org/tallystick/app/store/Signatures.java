package org.tallystick.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Copy;
import org.tallystick.voices.NearCopies;
import org.tallystick.voices.Signature;

/**
 * The table {@code signatures}: what tells near copies of reports without reading their texts. It
 * follows from the reports and is kept because reckoning it takes longer than all that uses it.
 */
final class Signatures {
  private Signatures() {}

  /** Adds that of a report, unless it is there. */
  static void add(Handle h, ReportId id, String text) {
    h.createUpdate(
            "INSERT INTO signatures SELECT :id, :method, :signature WHERE NOT EXISTS"
                + " (SELECT 1 FROM signatures WHERE report_id = :id AND method = :method)")
        .bind("id", id.sha256())
        .bind("method", Signature.METHOD)
        .bind("signature", Signature.of(text).bytes())
        .execute();
  }

  /** Adds those that are missing, in a ledger that an older program filled. */
  static void complete(Database database) {
    if (database.read(Signatures::missing).isEmpty()) {
      return;
    }
    database.write(
        h -> {
          List<String> missing = missing(h);
          missing.forEach(id -> add(h, new ReportId(id), text(h, new ReportId(id))));
          return missing.size();
        });
  }

  private static List<String> missing(Handle h) {
    return h.createQuery(
            "SELECT id FROM reports WHERE NOT EXISTS (SELECT 1 FROM signatures"
                + " WHERE report_id = reports.id AND method = :method)")
        .bind("method", Signature.METHOD)
        .mapTo(String.class)
        .list();
  }

  /**
   * Which of the reports with claims are near copies of others among them.
   *
   * @param newest the extractions that count, in SQL
   */
  static Map<ReportId, Copy> copies(Handle h, String newest) {
    List<NearCopies.Candidate> candidates =
        h.createQuery(
                "SELECT r.id, r.published, s.signature FROM reports r"
                    + " JOIN signatures s ON s.report_id = r.id AND s.method = :method"
                    + " WHERE r.id IN (SELECT e.report_id FROM extractions e WHERE e.id IN "
                    + newest
                    + " AND EXISTS (SELECT 1 FROM claims c WHERE c.extraction_id = e.id))"
                    + " OR r.id IN (SELECT "
                    + Additions.REPORT
                    + " FROM "
                    + Additions.DECISIONS
                    + ")")
            .bind("method", Signature.METHOD)
            .map(
                (row, context) ->
                    new NearCopies.Candidate(
                        new ReportId(row.getString("id")),
                        ClaimRow.text(row, "published").map(LocalDate::parse),
                        Signature.of(row.getBytes("signature"))))
            .list();
    return NearCopies.among(candidates, id -> text(h, id));
  }

  private static String text(Handle h, ReportId id) {
    return h.createQuery("SELECT text FROM reports WHERE id = :id")
        .bind("id", id.sha256())
        .mapTo(String.class)
        .one();
  }
}
