package org.tallystick.estimates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * All that one voice had said on one question by a day.
 *
 * @param source who speaks
 * @param own its statements, undated first, then oldest first
 * @param echoes repetitions of them
 */
record Testimony(Source source, List<Statement> own, List<Voice.Echo> echoes) {

  /** What the voices had said by that day, by question, in the order of the voices' names. */
  static Map<Question, List<Testimony>> gather(Collection<Voice> voices, LocalDate asOf) {
    Map<Question, List<Testimony>> gathered = new HashMap<>();
    voices.stream()
        .sorted(
            Comparator.comparing((Voice voice) -> voice.source().name())
                .thenComparing(voice -> voice.source().kind())
                .thenComparing(voice -> voice.source().camp()))
        .forEach(
            voice ->
                of(voice, asOf)
                    .forEach(
                        (question, testimony) ->
                            gathered
                                .computeIfAbsent(question, key -> new ArrayList<>())
                                .add(testimony)));
    return gathered;
  }

  private static Map<Question, Testimony> of(Voice voice, LocalDate asOf) {
    Map<Question, Testimony> result = new LinkedHashMap<>();
    for (Statement statement : voice.own()) {
      at(result, voice, statement, asOf).ifPresent(t -> t.own().add(statement));
    }
    for (Voice.Echo echo : voice.echoes()) {
      at(result, voice, echo.statement(), asOf).ifPresent(t -> t.echoes().add(echo));
    }
    result.values().removeIf(testimony -> testimony.own().isEmpty());
    return result;
  }

  private static Optional<Testimony> at(
      Map<Question, Testimony> into, Voice voice, Statement statement, LocalDate asOf) {
    return Question.of(statement.claim())
        .filter(question -> Day.known(statement, asOf))
        .map(
            question ->
                into.computeIfAbsent(
                    question,
                    key -> new Testimony(voice.source(), new ArrayList<>(), new ArrayList<>())));
  }

  /** What of all this was known on that day; nothing if none was. */
  static List<Testimony> known(List<Testimony> testimonies, LocalDate day) {
    return testimonies.stream()
        .map(
            t ->
                new Testimony(
                    t.source(),
                    t.own().stream().filter(s -> Day.known(s, day)).toList(),
                    t.echoes().stream().filter(e -> Day.known(e.statement(), day)).toList()))
        .filter(testimony -> !testimony.own().isEmpty())
        .toList();
  }

  /** The days on which something new was said, oldest first. */
  static List<LocalDate> days(List<Testimony> testimonies) {
    return testimonies.stream()
        .flatMap(testimony -> testimony.own().stream())
        .flatMap(statement -> Day.since(statement).stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a claim may enter the number: it gives one, and says that it is so. */
  static boolean counts(Claim claim) {
    return (claim.status() == Status.STATED || claim.status() == Status.ALLEGED)
        && numbered(claim)
        && claim.value().filter(v -> v.low().isPresent() || v.high().isPresent()).isPresent();
  }

  private static boolean numbered(Claim claim) {
    return claim.hedge().filter(hedge -> hedge == Hedge.UNQUANTIFIED).isEmpty();
  }

  /** The statements that may enter the number. */
  List<Statement> numbers() {
    return own.stream().filter(statement -> counts(statement.claim())).toList();
  }

  /** Statements that say it is so without saying how many. */
  List<Statement> unnumbered() {
    return own.stream()
        .filter(s -> s.claim().status().compareTo(Status.EXPECTED) > 0 && !counts(s.claim()))
        .toList();
  }

  List<Statement> expected() {
    return own.stream().filter(s -> s.claim().status() == Status.EXPECTED).toList();
  }

  /** Denials that stand. */
  List<Statement> denials() {
    return own.stream().filter(s -> s.claim().status() == Status.DENIED && !withdrawn(s)).toList();
  }

  /** Denials that the voice itself has since contradicted. */
  List<Statement> withdrawn() {
    return own.stream().filter(s -> s.claim().status() == Status.DENIED && withdrawn(s)).toList();
  }

  private boolean withdrawn(Statement denial) {
    LocalDate denied = Day.of(denial).orElse(LocalDate.MIN);
    return own.stream()
        .filter(s -> s.claim().status() == Status.STATED)
        .filter(s -> Day.of(s).orElse(LocalDate.MIN).isAfter(denied))
        .anyMatch(s -> meet(s.claim(), denial.claim()));
  }

  private static boolean meet(Claim a, Claim b) {
    return a.value().isPresent()
        && b.value().isPresent()
        && begin(a.value().get()) <= end(b.value().get())
        && begin(b.value().get()) <= end(a.value().get());
  }

  private static double begin(Interval value) {
    return value.low().orElse(Double.NEGATIVE_INFINITY);
  }

  private static double end(Interval value) {
    return value.high().orElse(Double.POSITIVE_INFINITY);
  }

  /** Claims behind this voice's number, repetitions included. */
  int claims() {
    return numbers().size()
        + (int) echoes.stream().filter(echo -> counts(echo.statement().claim())).count();
  }
}
