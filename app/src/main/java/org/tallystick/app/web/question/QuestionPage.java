package org.tallystick.app.web.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.Answer;
import org.tallystick.app.web.Page;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.ClaimSheet;
import org.tallystick.app.web.view.Figure;
import org.tallystick.app.web.view.Links;
import org.tallystick.app.web.view.Said;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.codebook.Measure;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Grounds;
import org.tallystick.estimates.Question;
import org.tallystick.estimates.Reason;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** One question: its answer, the claims over time, the voices, and every step to the number. */
public final class QuestionPage implements Page {
  /** Colours that can be told apart; further voices begin anew. */
  static final int COLOURS = 8;

  /** With more voices than these, leaving each out is reckoned when it is asked for. */
  private static final int MOST_ALONE = 25;

  @Override
  public String path() {
    return "/question";
  }

  @Override
  public Answer answer(Visit visit) {
    Snapshot snapshot = visit.snapshot();
    Question question = question(visit.query());
    List<Voice> everybody = snapshot.voicesOn(question);
    if (everybody.isEmpty()) {
      throw WebException.notFound("The ledger says nothing on that.");
    }
    LocalDate asOf = visit.asOf();
    List<String> without = visit.query().all("without");
    List<Voice> heard = everybody.stream().filter(v -> !without.contains(name(v))).toList();
    Optional<Estimate> estimate = snapshot.estimate(question, asOf);
    Optional<Estimate> left = without.isEmpty() ? Optional.empty() : snapshot.estimate(heard, asOf);
    Optional<Estimate> shown = without.isEmpty() ? estimate : left;
    List<Said> claims = claims(snapshot, everybody, asOf);
    List<Said> drawn = claims.stream().filter(said -> !without.contains(said.voice())).toList();
    Map<String, Integer> colours = colours(everybody, estimate);
    QuestionView view =
        new QuestionView(
            text(snapshot, question),
            snapshot.codebook().measure(question.measure()).map(Measure::meaning).orElse(""),
            asOf.toString(),
            estimate.map(e -> new Figure(snapshot.labels(), e)),
            without,
            left.map(e -> new Figure(snapshot.labels(), e)),
            Chart.of(question.unit(), drawn, colours, snapshot.sketch(heard, asOf), asOf),
            speakers(visit, everybody, colours, estimate, asOf),
            claims,
            shown.map(Estimate::reasons).orElse(List.<Reason>of()),
            conflicts(snapshot, question),
            visit.query().without("without").at(path()));
    return new Answer.Shown(
        capitalized(view.text()),
        "question.jte",
        view,
        Optional.of(ClaimSheet.of("claims", claims)),
        List.of("question"));
  }

  /** The question that an address asks; the unit is people unless it says otherwise. */
  static Question question(Query query) {
    String measure =
        query
            .get("measure")
            .orElseThrow(() -> WebException.badRequest("'measure' is missing from the address."));
    return new Question(
        measure, query.get("unit").orElse("people"), query.all("origin"), query.get("side"));
  }

  private static String text(Snapshot snapshot, Question question) {
    String measure = Figures.measure(question.measure(), question.unit());
    String origins =
        question.origins().isEmpty() ? "" : ", " + snapshot.labels().origins(question.origins());
    return measure
        + origins
        + question.side().map(side -> ", for " + snapshot.labels().name(side)).orElse("");
  }

