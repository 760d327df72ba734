package org.tallystick.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.tallystick.app.store.Words.Phrase;
import org.tallystick.reports.ReportId;

/** The full-text index of reports: what is asked of it, in SQLite's words and PostgreSQL's. */
final class FullText {
  private static final String COLUMNS = "r.id, r.name, r.title, r.publisher, r.published";

  /** As the index of the migration; what stands further down in a report is not indexed. */
  private static final String DOCUMENT =
      "to_tsvector('simple', coalesce(r.title, '') || ' ' || left(r.text, 200000))";

  private FullText() {}

  /** All reports, those published last first. */
  static List<Hit> all(Handle h) {
    return found(
        h,
        "SELECT " + COLUMNS + " FROM reports r ORDER BY coalesce(r.published, '') DESC, r.id",
        "");
  }

  /** What matters most first; a word in the title counts five times. */
  static List<Hit> sqlite(Handle h, Words words) {
    return found(
        h,
        "SELECT "
            + COLUMNS
            + " FROM report_words JOIN searched s ON s.id = report_words.rowid"
            + " JOIN reports r ON r.id = s.report_id WHERE report_words MATCH :words"
            + " ORDER BY bm25(report_words, 5.0, 1.0), s.id",
        joined(words, FullText::fts5, " AND ", " NOT "));
  }

  /** What matters most first. */
  static List<Hit> postgres(Handle h, Words words) {
    String query = "to_tsquery('simple', :words)";
    return found(
        h,
        "SELECT "
            + COLUMNS
            + " FROM reports r WHERE "
            + DOCUMENT
            + " @@ "
            + query
            + " ORDER BY ts_rank("
            + DOCUMENT
            + ", "
            + query
            + ") DESC, r.id",
        joined(words, FullText::tsquery, " & ", " & !"));
  }

  private interface Form {
    String of(Phrase phrase);
  }

  /** Words hold letters and digits alone, so that nothing in them can be taken for syntax. */
  private static String joined(Words words, Form form, String and, String not) {
    return Stream.concat(
            Stream.of(words.wanted().stream().map(form::of).collect(Collectors.joining(and))),
            words.unwanted().stream().map(form::of))
        .collect(Collectors.joining(not));
  }

  private static String fts5(Phrase phrase) {
    return "\"" + String.join(" ", phrase.words()) + "\"" + (phrase.open() ? " *" : "");
  }

  private static String tsquery(Phrase phrase) {
    return phrase.words().stream()
        .map(word -> "'" + word + "'")
        .collect(Collectors.joining(" <-> ", "(", phrase.open() ? ":*)" : ")"));
  }

  private static List<Hit> found(Handle h, String sql, String words) {
    var query = h.createQuery(sql);
    return (words.isEmpty() ? query : query.bind("words", words))
        .map(
            (row, context) ->
                new Hit(
                    new ReportId(row.getString("id")),
                    row.getString("name"),
                    ClaimRow.text(row, "title"),
                    ClaimRow.text(row, "publisher"),
                    ClaimRow.text(row, "published").map(LocalDate::parse)))
        .list();
  }
}
