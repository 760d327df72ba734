package org.tallystick.app.web.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tallystick.app.web.Query;
import org.tallystick.estimates.Question;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Statement;

/** The addresses of all that has a page of its own. */
public final class Links {
  private Links() {}

  /** How many, and why. */
  public static String question(Question question) {
    Map<String, List<String>> parameters = new TreeMap<>();
    parameters.put("measure", List.of(question.measure()));
    parameters.put("origin", question.origins());
    parameters.put("side", question.side().stream().toList());
    if (!question.unit().equals("people")) {
      parameters.put("unit", List.of(question.unit()));
    }
    return new Query(parameters).at("/question");
  }

  /** The steps that led to the number and the sentences it rests on. */
  public static String why(Question question) {
    return question(question) + "#why";
  }

  /** The text of a report. */
  public static String report(ReportId report) {
    return "/reports/" + report.sha256();
  }

  /** A claim in the text of its report. */
  public static String claim(Statement statement) {
    return report(statement.claim().reportId()) + "#" + anchor(statement.claim().id());
  }

  /** The id of the element that shows a claim. */
  public static String anchor(String claimId) {
    return "claim-" + claimId;
  }

  /** From where a claim came, link by link. */
  public static String provenance(String claimId) {
    return "/claims/" + Query.part(claimId);
  }

  /** Who that is and what it said. Names hold any character, so they stand in the query. */
  public static String source(String name) {
    return Query.none().with("name", name).at("/sources/voice");
  }

  /** What cannot all be true. */
  public static String conflict(String id) {
    return "/conflicts/" + Query.part(id);
  }
}
