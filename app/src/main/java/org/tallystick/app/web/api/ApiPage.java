package org.tallystick.app.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Links;

/** The page that shows what the interface can be asked for, each with a request to try. */
public final class ApiPage implements Page {
  /** Asks one very question, so that only one of this ledger's can be tried. */
  private static final String QUESTION = "/question";

  private final Description description = Description.read();

  @Override
  public String path() {
    return "/api";
  }

  @Override
  public Optional<String> menu() {
    return Optional.of("API");
  }

  @Override
  public Answer answer(Visit visit) {
    Map<String, String> ids = ids(visit.snapshot());
    Routes model =
        new Routes(
            description.about(),
            Api.DESCRIPTION,
            description.groups().stream()
                .map(
                    group ->
                        new Routes.Group(
                            group.name(),
                            group.about(),
                            group.operations().stream().map(o -> route(o, ids)).toList()))
                .toList());
    return new Answer.Shown("API", "api.jte", model, Optional.empty());
  }

  /** Things of this ledger to try with, by the path of their list. */
  private static Map<String, String> ids(Snapshot snapshot) {
    return Map.of(
        QUESTION,
        snapshot.estimates().stream()
            .findFirst()
            .map(estimate -> Links.question(estimate.question()))
            .orElse(QUESTION),
        "/reports",
        snapshot.newest().stream()
            .findFirst()
            .map(s -> s.claim().reportId().sha256())
            .orElse("none"),
        "/claims",
        snapshot.newest().stream().findFirst().map(s -> s.claim().id()).orElse("none"),
        "/conflicts",
        snapshot.conflicts().stream().findFirst().map(c -> c.id()).orElse("none"));
  }

  private static Routes.Route route(Description.Operation operation, Map<String, String> ids) {
    int brace = operation.path().indexOf("/{");
    String path =
        Api.ROOT
            + (brace < 0
                ? operation.path()
                : operation.path().substring(0, brace)
                    + "/"
                    + Query.part(ids.getOrDefault(operation.path().substring(0, brace), "none")));
    Query needed = Query.none();
    for (Description.Parameter parameter : operation.parameters()) {
      if (parameter.required() && !parameter.inPath()) {
        needed = needed.with(parameter.name(), parameter.example().orElse(""));
      }
    }
    Query least = needed;
    List<Routes.Parameter> parameters =
        operation.parameters().stream()
            .map(
                p ->
                    new Routes.Parameter(
                        p,
                        p.inPath() || operation.path().equals(QUESTION)
                            ? Optional.empty()
                            : p.example().map(e -> least.with(p.name(), e).at(path))))
            .toList();
    Optional<String> attempt =
        operation.path().equals(QUESTION)
            ? Optional.of(Api.ROOT + ids.get(QUESTION))
            : operation.method().equals("get") ? Optional.of(least.at(path)) : Optional.empty();
    return new Routes.Route(operation, Api.ROOT + operation.path(), parameters, attempt);
  }
}
