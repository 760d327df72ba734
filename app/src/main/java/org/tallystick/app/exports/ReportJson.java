package org.tallystick.app.exports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tallystick.app.store.ReportHead;
import org.tallystick.reports.Report;

/** A report as JSON: where it was published, and how many claims were found in it. */
public final class ReportJson {
  private ReportJson() {}

  /** Without its text. */
  public static Map<String, Object> object(ReportHead head, int claims) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", head.id().sha256());
    object.put("report", head.name());
    object.put("title", JsonLine.orNull(head.title()));
    object.put("publisher", JsonLine.orNull(head.publisher()));
    object.put("url", JsonLine.orNull(head.url()));
    object.put("published", JsonLine.orNull(head.published().map(LocalDate::toString)));
    object.put("language", head.language());
    object.put("claims", claims);
    return object;
  }

  /** With its text. */
  public static Map<String, Object> object(Report report, int claims) {
    Map<String, Object> object = object(ReportHead.of(report), claims);
    object.put("text", report.text());
    return object;
  }
}
