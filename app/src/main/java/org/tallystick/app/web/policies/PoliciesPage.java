package org.tallystick.app.web.policies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.map.WorldMap;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.ClaimSheet;
import org.tallystick.app.web.view.Details;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Said;
import org.tallystick.app.web.view.Sentences;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Statement;

/** What each state says or does about its own people who go. */
public final class PoliciesPage implements Page {
  static final String PATH = "/policies";
  private static final String MEASURE = "policy";

  private final WorldMap world = WorldMap.bundled();

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("Policies");
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    List<Statement> all =
        snapshot.newest().stream()
            .filter(s -> s.claim().measure().equals(MEASURE))
            .filter(s -> s.published().isEmpty() || !s.published().get().isAfter(visit.asOf()))
            .toList();
    Filters filters =
        Filters.of(
            visit,
            all.stream()
                .map(Statement::claim)
                .map(claim -> new Question(MEASURE, "", claim.origins(), claim.side()))
                .distinct()
                .toList());
    Query query = filters.query();
    Optional<String> detail = query.get("detail");
    List<Said> said =
        all.stream()
            .filter(s -> filters.keeps(s.claim()))
            .filter(s -> detail.isEmpty() || s.claim().detail().equals(detail))
            .map(s -> new Said(snapshot, s))
            .toList();
    List<State> states = states(snapshot, said, query);
    Policies model =
        new Policies(
            filters,
            Details.of(MEASURE),
            states,
            Land.of(world, states, query),
            Sentences.of(visit, said));
    return new Answer.Shown(
        "Policies", "policies.jte", model, Optional.of(ClaimSheet.of("policies", said)));
  }

  private static List<State> states(Snapshot snapshot, List<Said> said, Query query) {
    Map<String, List<Said>> byState = new LinkedHashMap<>();
    for (Said one : said) {
      List<String> origins = one.claim().origins();
      for (String code : origins.isEmpty() ? List.of("") : origins) {
        if (query.get("origin").map(code::equals).orElse(true)) {
          byState.computeIfAbsent(code, key -> new ArrayList<>()).add(one);
        }
      }
    }
    return byState.entrySet().stream()
        .map(
            entry ->
                State.of(
                    entry.getKey(),
                    entry.getKey().isEmpty() ? "not said" : snapshot.labels().name(entry.getKey()),
                    entry.getValue(),
                    query))
        .sorted(Comparator.comparingInt((State s) -> -s.claims()).thenComparing(State::name))
        .toList();
  }
}
