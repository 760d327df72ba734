package org.tallystick.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.correction.Addition;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Copy;
import org.tallystick.voices.Statement;

/** The claims that people have added, which stand in the table {@code decisions}. */
final class Additions {
  /** The report of an addition: it stands first in the line that {@link Addition#text} writes. */
  static final String REPORT = "substr(d.value, 13, 64)";

  /** Those decisions, of several on one claim the last. */
  static final String DECISIONS =
      "decisions d WHERE d.id IN (SELECT max(id) FROM decisions"
          + " WHERE kind = 'claim-add' AND value IS NOT NULL GROUP BY subject)";

  private Additions() {}

  /**
   * All of them, as published.
   *
   * @param copies which reports are near copies; asked for only if there is any addition
   */
  static List<Statement> all(Handle h, Supplier<Map<ReportId, Copy>> copies) {
    List<Statement> alone =
        h.createQuery(
                "SELECT a.*, r.name, r.published, r.publisher FROM (SELECT d.*, "
                    + REPORT
                    + " AS report_id FROM "
                    + DECISIONS
                    + ") a JOIN reports r ON r.id = a.report_id ORDER BY a.id")
            .map((row, context) -> read(row))
            .list();
    if (alone.isEmpty()) {
      return alone;
    }
    Map<ReportId, Copy> known = copies.get();
    return alone.stream()
        .map(
            s ->
                new Statement(
                    s.claim(),
                    s.published(),
                    s.publisher(),
                    Optional.ofNullable(known.get(s.claim().reportId()))))
        .toList();
  }

  private static Statement read(ResultSet row) throws SQLException {
    Claim claim =
        Addition.of(row.getString("value"))
            .claim(
                row.getString("name"),
                new Evidence.Added(
                    row.getString("made_by"), Instant.parse(row.getString("made_at"))));
    return new Statement(
        claim,
        ClaimRow.text(row, "published").map(LocalDate::parse),
        ClaimRow.text(row, "publisher"),
        Optional.empty());
  }
}
