package org.tallystick.app.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/**
 * A report without its text.
 *
 * @param id the SHA-256 of the original
 * @param name the file name without its ending
 * @param title what the front matter or page says
 * @param publisher the outlet, if known
 * @param url where it was published, if known
 * @param published the day of publication, if known
 * @param language ISO 639-1
 */
public record ReportHead(
    ReportId id,
    String name,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> url,
    Optional<LocalDate> published,
    String language) {

  /** That of a report. */
  public static ReportHead of(Report report) {
    return new ReportHead(
        report.id(),
        report.name(),
        report.title(),
        report.publisher(),
        report.url(),
        report.published(),
        report.language());
  }

  /** The names of these reports. */
  static Map<ReportId, String> names(Handle h, Set<ReportId> reports) {
    if (reports.isEmpty()) {
      return Map.of();
    }
    Map<ReportId, String> names = new HashMap<>();
    h.createQuery("SELECT id, name FROM reports WHERE id IN (<ids>)")
        .bindList("ids", reports.stream().map(ReportId::sha256).toList())
        .map((row, context) -> Map.entry(new ReportId(row.getString(1)), row.getString(2)))
        .forEach(name -> names.put(name.getKey(), name.getValue()));
    return names;
  }

  /** Those of all reports, the newest first, undated ones last. */
  static List<ReportHead> all(Handle h) {
    return h.createQuery(
            "SELECT id, name, title, publisher, url, published, language FROM reports"
                + " ORDER BY published IS NULL, published DESC, id")
        .map(
            (row, context) ->
                new ReportHead(
                    new ReportId(row.getString("id")),
                    row.getString("name"),
                    ClaimRow.text(row, "title"),
                    ClaimRow.text(row, "publisher"),
                    ClaimRow.text(row, "url"),
                    ClaimRow.text(row, "published").map(LocalDate::parse),
                    row.getString("language")))
        .list();
  }
}
