package org.tallystick.app.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.app.exports.ClaimJson;
import org.tallystick.app.exports.ReportJson;
import org.tallystick.app.store.ReportHead;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.claims.Claim;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import org.tallystick.voices.Statement;

/** Reports, and what was found in each. */
final class ReportsApi {
  private ReportsApi() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Endpoint.list("/reports", Set.of("publisher", "from", "to", "claims"), ReportsApi::reports),
        Endpoint.thing("/reports/{id}", Set.of(), ReportsApi::report));
  }

  private static Body reports(Visit visit) {
    Map<ReportId, Long> claims = claims(visit.snapshot());
    Optional<String> publisher =
        visit.query().get("publisher").map(p -> p.toLowerCase(Locale.ROOT));
    Optional<LocalDate> from = visit.query().day("from");
    Optional<LocalDate> to = visit.query().day("to");
    Optional<Boolean> some = Narrowing.yes(visit.query(), "claims");
    List<ReportHead> heads =
        visit.ledger().reportHeads().stream()
            .filter(
                h ->
                    publisher.isEmpty()
                        || h.publisher()
                            .filter(p -> p.toLowerCase(Locale.ROOT).equals(publisher.get()))
                            .isPresent())
            .filter(
                h ->
                    from.isEmpty()
                        || h.published().filter(d -> !d.isBefore(from.get())).isPresent())
            .filter(
                h -> to.isEmpty() || h.published().filter(d -> !d.isAfter(to.get())).isPresent())
            .filter(h -> some.isEmpty() || claims.containsKey(h.id()) == some.get())
            .toList();
    return new Body.Rows<>(
        heads,
        head ->
            ReportJson.object(
                visit.snapshot().shown(head), claims.getOrDefault(head.id(), 0L).intValue()));
  }

  private static Map<ReportId, Long> claims(Snapshot snapshot) {
    return snapshot.statements().stream()
        .collect(Collectors.groupingBy(s -> s.claim().reportId(), Collectors.counting()));
  }

  private static Body report(Visit visit) {
    Report report =
        visit
            .report(new ReportId(visit.name("id")))
            .orElseThrow(() -> WebException.notFound("There is no report of that id."));
    List<Claim> claims =
        visit.snapshot().statements().stream()
            .map(Statement::claim)
            .filter(claim -> claim.reportId().equals(report.id()))
            .sorted(Comparator.comparing(claim -> claim.evidence().quote()))
            .toList();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("report", ReportJson.object(report, claims.size()));
    List<Map<String, Object>> found = new ArrayList<>();
    claims.forEach(claim -> found.add(placed(claim, report)));
    object.put("claims", found);
    return new Body.Thing(object);
  }

  /** The claim with its place in the text, counted in code points as in {@code extract}'s lines. */
  private static Map<String, Object> placed(Claim claim, Report report) {
    Span quote = claim.evidence().quote().inCodePoints(report.text());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("id", claim.id());
    object.putAll(ClaimJson.object(claim, quote));
    return object;
  }
}
