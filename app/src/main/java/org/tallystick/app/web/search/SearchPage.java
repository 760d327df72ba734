package org.tallystick.app.web.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Words;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Sheet;
import org.tallystick.app.web.Sheet.Column;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.ClaimSheet;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Facets.Dimension;
import org.tallystick.app.web.view.Facets.Facet;
import org.tallystick.app.web.view.Said;
import org.tallystick.app.web.view.Shown;
import org.tallystick.reports.ReportId;

/** Full-text search over claims and over reports. */
public final class SearchPage implements Page {
  private static final List<Column<ReportHit>> COLUMNS =
      List.of(
          new Column<>("report", r -> r.found().id().sha256()),
          new Column<>("name", r -> r.found().name()),
          new Column<>("title", r -> r.found().title()),
          new Column<>("publisher", r -> r.found().publisher()),
          new Column<>("published", r -> r.found().published()),
          new Column<>("claims", r -> r.claims().size()),
          new Column<>("excerpts", r -> r.excerpts().stream().map(Excerpt::text).toList()));

  @Override
  public String path() {
    return "/search";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Search");
  }

  @Override
  public Answer answer(Visit visit) {
    Words words = Words.of(visit.query().text("q"));
    if (words.wanted().isEmpty() && !words.empty()) {
      throw WebException.badRequest("Say what must occur, too, not only what must not.");
    }
    return switch (visit.query().get("in").orElse("claims")) {
      case "claims" -> claims(visit, words);
      case "reports" -> reports(visit, words);
      default -> throw WebException.badRequest("in: claims or reports");
    };
  }

  private Answer claims(Visit visit, Words words) {
    Snapshot snapshot = visit.snapshot();
    List<Said> found =
        snapshot.newest().stream()
            .map(statement -> new Said(snapshot, statement))
            .filter(said -> ClaimHit.matches(snapshot, said, words))
            .toList();
    Facets<Said> facets = new Facets<>(visit.query(), path(), found, ClaimHit.dimensions(snapshot));
    Shown<Said> shown = Shown.of(visit, facets.kept());
    Shown<ClaimHit> hits =
        new Shown<>(
            shown.items().stream().map(said -> ClaimHit.of(said, words)).toList(),
            shown.total(),
            shown.more());
    return answer(
        new Search(query(visit), Optional.of(hits), Optional.empty(), facets(facets)),
        ClaimSheet.of("claims", shown.items()));
  }

  private Answer reports(Visit visit, Words words) {
    Snapshot snapshot = visit.snapshot();
    Map<ReportId, List<Said>> claims = new HashMap<>();
    snapshot
        .statements()
        .forEach(
            statement ->
                claims
                    .computeIfAbsent(statement.claim().reportId(), key -> new ArrayList<>())
                    .add(new Said(snapshot, statement)));
    List<ReportHit> found =
        visit.ledger().search(words).stream()
            .map(f -> new ReportHit(f, claims.getOrDefault(f.id(), List.of()), List.of()))
            .toList();
    Facets<ReportHit> facets = new Facets<>(visit.query(), path(), found, dimensions(snapshot));
    Shown<ReportHit> shown = Shown.of(visit, facets.kept());
    Shown<ReportHit> hits =
        new Shown<>(
            shown.items().stream().map(hit -> hit.with(visit, words)).toList(),
            shown.total(),
            shown.more());
    return answer(
        new Search(query(visit), Optional.empty(), Optional.of(hits), facets(facets)),
        Sheet.of("reports", hits.items(), COLUMNS));
  }

  /** Those of their claims, save that outlet and year are the report's own. */
  private static List<Dimension<ReportHit>> dimensions(Snapshot snapshot) {
    List<Dimension<ReportHit>> dimensions = new ArrayList<>();
    for (Dimension<Said> dimension : ClaimHit.dimensions(snapshot)) {
      dimensions.add(
          switch (dimension.name()) {
            case "publisher" ->
                new Dimension<>(
                    dimension.name(),
                    dimension.label(),
                    hit -> ClaimHit.some(hit.found().publisher()));
            case "year" ->
                new Dimension<>(
                    dimension.name(),
                    dimension.label(),
                    hit ->
                        ClaimHit.some(
                            hit.found().published().map(d -> String.valueOf(d.getYear()))));
            default -> ClaimHit.lifted(dimension, ReportHit::claims);
          });
    }
    return dimensions;
  }

  private static <T> List<Facet> facets(Facets<T> facets) {
    return facets.all().stream()
        .filter(facet -> !facet.values().isEmpty())
        .map(facet -> facet.name().equals("year") ? facet.byCode() : facet)
        .toList();
  }

  private static Query query(Visit visit) {
    return visit.query().without(Query.FORMAT);
  }

  private static Answer answer(Search model, Sheet sheet) {
    String title = model.typed().isEmpty() ? "Search" : "Search: " + model.typed();
    return new Answer.Shown(title, "search.jte", model, Optional.of(sheet));
  }
}
