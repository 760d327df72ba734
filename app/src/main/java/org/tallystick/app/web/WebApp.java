package org.tallystick.app.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.web.api.Api;
import org.tallystick.app.web.guard.Guard;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.snapshot.Snapshots;
import org.tallystick.codebook.Codebook;
import tools.jackson.databind.json.JsonMapper;

/** The web server: hands requests to pages and actions, and their answers to browsers. */
public final class WebApp implements AutoCloseable {
  /** Larger requests are refused; the largest form is a reason in a person's words. */
  private static final long LARGEST = 100_000;

  private static final String ANSWERED = "answered";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Ledger ledger;
  private final Snapshots snapshots;
  private final Guard guard;
  private final Assets assets = new Assets();
  private final List<Page> pages = Pages.all();
  private final Renderer renderer;
  private final PrintWriter errors;
  private final Javalin server;

  /**
   * Starts serving.
   *
   * @param ledger stays open for as long as the app runs; the caller closes it
   * @param errors where faults of the program are told
   * @throws io.javalin.util.JavalinBindException if the address is in use
   */
  public WebApp(Ledger ledger, Codebook codebook, WebOptions options, PrintWriter errors) {
    this.ledger = ledger;
    this.errors = errors;
    snapshots = new Snapshots(ledger, codebook);
    guard = new Guard(options.token());
    renderer = new Renderer(assets, pages, options.demo());
    server = Javalin.create(this::configure).start(options.host(), options.port());
  }

  /** The port that it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
    snapshots.close();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.routes.before(
        ctx ->
            guard
                .check(ctx)
                .ifPresent(
                    login -> {
                      ctx.redirect(login, HttpStatus.SEE_OTHER);
                      ctx.skipRemainingHandlers();
                    }));
    config.routes.get(Assets.PATH + "{name}", this::asset);
    config.routes.get(Guard.LOGIN, ctx -> show(ctx, login(), visit(ctx)));
    config.routes.post(Guard.LOGIN, this::login);
    for (Page page : pages) {
      config.routes.get(page.path(), ctx -> answer(ctx, page));
    }
    for (Action action : Pages.actions()) {
      config.routes.post(action.path(), ctx -> act(ctx, action));
    }
    config.routes.post(Names.SHOW, this::showNames);
    config.routes.post(Names.HIDE, this::hideNames);
    new Api(this::snapshot, snapshots::renewed, ledger, guard::csrf).addTo(config.routes);
    config.routes.exception(WebException.class, (e, ctx) -> tell(ctx, e.status(), e.getMessage()));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) -> tell(ctx, e.getStatus(), "The request could not be answered."));
    config.routes.exception(Exception.class, this::fault);
    config.routes.error(404, this::nothing);
  }

  private Visit visit(Context ctx) {
    return visit(ctx, new Query(ctx.queryParamMap()));
  }

  private Visit visit(Context ctx, Query query) {
    return new Visit(snapshot(ctx), ledger, ctx.path(), query, ctx.pathParamMap());
  }

  private Snapshot snapshot(Context ctx) {
    return guard.seesNames(ctx) ? snapshots.open() : snapshots.current();
  }

  private void showNames(Context ctx) {
    Form form = new Form(ctx.formParamMap());
    ledger.unmasked(Optional.of(form.need("by")), Names.asked(form));
    guard.showNames(ctx, true);
    ctx.redirect(Names.back(form.get("back")), HttpStatus.SEE_OTHER);
  }

  private void hideNames(Context ctx) {
    guard.showNames(ctx, false);
    ctx.redirect(Names.back(new Form(ctx.formParamMap()).get("back")), HttpStatus.SEE_OTHER);
  }

  private void answer(Context ctx, Page page) {
    Visit visit = visit(ctx);
    give(ctx, page.answer(visit), visit);
  }

  private void act(Context ctx, Action action) {
    Answer answer = action.act(visit(ctx), new Form(ctx.formParamMap()));
    snapshots.renewed();
    give(ctx, answer, visit(ctx));
  }

  private void give(Context ctx, Answer answer, Visit visit) {
    if (answer instanceof Answer.Shown shown) {
      show(ctx, shown, visit);
    } else if (answer instanceof Answer.Seen seen) {
      ctx.redirect(seen.address(), HttpStatus.SEE_OTHER);
    } else if (answer instanceof Answer.Data data) {
      ctx.contentType("application/json").result(JSON.writeValueAsString(data.object()));
    } else if (answer instanceof Answer.Download file) {
      download(ctx, file);
    }
  }

  private void show(Context ctx, Answer.Shown shown, Visit visit) {
    Optional<String> format = visit.query().get(Query.FORMAT);
    if (format.isPresent()) {
      download(ctx, export(shown, visit, format.get()));
    } else {
      ctx.attribute(ANSWERED, true);
      ctx.html(renderer.html(shown, visit, guard.csrf(ctx)));
    }
  }

  private static Answer.Download export(Answer.Shown shown, Visit visit, String format) {
    Sheet sheet =
        shown
            .sheet()
            .orElseThrow(() -> WebException.badRequest("This page has no list to export."));
    String name = sheet.name() + "-" + visit.snapshot().version() + "." + format;
    return switch (format) {
      case "csv" -> new Answer.Download(name, "text/csv; charset=utf-8", sheet.csv());
      case "json" -> new Answer.Download(name, "application/json", json(sheet, visit));
      default -> throw WebException.badRequest("format: csv or json, not '" + format + "'");
    };
  }

  /** The rows, and what to cite them by. */
  private static String json(Sheet sheet, Visit visit) {
    Frame.Source source = Renderer.source(visit.snapshot(), visit.asOf());
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("program", source.program());
    object.put("ledger", source.version());
    object.put("codebook", source.codebook());
    object.put("asOf", source.asOf().toString());
    object.put("view", visit.query().without(Query.FORMAT).at(visit.path()));
    object.put("rows", sheet.objects());
    return JSON.writeValueAsString(object);
  }

