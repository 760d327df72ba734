package org.tallystick.app.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tallystick.app.exports.DoubtJson;
import org.tallystick.app.exports.SourceJson;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.decisions.Decision;
import org.tallystick.doubts.Doubt;
import org.tallystick.voices.Review;
import org.tallystick.voices.Review.Verdict;
import org.tallystick.voices.Statement;

/** What people made of claims, and which claims are most worth a look. */
final class ReviewApi {
  private ReviewApi() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Endpoint.list(
            "/review", Endpoint.with(Narrowing.FILTERS, "state", "report"), ReviewApi::queue),
        Endpoint.list("/decisions", Set.of("kind", "subject", "by"), ReviewApi::decisions));
  }

  /** A claim and why it is worth a look, if it is in doubt. */
  private record Item(Statement statement, Review review, Optional<Doubt> doubt) {}

  private static Body queue(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Predicate<Statement> kept = Narrowing.claims(visit);
    Optional<Verdict> state =
        Narrowing.choice(visit.query(), "state", Verdict.values(), Verdict::code);
    Optional<String> report = visit.query().get("report");
    return new Body.Rows<>(
        items(snapshot).stream()
            .filter(i -> kept.test(i.statement()))
            .filter(i -> state.isEmpty() || i.review().verdict() == state.get())
            .filter(
                i ->
                    report.isEmpty()
                        || i.statement().claim().reportId().sha256().equals(report.get()))
            .toList(),
        i -> DoubtJson.object(i.statement(), i.review(), i.doubt()));
  }

  /** Those in doubt by their doubt, then the rejected in the order of the ledger. */
  private static List<Item> items(Snapshot snapshot) {
    List<Item> items = new ArrayList<>();
    for (Doubt doubt : snapshot.doubts()) {
      Statement statement = doubt.statement();
      Review review = snapshot.reviews().of(statement.claim().id());
      items.add(new Item(statement, review, Optional.of(doubt)));
    }
    for (Statement read : snapshot.read()) {
      Review review = snapshot.reviews().of(read.claim().id());
      if (review.verdict() == Verdict.REJECTED) {
        items.add(new Item(snapshot.reviews().corrected(read), review, Optional.empty()));
      }
    }
    return items;
  }

  private static Body decisions(Visit visit) {
    Optional<Decision.Kind> kind =
        Narrowing.choice(visit.query(), "kind", Decision.Kind.values(), Decision.Kind::code);
    Optional<String> subject = visit.query().get("subject");
    Optional<String> by = visit.query().get("by");
    return new Body.Rows<>(
        visit.snapshot().decisions().stream()
            .filter(d -> kind.isEmpty() || d.kind() == kind.get())
            .filter(d -> subject.isEmpty() || d.subject().equals(subject.get()))
            .filter(d -> by.isEmpty() || d.madeBy().equals(by.get()))
            .toList(),
        SourceJson::decision);
  }

  /** What was decided just now. */
  static Map<String, Object> made(List<Decision> decisions) {
    return Map.of("decisions", decisions.stream().map(SourceJson::decision).toList());
  }
}
