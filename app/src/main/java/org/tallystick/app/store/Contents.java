package org.tallystick.app.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What a ledger holds on one thing, in the form in which its log tells of it: short fields as they
 * are, long ones as their SHA-256. An entry of the log is made from it and later held against it,
 * and both times it is read from the tables, so that what a database makes of a value on writing is
 * no difference. Fields that are NULL are left out: a column that a later migration adds changes
 * nothing that is told already.
 */
final class Contents {
  /** Everything that the log tells of and this class can look up. */
  static final List<String> THINGS =
      List.of("report", "retrieval", "map", "extraction", "decision");

  /** Hex digits kept of each claim's hash, to tell which of many was changed. */
  static final int MARK = 4;

  static final List<String> REPORT =
      List.of(
          "id", "name", "title", "publisher", "url", "published", "language", "text", "retrieved");
  static final List<String> EXTRACTION = List.of("id", "report_id", "codebook", "program");
  static final List<String> CLAIM =
      List.of(
          "ordinal",
          "claim_id",
          "report",
          "quote",
          "measure",
          "counted",
          "low",
          "high",
          "unit",
          "hedge",
          "detail",
          "origins",
          "side",
          "status",
          "sources",
          "date_from",
          "date_to",
          "place",
          "formation",
          "codebook",
          "quote_begin",
          "quote_end",
          "evidence");
  static final List<String> SKIPPED = List.of("\"begin\"", "\"end\"", "reason");
  static final List<String> CITATION = List.of("ordinal", "published", "publisher", "url");
  static final List<String> DECISION =
      List.of("id", "made_at", "made_by", "kind", "subject", "value", "because");
  static final List<String> RETRIEVAL = List.of("id", "original_id", "place", "retrieved", "http");

  static final List<String> MAP = List.of("id", "kind", "charset", "map");

  private Contents() {}

  /** What the ledger holds on that thing; nothing if it is not there. */
  static Optional<Map<String, Object>> of(Handle h, String thing, Object id) {
    return switch (thing) {
      case "report" -> hashed(h, REPORT, "reports", id, "text");
      case "map" -> hashed(h, MAP, "source_maps", id, "map");
      case "retrieval" -> retrieval(h, ((Number) id).longValue());
      case "extraction" -> extraction(h, ((Number) id).longValue());
      case "decision" -> one(h, DECISION, "decisions", ((Number) id).longValue());
      default -> throw new IllegalArgumentException(thing);
    };
  }

  /** A row with one field that is long. */
  private static Optional<Map<String, Object>> hashed(
      Handle h, List<String> columns, String table, Object id, String field) {
    Optional<Map<String, Object>> found = one(h, columns, table, String.valueOf(id));
    found.ifPresent(row -> row.put(field, CanonicalJson.hash(String.valueOf(row.get(field)))));
    return found;
  }

  private static Optional<Map<String, Object>> retrieval(Handle h, long id) {
    Optional<Map<String, Object>> retrieval = one(h, RETRIEVAL, "retrievals", id);
    retrieval.ifPresent(
        r ->
            h.createQuery("SELECT size FROM originals WHERE id = :id")
                .bind("id", r.get("original_id"))
                .mapTo(long.class)
                .findOne()
                .ifPresent(size -> r.put("size", size)));
    return retrieval;
  }

  private static Optional<Map<String, Object>> extraction(Handle h, long id) {
    Optional<Map<String, Object>> extraction = one(h, EXTRACTION, "extractions", id);
    extraction.ifPresent(
        e -> {
          rows(h, id, "claims", CLAIM, "ordinal").into(e, "claims", true);
          rows(h, id, "skipped", SKIPPED, "\"begin\", \"end\", reason").into(e, "skipped", false);
          rows(h, id, "citations", CITATION, "ordinal").into(e, "citations", false);
        });
    return extraction;
  }

  private static Optional<Map<String, Object>> one(
      Handle h, List<String> columns, String table, Object id) {
    return h.createQuery(
            "SELECT " + String.join(", ", columns) + " FROM " + table + " WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> object(row, columns))
        .findOne();
  }

  /** How many rows there are, one hash over all, and the beginning of each one's own. */
  private static final class Rows {
    private final MessageDigest digest = CanonicalJson.sha256();
    private final StringBuilder marks = new StringBuilder();
    private long count;

    void add(Map<String, Object> row) {
      String line = CanonicalJson.of(row);
      digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      marks.append(CanonicalJson.hash(line), 0, MARK);
      count++;
    }

    void into(Map<String, Object> object, String name, boolean withMarks) {
      if (count > 0) {
        object.put(name, count);
        object.put(name + "_sha256", CanonicalJson.hex(digest.digest()));
        if (withMarks) {
          object.put(name + "_marks", marks.toString());
        }
      }
    }
  }

  private static Rows rows(
      Handle h, long extraction, String table, List<String> columns, String order) {
    Rows rows = new Rows();
    h.createQuery(
            "SELECT "
                + String.join(", ", columns)
                + " FROM "
                + table
                + " WHERE extraction_id = :id ORDER BY "
                + order)
        .bind("id", extraction)
        .map((row, context) -> object(row, columns))
        .useIterator(all -> all.forEachRemaining(rows::add));
    return rows;
  }

  private static Map<String, Object> object(ResultSet row, List<String> columns)
      throws SQLException {
    Map<String, Object> object = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.getObject(i + 1);
      if (value != null) {
        object.put(columns.get(i).replace("\"", ""), plain(value));
      }
    }
    return object;
  }

  /** Whole numbers as such, all else as a text that says exactly what is there. */
  private static Object plain(Object value) {
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
      BigDecimal exact = new BigDecimal(number);
      return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
    return value instanceof byte[] bytes ? CanonicalJson.hex(bytes) : String.valueOf(value);
  }
}