  private static String capitalized(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String name(Voice voice) {
    return voice.source().name();
  }

  private static List<Said> claims(Snapshot snapshot, List<Voice> voices, LocalDate asOf) {
    List<Statement> statements = new ArrayList<>();
    for (Voice voice : voices) {
      statements.addAll(voice.own());
      voice.echoes().forEach(echo -> statements.add(echo.statement()));
    }
    return statements.stream()
        .filter(s -> s.published().isEmpty() || !s.published().get().isAfter(asOf))
        .sorted(
            Comparator.comparing((Statement s) -> s.published().orElse(LocalDate.MIN))
                .thenComparing(s -> s.claim().id()))
        .map(statement -> new Said(snapshot, statement))
        .toList();
  }

  /** The weightiest voice has the first colour; without a number, the first by name. */
  private static Map<String, Integer> colours(List<Voice> voices, Optional<Estimate> estimate) {
    Map<String, Integer> colours = new LinkedHashMap<>();
    estimate
        .map(e -> e.grounds().shares())
        .orElse(List.of())
        .forEach(share -> colours.putIfAbsent(share.voice().name(), colours.size() % COLOURS));
    voices.forEach(voice -> colours.putIfAbsent(name(voice), colours.size() % COLOURS));
    return colours;
  }

  private List<QuestionView.Speaker> speakers(
      Visit visit,
      List<Voice> voices,
      Map<String, Integer> colours,
      Optional<Estimate> estimate,
      LocalDate asOf) {
    Map<String, Voice> byName = new LinkedHashMap<>();
    colours.keySet().forEach(name -> byName.put(name, null));
    voices.forEach(voice -> byName.put(name(voice), voice));
    byName.values().removeIf(voice -> voice == null);
    List<QuestionView.Speaker> speakers = new ArrayList<>();
    byName.forEach(
        (name, voice) -> {
          Optional<Grounds.Share> share = share(estimate, name);
          boolean reckoned = share.isPresent() && voices.size() <= MOST_ALONE;
          boolean out = visit.query().has("without", name);
          Query toggled =
              out ? visit.query().without("without", name) : visit.query().and("without", name);
          speakers.add(
              new QuestionView.Speaker(
                  name,
                  Links.source(name),
                  camp(visit.snapshot(), voice),
                  "voice-" + colours.get(name),
                  share.map(QuestionPage::says).orElseGet(() -> beside(estimate, name)),
                  share.map(s -> Math.round(s.weight() * 100) + "%").orElse(""),
                  reckoned ? alone(visit.snapshot(), voices, name, asOf) : "",
                  out,
                  toggled.at(path())));
        });
    return speakers;
  }

  private static String camp(Snapshot snapshot, Voice voice) {
    String camp = voice.source().camp();
    return camp.isEmpty() ? "" : snapshot.labels().name(camp);
  }

  private static Optional<Grounds.Share> share(Optional<Estimate> estimate, String name) {
    return estimate.stream()
        .flatMap(e -> e.grounds().shares().stream())
        .filter(share -> share.voice().name().equals(name))
        .findFirst();
  }

  private static String says(Grounds.Share share) {
    return Figures.amount(
        share.interval(), Hedge.EXACT, share.statement().claim().unit().orElse("people"));
  }

  private static String beside(Optional<Estimate> estimate, String name) {
    return estimate.stream()
        .flatMap(e -> e.grounds().beside().stream())
        .filter(beside -> beside.voice().name().equals(name))
        .map(
            beside ->
                switch (beside.role()) {
                  case DENIAL -> "denies it";
                  case EXPECTED -> "expects it";
                  case LEFT_OUT -> "left out: " + beside.why();
                })
        .findFirst()
        .orElse("not yet heard on that day");
  }

  private static String alone(Snapshot snapshot, List<Voice> voices, String name, LocalDate asOf) {
    List<Voice> others = voices.stream().filter(voice -> !name(voice).equals(name)).toList();
    return snapshot
        .estimate(others, asOf)
        .filter(e -> e.best().isPresent())
        .map(e -> new Figure(snapshot.labels(), e))
        .map(f -> f.best() + (f.range().isEmpty() ? "" : " (" + f.range() + ")"))
        .orElse("no number");
  }

  private static List<Conflict> conflicts(Snapshot snapshot, Question question) {
    return snapshot.conflicts().stream()
        .filter(
            conflict ->
                conflict.question().equals(question)
                    || conflict.members().stream()
                        .anyMatch(
                            m ->
                                Question.of(m.statement().claim())
                                    .filter(question::equals)
                                    .isPresent()))
        .toList();
  }
}
