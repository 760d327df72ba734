package org.tallystick.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.app.views.Version;
import org.tallystick.app.web.snapshot.Snapshot;

/** Makes HTML of what pages answer. */
final class Renderer {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final List<Page> menu;
  private final boolean demo;

  Renderer(Assets assets, List<Page> pages, boolean demo) {
    this.assets = assets;
    menu = pages.stream().filter(page -> page.menu().isPresent()).toList();
    this.demo = demo;
  }

  /** The page in its frame. */
  String html(Answer.Shown shown, Visit visit, String csrf) {
    Snapshot snapshot = visit.snapshot();
    LocalDate asOf = visit.query().get("asOf").isPresent() ? visit.asOf() : snapshot.asOf();
    Frame frame =
        new Frame(
            shown.title(),
            visit.path(),
            visit.query(),
            menu.stream().map(page -> item(page, visit.path())).toList(),
            Stream.concat(Stream.of("app"), shown.scripts().stream()).map(assets::script).toList(),
            new Frame.Styles(assets.style("app"), assets.style("print")),
            csrf,
            shown.sheet().isPresent(),
            snapshot.labels(),
            source(snapshot, asOf),
            demo,
            snapshot.masked());
    TemplateOutput out = new StringOutput();
    engine.render(shown.template(), Map.of("frame", frame, "model", shown.model()), out);
    return out.toString();
  }

  /** What the page was made from. */
  static Frame.Source source(Snapshot snapshot, LocalDate asOf) {
    return new Frame.Source(
        Version.program(),
        snapshot.version(),
        snapshot.codebook().label(),
        snapshot.reports(),
        snapshot.statements().size(),
        asOf);
  }

  private static Frame.Item item(Page page, String path) {
    boolean here =
        page.path().equals("/")
            ? path.equals("/")
            : path.equals(page.path()) || path.startsWith(page.path() + "/");
    return new Frame.Item(page.menu().orElseThrow(), page.path(), here);
  }
}
