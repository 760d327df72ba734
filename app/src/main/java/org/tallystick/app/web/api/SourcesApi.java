package org.tallystick.app.web.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tallystick.app.exports.ExplanationJson;
import org.tallystick.app.exports.SourceJson;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.voices.Comparison;
import org.tallystick.voices.Source;
import org.tallystick.voices.SourceRegister;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** Voices: who speaks in the ledger and what they said. Sources: whoever is known, heard or not. */
final class SourcesApi {
  private static final Comparator<Voice> MOST_HEARD =
      Comparator.comparingInt((Voice voice) -> -voice.own().size() - voice.echoes().size())
          .thenComparing(voice -> voice.source().name());

  private SourcesApi() {}

  static List<Endpoint> endpoints() {
    return List.of(
        Endpoint.list(
            "/voices",
            Endpoint.with(Narrowing.FILTERS, "kind", "camp", "grade"),
            SourcesApi::voices),
        Endpoint.thing("/voice", Endpoint.with(Narrowing.FILTERS, "name"), SourcesApi::voice),
        Endpoint.list("/sources", Set.of("kind", "camp", "grade", "heard"), SourcesApi::sources),
        Endpoint.thing("/source", Set.of("name"), SourcesApi::source));
  }

  private static Body voices(Visit visit) {
    Predicate<Statement> kept = Narrowing.claims(visit);
    Predicate<Source> asked = asked(visit.query());
    return new Body.Rows<>(
        visit.snapshot().voices().stream()
            .filter(voice -> asked.test(voice.source()))
            .map(voice -> Narrowing.voice(voice, kept))
            .filter(voice -> !voice.own().isEmpty() || !voice.echoes().isEmpty())
            .sorted(MOST_HEARD)
            .toList(),
        SourceJson::object);
  }

  private static Body voice(Visit visit) {
    Predicate<Statement> kept = Narrowing.claims(visit);
    Voice voice = Narrowing.voice(heard(visit.snapshot(), named(visit)), kept);
    return new Body.Thing(ExplanationJson.voice(voice));
  }

  private static Body sources(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Predicate<Source> asked = asked(visit.query());
    Optional<Boolean> speaks = Narrowing.yes(visit.query(), "heard");
    Map<String, Voice> all = new TreeMap<>();
    snapshot.voices().forEach(voice -> all.put(voice.source().name(), voice));
    for (String name : snapshot.register().allNames()) {
      Source source = snapshot.register().resolve(name);
      all.computeIfAbsent(source.name(), key -> new Voice(source, List.of(), List.of()));
    }
    return new Body.Rows<>(
        all.values().stream()
            .filter(voice -> asked.test(voice.source()))
            .filter(voice -> speaks.isEmpty() || !voice.own().isEmpty() == speaks.get())
            .toList(),
        SourceJson::object);
  }

  private static Body source(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    SourceRegister register = snapshot.register();
    Source source = named(visit);
    Map<String, Object> object = new LinkedHashMap<>();
    object.putAll(
        SourceJson.object(
            heard(snapshot, source),
            register.names(source).stream().filter(n -> !n.equals(source.name())).toList(),
            register.offices(source),
            register.history(source),
            new Comparison(snapshot.voices()).bias(source)));
    return new Body.Thing(object);
  }

  private static Source named(Visit visit) {
    String name =
        visit
            .query()
            .get("name")
            .orElseThrow(() -> WebException.badRequest("name: who is asked for?"));
    Snapshot snapshot = visit.snapshot();
    Source source = snapshot.register().resolve(name);
    return snapshot.voices().stream()
        .map(Voice::source)
        .filter(s -> s.name().equalsIgnoreCase(source.name()))
        .findFirst()
        .or(() -> Optional.of(source).filter(s -> snapshot.register().knows(name)))
        .orElseThrow(() -> WebException.notFound("There is no source of that name."));
  }

  private static Voice heard(Snapshot snapshot, Source source) {
    return snapshot.voices().stream()
        .filter(voice -> voice.source().name().equals(source.name()))
        .findFirst()
        .orElseGet(() -> new Voice(source, List.of(), List.of()));
  }

  private static Predicate<Source> asked(Query query) {
    Optional<String> kind = query.get("kind");
    Optional<String> camp = query.get("camp");
    Optional<String> grade = query.get("grade");
    return source ->
        (kind.isEmpty() || source.kind().equals(kind.get()))
            && (camp.isEmpty() || source.camp().equals(camp.get()))
            && (grade.isEmpty() || source.grade().name().equals(grade.get()));
  }
}
