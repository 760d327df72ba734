package org.tallystick.app.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.exports.EstimateJson;
import org.tallystick.app.exports.ExplanationJson;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Filters;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Statement;

/** Estimates, and all that stands behind one. */
final class FiguresApi {
  private FiguresApi() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Endpoint.list(
            "/estimates", Endpoint.with(Narrowing.FILTERS, "contested"), FiguresApi::estimates),
        Endpoint.thing(
            "/question", Endpoint.with(Narrowing.FILTERS, "unit"), FiguresApi::question));
  }

  private static Body estimates(Visit visit) {
    Filters filters = Narrowing.filters(visit);
    Optional<Boolean> contested = Narrowing.yes(visit.query(), "contested");
    return new Body.Rows<>(
        visit.snapshot().estimates(visit.asOf()).stream()
            .filter(estimate -> filters.keeps(estimate.question()))
            .filter(estimate -> contested.isEmpty() || estimate.contested() == contested.get())
            .toList(),
        EstimateJson::object);
  }

  private static Body question(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Question question = asked(visit);
    Estimate estimate =
        snapshot
            .estimate(question, visit.asOf())
            .orElseThrow(() -> WebException.notFound("The ledger says nothing on that question."));
    List<Conflict> conflicts =
        snapshot.conflicts().stream()
            .filter(c -> c.members().stream().anyMatch(m -> answers(m.statement(), question)))
            .toList();
    Map<String, Object> object = new LinkedHashMap<>();
    object.putAll(ExplanationJson.object(estimate, snapshot.voicesOn(question), conflicts));
    object.put(
        "timeline",
        snapshot
            .timeline(snapshot.voicesOn(question), visit.asOf())
            .map(timeline -> timeline.points().stream().map(EstimateJson::object).toList())
            .orElse(List.of()));
    return new Body.Thing(object);
  }

  private static boolean answers(Statement statement, Question question) {
    return Question.of(statement.claim()).filter(question::equals).isPresent();
  }

  /** The very question: what is not given is not said, as in the address of its page. */
  private static Question asked(Visit visit) {
    Query query = visit.query();
    String measure =
        query
            .get("measure")
            .orElseThrow(() -> WebException.badRequest("measure: what is counted?"));
    return new Question(
        measure,
        query.get("unit").orElse("people"),
        query.all("origin").stream().map(typed -> code(visit, "origin", typed)).toList(),
        query.get("side").map(typed -> code(visit, "side", typed)));
  }

  private static String code(Visit visit, String name, String typed) {
    return visit
        .snapshot()
        .labels()
        .code(typed)
        .orElseThrow(() -> WebException.badRequest(name + ": '" + typed + "' is not known"));
  }
}