  private static void download(Context ctx, Answer.Download file) {
    ctx.contentType(file.type())
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .result(file.text());
  }

  private void asset(Context ctx) {
    String name = ctx.pathParam("name");
    byte[] content =
        assets.file(name).orElseThrow(() -> WebException.notFound("There is no such file."));
    ctx.contentType(Assets.type(name))
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(content);
  }

  private static Answer.Shown login() {
    return new Answer.Shown("Token", "login.jte", "", Optional.empty());
  }

  private void login(Context ctx) {
    guard.login(ctx, String.valueOf(ctx.formParam("token")));
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void nothing(Context ctx) {
    if (ctx.attribute(ANSWERED) == null) {
      tell(ctx, 404, "There is no such page. The menu lists those that there are.");
    }
  }

  private void fault(Exception e, Context ctx) {
    errors.println("tallystick: a fault of the program, please report it:");
    e.printStackTrace(errors);
    errors.flush();
    tell(ctx, 500, "What went wrong stands where the server was started; please report it.");
  }

  private void tell(Context ctx, int status, String message) {
    ctx.status(status);
    ctx.attribute(ANSWERED, true);
    Problem problem = Problem.of(status, message);
    if (ctx.path().startsWith("/api/")) {
      ctx.contentType("application/problem+json")
          .result(
              JSON.writeValueAsString(
                  Map.of("status", status, "title", problem.title(), "detail", problem.message())));
    } else if (status == 403 || status == 429) {
      // Asked for under a foreign name or too often: not a word of what the ledger holds.
      ctx.contentType("text/plain; charset=utf-8").result(problem.message() + "\n");
    } else {
      show(
          ctx,
          new Answer.Shown(problem.title(), "problem.jte", problem, Optional.empty()),
          visit(ctx, Query.none()));
    }
  }
}
