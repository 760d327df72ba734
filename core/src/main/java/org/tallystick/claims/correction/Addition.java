package org.tallystick.claims.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.TallystickException;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;

/**
 * A claim that a person has found in a report where the program had missed it.
 *
 * <p>Kept as one line of JSON, which a person can read without the report: {@code {"report": "…",
 * "begin": 20, "end": 61, "quote": "…", "codebook": "…", "measure": "killed", …}}. The report comes
 * first, so that a database finds it in the same place of every line.
 *
 * @param report the report that it stands in
 * @param quote where its sentence stands there
 * @param words that sentence
 * @param codebook name and version of the codebook that it was coded with
 * @param fields all that is said of it
 */
public record Addition(
    ReportId report, Span quote, String words, String codebook, Correction fields) {
  /** What stands in place of the rules by which the program finds claims. */
  public static final String RULE = "review.added";

  private static final Set<String> OWN = Set.of("report", "begin", "end", "quote", "codebook");

  /**
   * The addition that this line says.
   *
   * @throws TallystickException if it is no such line
   */
  public static Addition of(String line) {
    Map<?, ?> said = Correction.object(line);
    if (said.get("report") instanceof String report
        && said.get("begin") instanceof Integer begin
        && said.get("end") instanceof Integer end
        && said.get("quote") instanceof String quote
        && said.get("codebook") instanceof String codebook) {
      return new Addition(
          new ReportId(report), new Span(begin, end), quote, codebook, Correction.of(line, OWN));
    }
    throw new TallystickException("'" + line + "' adds no claim");
  }

  /** The line that says it. */
  public String text() {
    List<String> members = new ArrayList<>();
    members.add("\"report\": " + Correction.quoted(report.sha256()));
    members.add("\"begin\": " + quote.begin());
    members.add("\"end\": " + quote.end());
    members.add("\"quote\": " + Correction.quoted(words));
    members.add("\"codebook\": " + Correction.quoted(codebook));
    members.addAll(fields.members());
    return "{" + String.join(", ", members) + "}";
  }

  /** The id of the claim: who says the same of the same sentence adds the same claim. */
  public String id() {
    return ReportId.of(RULE + "\u0000" + text()).sha256().substring(0, 16);
  }

  /**
   * The claim.
   *
   * @param name of its report
   * @throws TallystickException if its fields do not go together
   */
  public Claim claim(String name, Evidence.Added added) {
    Claim uncoded =
        new Claim(
            id(),
            report,
            name,
            words,
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Status.STATED,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            codebook,
            new Evidence(quote, Map.of(), List.of(RULE), Map.of(), Optional.of(added)));
    return fields.of(uncoded);
  }
}
