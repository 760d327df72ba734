package org.tallystick.app.web.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.TallystickException;
import org.tallystick.app.review.Passages;
import org.tallystick.app.review.ReviewDesk;
import org.tallystick.app.web.Names;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.claims.correction.Field;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision on claims as somebody sends it: {@code {"decision": "accept", "claims": ["…"], "by":
 * "…"}}; or a claim that is added: {@code {"decision": "add", "report": "…", "quote": "…",
 * "fields": {…}, "by": "…"}}.
 */
final class Deciding {
  private static final Set<String> KEYS =
      Set.of("decision", "claims", "by", "because", "fields", "report", "quote");

  private final Visit visit;
  private final JsonNode sent;

  private Deciding(Visit visit, JsonNode sent) {
    this.visit = visit;
    this.sent = sent;
  }

  /**
   * Writes it into the ledger.
   *
   * @return what was decided
   * @throws WebException if it makes no sense
   */
  static List<Decision> decide(Visit visit, String body) {
    try {
      JsonNode sent = JsonMapper.shared().readTree(body);
      if (sent == null || !sent.isObject()) {
        throw WebException.badRequest("Send a JSON object.");
      }
      return new Deciding(visit, sent).decide();
    } catch (JacksonException e) {
      throw WebException.badRequest("That is no JSON: " + e.getOriginalMessage());
    }
  }

  private List<Decision> decide() {
    for (String key : sent.propertyNames()) {
      if (!KEYS.contains(key)) {
        throw WebException.badRequest("'" + key + "' is no field of a decision");
      }
    }
    ReviewDesk desk = new ReviewDesk(visit.ledger(), visit.snapshot().codebook());
    String by = text("by");
    String decision = text("decision");
    boolean adds = decision.equals("add");
    if (sent.has("fields") != (adds || decision.equals("correct"))) {
      throw WebException.badRequest("'fields' belong to 'correct' and 'add', and to nothing else");
    }
    if (sent.has("report") != adds || sent.has("quote") != adds || sent.has("claims") == adds) {
      throw WebException.badRequest(
          "'report' and 'quote' belong to 'add', and 'claims' to everything else");
    }
    if (adds) {
      return List.of(add(desk, by));
    }
    List<String> claims = claims();
    return switch (decision) {
      case "accept" -> desk.accept(claims, by, because(ReviewDesk.FOUND_RIGHT));
      case "reject" -> desk.reject(claims, by, because(ReviewDesk.NOT_SAID));
      case "undo" -> desk.undo(claims, by, because(ReviewDesk.TAKEN_BACK));
      case "correct" -> correct(desk, claims, by);
      default ->
          throw WebException.badRequest(
              "decision: '" + decision + "' is none; there are accept, reject, correct, add, undo");
    };
  }

  private Decision add(ReviewDesk desk, String by) {
    Report report =
        visit
            .ledger()
            .report(new ReportId(text("report")))
            .orElseThrow(() -> WebException.notFound("There is no report of that id."));
    Map<Field, String> fields = fields();
    Names.check(visit, fields);
    try {
      return desk.add(
          report,
          Passages.of(report.text())
              .holding(text("quote"), sentence -> visit.snapshot().shown(report, sentence)),
          fields,
          visit.snapshot().read(),
          by,
          because(ReviewDesk.MISSED));
    } catch (TallystickException e) {
      throw WebException.badRequest(e.getMessage());
    }
  }

  private List<Decision> correct(ReviewDesk desk, List<String> claims, String by) {
    if (claims.size() != 1) {
      throw WebException.badRequest("claims: one at a time can be corrected");
    }
    Statement read = visit.snapshot().read(claims.get(0)).orElseThrow();
    Map<Field, String> fields = Names.changed(visit, read, fields());
    try {
      return List.of(desk.correct(read, fields, by, because(ReviewDesk.AS_WRITTEN)));
    } catch (WebException e) {
      throw e;
    } catch (TallystickException e) {
      throw WebException.badRequest(e.getMessage());
    }
  }

  /** Lists as they are typed, parted by a vertical bar; null takes a value away. */
  private Map<Field, String> fields() {
    Map<Field, String> typed = new EnumMap<>(Field.class);
    for (Map.Entry<String, JsonNode> entry : sent.get("fields").properties()) {
      Field field =
          Field.of(entry.getKey())
              .orElseThrow(
                  () ->
                      WebException.badRequest(
                          "fields: '" + entry.getKey() + "' is none that can be corrected"));
      JsonNode value = entry.getValue();
      if (value.isArray()) {
        List<String> parts = new ArrayList<>();
        value.forEach(part -> parts.add(part.asString("")));
        typed.put(field, String.join("|", parts));
      } else {
        typed.put(field, value.isNull() ? "" : value.asString(""));
      }
    }
    return typed;
  }

  private List<String> claims() {
    JsonNode given = sent.path("claims");
    List<String> claims = new ArrayList<>();
    given.forEach(id -> claims.add(id.asString("")));
    if (!given.isArray() || claims.isEmpty()) {
      throw WebException.badRequest("claims: a list of ids of claims");
    }
    for (String id : claims) {
      if (visit.snapshot().read(id).isEmpty()) {
        throw WebException.notFound("There is no claim " + id + ".");
      }
    }
    return claims;
  }

  private String text(String name) {
    String text = sent.path(name).asString("").strip();
    if (text.isEmpty()) {
      throw WebException.badRequest("'" + name + "' is missing");
    }
    return text;
  }

  private String because(String usual) {
    String given = sent.path("because").asString("").strip();
    return given.isEmpty() ? usual : given;
  }
}
