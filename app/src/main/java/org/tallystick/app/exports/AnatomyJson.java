package org.tallystick.app.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.Skipped;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/** What was found in one report, as one line of JSON; offsets count code points. */
public final class AnatomyJson {
  private AnatomyJson() {}

  /** The claims, then what was seen and not made a claim. */
  public static String of(Report report, Extraction extraction) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("report", report.name());
    object.put(
        "claims",
        extraction.claims().stream().map(claim -> ClaimJson.object(claim, report)).toList());
    object.put("skipped", skipped(report, extraction.skipped()));
    return JsonLine.of(object);
  }

  private static List<Map<String, Object>> skipped(Report report, List<Skipped> all) {
    return all.stream().map(skipped -> skipped(report, skipped)).toList();
  }

  private static Map<String, Object> skipped(Report report, Skipped skipped) {
    Span span = skipped.span().inCodePoints(report.text());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("begin", span.begin());
    object.put("end", span.end());
    object.put("text", skipped.span().of(report.text()));
    object.put("reason", skipped.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return object;
  }
}
