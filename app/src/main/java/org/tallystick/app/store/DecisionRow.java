package org.tallystick.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.tallystick.decisions.Decision;

/** A decision as a row of the table {@code decisions}, there and back. */
final class DecisionRow {
  private DecisionRow() {}

  /** Adds a row. */
  static Decision add(
      Handle h,
      Instant now,
      String by,
      Decision.Kind kind,
      String subject,
      Optional<String> value,
      String because) {
    Decision unnumbered = new Decision(0, now, by, kind, subject, value, because);
    long id =
        h.createQuery(
                "INSERT INTO decisions (made_at, made_by, kind, subject, value, because)"
                    + " VALUES (:at, :by, :kind, :subject, :value, :because) RETURNING id")
            .bind("at", now.toString())
            .bind("by", unnumbered.madeBy())
            .bind("kind", kind.code())
            .bind("subject", subject)
            .bind("value", value.orElse(null))
            .bind("because", because)
            .mapTo(long.class)
            .one();
    return new Decision(id, now, by, kind, subject, value, because);
  }

  /** All rows, in the order in which they were added. */
  static List<Decision> all(Handle h, Database database) {
    return h.createQuery("SELECT * FROM decisions ORDER BY id")
        .map((row, context) -> read(row, database))
        .list();
  }

  private static Decision read(ResultSet row, Database database) throws SQLException {
    String kind = row.getString("kind");
    return new Decision(
        row.getLong("id"),
        Instant.parse(row.getString("made_at")),
        row.getString("made_by"),
        Decision.Kind.of(kind)
            .orElseThrow(
                () ->
                    new LedgerException(
                        database,
                        "holds a decision of kind '" + kind + "', made by a newer Tallystick",
                        "update Tallystick")),
        row.getString("subject"),
        ClaimRow.text(row, "value"),
        row.getString("because"));
  }
}
