package org.tallystick.app.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * What the columns, constraints and indexes of a ledger in PostgreSQL are, against what the
 * migrations make them. Nobody may have the right to make a second ledger to compare with, so that
 * this is written down, and a test holds it against the migrations.
 */
final class PostgresShape {
  private static final String NOW =
      """
      SELECT 'table ' || c.relname || ', column ' || a.attname AS thing,
        format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        || CASE WHEN a.attcollation IN (0, t.typcollation) THEN ''
           ELSE ' in the order of ' || (SELECT collname FROM pg_collation WHERE oid = a.attcollation)
           END
        || CASE WHEN a.attidentity = '' AND a.attgenerated = '' THEN '' ELSE ' filled by itself' END
        || coalesce(' or else ' || pg_get_expr(d.adbin, d.adrelid), '') AS made
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind = 'r'
        AND c.relnamespace = current_schema()::regnamespace AND c.relname IN (<tables>)
      UNION ALL
      SELECT 'table ' || c.relname || ', constraint ' || k.conname,
        pg_get_constraintdef(k.oid) || CASE WHEN k.convalidated THEN '' ELSE ' unproven' END
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype IN ('c', 'f', 'p', 'u', 'x')
        AND c.relnamespace = current_schema()::regnamespace AND c.relname IN (<tables>)
      UNION ALL
      SELECT 'table ' || c.relname || ', index ' || n.relname,
        replace(pg_get_indexdef(i.indexrelid), quote_ident(current_schema()) || '.', '')
        || CASE WHEN i.indisvalid THEN '' ELSE ' unfinished' END
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class n ON n.oid = i.indexrelid
      WHERE NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid
          AND k.contype IN ('p', 'u', 'x'))
        AND c.relnamespace = current_schema()::regnamespace AND c.relname IN (<tables>)
      """;

  private PostgresShape() {}

  /** What there is, by its name. */
  static Map<String, String> now(Handle h) {
    Map<String, String> now = new TreeMap<>();
    h.createQuery(NOW)
        .bindList("tables", PostgresCheck.TABLES)
        .map((row, context) -> Map.entry(row.getString("thing"), row.getString("made")))
        .forEach(one -> now.put(one.getKey(), one.getValue()));
    return now;
  }

  /** What Tallystick makes, by its name. */
  static Map<String, String> made() {
    Map<String, String> made = new TreeMap<>();
    try (InputStream in = PostgresShape.class.getResourceAsStream("/db/postgresql-shape.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .forEach(one -> made.put(one[0], one[1]));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
