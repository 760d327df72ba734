package org.tallystick.app.web.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tallystick.app.exports.ClaimJson;
import org.tallystick.app.exports.ConflictJson;
import org.tallystick.app.exports.ExplanationJson;
import org.tallystick.app.store.Words;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.search.ClaimHit;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Said;
import org.tallystick.claims.status.Status;
import org.tallystick.conflicts.Conflict;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** Claims, the words they stand in, and what cannot all be true of them. */
final class ClaimsApi {
  private ClaimsApi() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Endpoint.list(
            "/claims",
            Endpoint.with(Narrowing.FILTERS, "status", "detail", "unit", "voice", "report", "echo"),
            ClaimsApi::claims),
        Endpoint.thing("/claims/{id}", Set.of(), ClaimsApi::claim),
        Endpoint.list(
            "/conflicts", Set.of("origin", "side", "measure", "kind"), ClaimsApi::conflicts),
        Endpoint.thing("/conflicts/{id}", Set.of(), ClaimsApi::conflict),
        Endpoint.list("/search", Endpoint.with(Narrowing.FILTERS, "q"), ClaimsApi::search));
  }

  private static Body claims(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Query query = visit.query();
    Predicate<Statement> kept = Narrowing.claims(visit);
    Optional<Status> status = Narrowing.choice(query, "status", Status.values(), Status::code);
    Optional<String> detail = query.get("detail");
    Optional<String> unit = query.get("unit");
    Optional<String> voice =
        query.get("voice").map(name -> snapshot.register().resolve(name).name());
    Optional<String> report = query.get("report");
    Optional<Boolean> echo = Narrowing.yes(query, "echo");
    return rows(
        snapshot.newest().stream()
            .filter(kept)
            .filter(s -> status.isEmpty() || s.claim().status() == status.get())
            .filter(s -> detail.isEmpty() || s.claim().detail().equals(detail))
            .filter(s -> unit.isEmpty() || s.claim().unit().equals(unit))
            .filter(s -> voice.isEmpty() || voice.equals(name(snapshot, s)))
            .filter(s -> report.isEmpty() || s.claim().reportId().sha256().equals(report.get()))
            .filter(
                s -> echo.isEmpty() || snapshot.echoOf(s.claim().id()).isPresent() == echo.get())
            .toList());
  }

  private static Optional<String> name(Snapshot snapshot, Statement statement) {
    return snapshot.voiceOf(statement.claim().id()).map(voice -> voice.source().name());
  }

  private static Body rows(List<Statement> statements) {
    return new Body.Rows<>(statements, ClaimJson::object);
  }

  private static Body claim(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    String id = visit.name("id");
    Statement read =
        snapshot.read(id).orElseThrow(() -> WebException.notFound("There is no claim of that id."));
    Review review = snapshot.reviews().of(id);
    Statement statement = snapshot.reviews().corrected(read);
    Optional<Voice> voice = snapshot.voiceOf(id);
    if (voice.isEmpty()) {
      return new Body.Thing(ExplanationJson.rejectedObject(statement, read, review));
    }
    List<Conflict> conflicts =
        snapshot.conflicts().stream().filter(conflict -> conflict.holds(id)).toList();
    return new Body.Thing(
        ExplanationJson.object(
            statement, voice.get().source(), snapshot.echoOf(id), conflicts, read, review));
  }

  private static Body conflicts(Visit visit) {
    Predicate<Statement> kept = Narrowing.claims(visit);
    Optional<Conflict.Kind> kind =
        Narrowing.choice(visit.query(), "kind", Conflict.Kind.values(), Conflict.Kind::code);
    return new Body.Rows<>(
        visit.snapshot().conflicts().stream()
            .filter(c -> kind.isEmpty() || c.kind() == kind.get())
            .filter(c -> c.members().stream().anyMatch(m -> kept.test(m.statement())))
            .toList(),
        ConflictJson::object);
  }

  private static Body conflict(Visit visit) {
    return new Body.Thing(
        visit.snapshot().conflicts().stream()
            .filter(conflict -> conflict.id().equals(visit.name("id")))
            .findFirst()
            .map(ConflictJson::object)
            .orElseThrow(() -> WebException.notFound("There is no conflict of that id.")));
  }

  private static Body search(Visit visit) {
    String asked =
        visit
            .query()
            .get("q")
            .orElseThrow(() -> WebException.badRequest("q: what shall be searched for?"));
    Words words = Words.of(asked);
    if (words.wanted().isEmpty()) {
      throw WebException.badRequest("q: say what must occur, too, not only what must not");
    }
    Snapshot snapshot = visit.snapshot();
    Predicate<Statement> kept = Narrowing.claims(visit);
    return rows(
        snapshot.newest().stream()
            .filter(kept)
            .filter(s -> ClaimHit.matches(snapshot, new Said(snapshot, s), words))
            .toList());
  }
}
