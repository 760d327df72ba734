package org.tallystick.app.web.sources;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Labels;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.ClaimSheet;
import org.tallystick.app.web.view.Links;
import org.tallystick.app.web.view.Said;
import org.tallystick.app.web.view.Shown;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Source;
import org.tallystick.voices.SourceRegister;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** One source: what it said over time, who repeated it, and what people decided on it. */
public final class SourcePage implements Page {
  @Override
  public String path() {
    return "/sources/voice";
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    String name =
        visit
            .query()
            .get("name")
            .orElseThrow(() -> WebException.badRequest("name: which source? See /sources."));
    Heard heard = snapshot.heard();
    Source source = find(heard, name);
    Voice voice = heard.voice(source);
    List<Decided> history = new ArrayList<>();
    heard
        .register()
        .history(source)
        .forEach(decision -> history.add(0, Decided.of(snapshot.labels(), decision)));
    List<Topic> topics = Topic.of(snapshot, voice);
    SourceView view =
        new SourceView(
            Entry.of(snapshot.labels(), voice),
            heard.register().names(source).stream().filter(n -> !n.equals(source.name())).toList(),
            heard.register().offices(source),
            people(snapshot, source),
            topics,
            Shown.of(visit, echoes(snapshot, voice)),
            Shown.of(visit, relayed(snapshot, source)),
            snapshot.comparison().bias(source),
            snapshot.trackRecords().stream()
                .filter(record -> record.rater().voice().equals(source.name()))
                .toList(),
            history,
            history.stream()
                .filter(d -> visit.query().has("done", String.valueOf(d.decision().id())))
                .findFirst(),
            choices(visit, source, history));
    List<Said> said = topics.stream().flatMap(t -> t.lines().stream()).map(SaidLine::said).toList();
    return new Answer.Shown(
        source.name(), "source.jte", view, Optional.of(ClaimSheet.of("source", said)));
  }

  /**
   * The source of that name.
   *
   * @throws WebException if nobody has heard of it
   */
  static Source find(Heard heard, String name) {
    return heard
        .find(name)
        .orElseThrow(
            () -> {
              List<String> near = heard.suggestions(name);
              return WebException.notFound(
                  "No source '"
                      + name
                      + "' speaks in this ledger."
                      + (near.isEmpty() ? "" : " Did you mean: " + String.join(", ", near) + "?"));
            });
  }

  private static List<SourceView.Person> people(Snapshot snapshot, Source source) {
    Codebook codebook = snapshot.codebook();
    if (!codebook.tables().containsKey("offices")) {
      return List.of();
    }
    SourceRegister register = snapshot.register();
    List<SourceView.Person> people = new ArrayList<>();
    for (Table.Row row : codebook.rows("offices")) {
      if (register.resolve(row.get("institution")).name().equals(source.name())) {
        String name = register.resolve(row.get("person")).name();
        people.add(
            new SourceView.Person(
                name,
                row.get("office") + since(row.get("from"), row.get("until")),
                Links.source(name)));
      }
    }
    return people;
  }

  private static String since(String from, String until) {
    return (from.isEmpty() ? "" : ", from " + from) + (until.isEmpty() ? "" : ", until " + until);
  }

  private static List<SourceView.Repeated> echoes(Snapshot snapshot, Voice voice) {
    return voice.echoes().stream()
        .sorted(Comparator.comparing(Voice.Echo::statement, Said.NEWEST))
        .map(
            echo ->
                new SourceView.Repeated(
                    new Said(snapshot, echo.statement()),
                    echo,
                    Links.provenance(echo.of().claim().id())))
        .toList();
  }

  /** Claims that it published, but on another's word. */
  private static List<Said> relayed(Snapshot snapshot, Source source) {
    return snapshot.newest().stream()
        .filter(statement -> passedOn(snapshot, source, statement))
        .map(statement -> new Said(snapshot, statement))
        .toList();
  }

  private static boolean passedOn(Snapshot snapshot, Source source, Statement statement) {
    boolean outlet = snapshot.register().outlet(statement).name().equals(source.name());
    boolean cited =
        statement.claim().sources().stream()
            .skip(1)
            .anyMatch(link -> snapshot.register().resolve(link).name().equals(source.name()));
    return (outlet || cited)
        && snapshot
            .voiceOf(statement.claim().id())
            .filter(voice -> !voice.source().name().equals(source.name()))
            .isPresent();
  }

  private static SourceView.Choices choices(Visit visit, Source source, List<Decided> history) {
    Snapshot snapshot = visit.snapshot();
    Labels labels = snapshot.labels();
    List<SourceView.Camp> camps =
        Stream.of("world/countries", "parties")
            .filter(table -> snapshot.codebook().tables().containsKey(table))
            .flatMap(table -> snapshot.codebook().rows(table).stream())
            .map(row -> row.get("code"))
            .distinct()
            .map(code -> new SourceView.Camp(code, labels.name(code)))
            .sorted(Comparator.comparing(SourceView.Camp::name))
            .toList();
    List<String> decided =
        Stream.of(Decision.Kind.SOURCE_GRADE, Decision.Kind.SOURCE_CAMP, Decision.Kind.SOURCE_KIND)
            .filter(
                kind ->
                    history.stream()
                        .filter(d -> d.decision().kind() == kind)
                        .findFirst()
                        .filter(d -> d.decision().value().isPresent())
                        .isPresent())
            .map(Decision.Kind::code)
            .toList();
    return new SourceView.Choices(
        visit.query().text("by"),
        camps,
        snapshot.voices().stream()
            .map(voice -> voice.source().name())
            .filter(other -> !other.equals(source.name()))
            .toList(),
        snapshot.register().names(source),
        decided);
  }
}
