package org.tallystick.app.web.review;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.app.web.Form;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.view.Links;
import org.tallystick.reports.ReportId;

/**
 * The page to which a person comes back after a decision: the queue or a report.
 *
 * @param path its path
 * @param query its state, with the person's name as {@code by}
 */
public record Back(String path, Query query) {
  private static final String QUEUE = "/review";

  /** What was just decided; shown once. */
  static final List<String> TOLD = List.of("did", "claims", "at", "back", "id");

  /** The page of that visit. */
  public static Back to(Visit visit) {
    return new Back(visit.path(), told(visit.query()));
  }

  /** The page that a form or address names; the queue if it names none of ours. */
  static Back of(String address) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    boolean ours = path.equals(QUEUE) || path.matches("/reports/[0-9a-f]{64}");
    Map<String, List<String>> parameters = new TreeMap<>();
    if (ours && mark >= 0) {
      for (String pair : address.substring(mark + 1).split("&", -1)) {
        String[] sides = pair.split("=", 2);
        if (sides.length == 2) {
          parameters
              .computeIfAbsent(decoded(sides[0]), name -> new ArrayList<>())
              .add(decoded(sides[1]));
        }
      }
    }
    return new Back(ours ? path : QUEUE, told(new Query(parameters)));
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // a broken address leads to the plain page
    }
  }

  private static Query told(Query query) {
    Query plain = query;
    for (String name : TOLD) {
      plain = plain.without(name);
    }
    return plain;
  }

  /** The page of that report, as that visit has it. */
  static Back toReport(Visit visit, ReportId report) {
    Back plain = new Back(Links.report(report), Query.none());
    return visit.query().get("by").map(plain::by).orElse(plain);
  }

  /** The same for this person. */
  Back by(String name) {
    return new Back(path, query.with("by", name));
  }

  /** With what has been done, and on which claims, so that it can be taken back at once. */
  String told(String did, List<String> claims, Form form) {
    Query said = query.with("did", did).with("claims", String.join(",", claims));
    Query at = form.get("next").map(next -> said.with("at", next)).orElse(said);
    return at.at(path);
  }

  /** With the claim that has been added. */
  String added(String claim) {
    return query.with("did", "added").with("claims", claim).with("at", claim).at(path)
        + "#"
        + Links.anchor(claim);
  }

  /** Its address. */
  public String address() {
    return query.at(path);
  }
}
