package org.tallystick.app.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.decisions.Decision;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface: hands requests to endpoints, and their answers out as JSON. */
public final class Api {
  /** Where it begins. */
  public static final String ROOT = "/api/v1";

  /** Where decisions are sent to. */
  static final String DECISIONS = ROOT + "/decisions";

  /** Where scripts on this machine get what proves that a change is theirs. */
  static final String SESSION = ROOT + "/session";

  /** The address of the description. */
  static final String DESCRIPTION = ROOT + "/openapi.yaml";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Function<Context, Snapshot> seen;
  private final Runnable renew;
  private final Ledger ledger;
  private final Function<Context, String> csrf;

  /**
   * Over that ledger.
   *
   * @param seen what whoever asks may see
   * @param renew called after a change
   * @param csrf begins a session and tells its token
   */
  public Api(
      Function<Context, Snapshot> seen,
      Runnable renew,
      Ledger ledger,
      Function<Context, String> csrf) {
    this.seen = seen;
    this.renew = renew;
    this.ledger = ledger;
    this.csrf = csrf;
  }

  /** All that can be asked for. */
  public static List<Endpoint> endpoints() {
    return Stream.of(
            List.of(Endpoint.thing("", Set.of(), Api::index)),
            ReportsApi.endpoints(),
            ClaimsApi.endpoints(),
            SourcesApi.endpoints(),
            FiguresApi.endpoints(),
            ReviewApi.endpoints())
        .flatMap(List::stream)
        .toList();
  }

  /** Adds its routes to those of the server. */
  public void addTo(RoutesConfig routes) {
    for (Endpoint endpoint : endpoints()) {
      routes.get(ROOT + endpoint.path(), ctx -> answer(ctx, endpoint));
    }
    routes.post(DECISIONS, this::decide);
    routes.get(SESSION, this::session);
    routes.get(DESCRIPTION, ctx -> ctx.contentType("application/yaml").result(Description.text()));
  }

  private static Body index(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("reports", snapshot.reports());
    object.put("claims", snapshot.statements().size());
    object.put("voices", snapshot.voices().size());
    object.put("description", DESCRIPTION);
    object.put("paths", endpoints().stream().map(endpoint -> ROOT + endpoint.path()).toList());
    return new Body.Thing(object);
  }

  private void answer(Context ctx, Endpoint endpoint) {
    Visit visit = visit(ctx);
    for (String name : ctx.queryParamMap().keySet()) {
      if (!endpoint.parameters().contains(name)) {
        throw WebException.badRequest(
            "'" + name + "' is no parameter of " + ROOT + endpoint.path());
      }
    }
    String tag = Envelope.tag(visit.snapshot());
    Body body = endpoint.answer().apply(visit);
    ctx.header("ETag", tag);
    if (unchanged(ctx, tag)) {
      ctx.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    if (body instanceof Body.Rows<?> rows) {
      Envelope.next(visit, rows)
          .ifPresent(next -> ctx.header("Link", "<" + next + ">; rel=\"next\""));
    }
    json(ctx, Envelope.of(visit, body));
  }

  private static boolean unchanged(Context ctx, String tag) {
    String known = ctx.header("If-None-Match");
    return known != null
        && Arrays.stream(known.split(",", -1))
            .map(String::strip)
            .map(one -> one.startsWith("W/") ? one.substring(2) : one)
            .anyMatch(one -> one.equals("*") || one.equals(tag));
  }

  private void decide(Context ctx) {
    String type = ctx.contentType();
    if (type == null || !type.startsWith("application/json")) {
      throw WebException.badRequest("Send the decision as application/json.");
    }
    List<Decision> made = Deciding.decide(visit(ctx), ctx.body());
    renew.run();
    ctx.status(HttpStatus.CREATED);
    json(ctx, Envelope.of(visit(ctx), new Body.Thing(ReviewApi.made(made))));
  }

  private void session(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    json(ctx, Map.of("csrf", csrf.apply(ctx)));
  }

  private Visit visit(Context ctx) {
    return new Visit(
        seen.apply(ctx), ledger, ctx.path(), new Query(ctx.queryParamMap()), ctx.pathParamMap());
  }

  private static void json(Context ctx, Map<String, ?> object) {
    ctx.contentType("application/json").result(JSON.writeValueAsString(object));
  }
}
