package org.tallystick.app.web.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.app.web.view.Filters;
import org.tallystick.codebook.Measure;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/** The filters of pages, as the interface takes them. */
final class Narrowing {
  /** What {@link Filters} heeds. */
  static final Set<String> FILTERS = Set.of("origin", "side", "measure", "asOf");

  private Narrowing() {}

  /**
   * The filters that lists have in common.
   *
   * @throws WebException if something unknown is asked for
   */
  static Filters filters(Visit visit) {
    visit.query().get("measure").ifPresent(measure -> check(visit, measure));
    return Filters.of(visit, List.of());
  }

  private static void check(Visit visit, String measure) {
    List<String> known =
        visit.snapshot().codebook().measures().stream().map(Measure::code).toList();
    if (!known.contains(measure)
        && visit.snapshot().statements().stream()
            .noneMatch(s -> s.claim().measure().equals(measure))) {
      throw none("measure", measure, known);
    }
  }

  /** Claims that the filters keep and that were published by the day asked for. */
  static Predicate<Statement> claims(Visit visit) {
    Filters filters = filters(visit);
    Optional<LocalDate> day = visit.query().day("asOf");
    return statement ->
        filters.keeps(statement.claim())
            && (day.isEmpty() || !statement.published().orElse(LocalDate.MIN).isAfter(day.get()));
  }

  /** Whether any of {@link #FILTERS} is given. */
  static boolean narrows(Query query) {
    return FILTERS.stream().anyMatch(name -> query.get(name).isPresent());
  }

  /** A voice with what the filters keep of it. */
  static Voice voice(Voice voice, Predicate<Statement> kept) {
    return new Voice(
        voice.source(),
        voice.own().stream().filter(kept).toList(),
        voice.echoes().stream().filter(echo -> kept.test(echo.statement())).toList());
  }

  /**
   * The value given under that name.
   *
   * @throws WebException if it is none of those that there are
   */
  static <E extends Enum<E>> Optional<E> choice(
      Query query, String name, E[] choices, Function<E, String> code) {
    Optional<String> given = query.get(name);
    Optional<E> chosen =
        given.flatMap(g -> Arrays.stream(choices).filter(c -> code.apply(c).equals(g)).findFirst());
    if (given.isPresent() && chosen.isEmpty()) {
      throw none(name, given.get(), Arrays.stream(choices).map(code).toList());
    }
    return chosen;
  }

  /**
   * Yes or no, where it is given.
   *
   * @throws WebException if it is neither
   */
  static Optional<Boolean> yes(Query query, String name) {
    Optional<String> given = query.get(name);
    given
        .filter(g -> !g.equals("yes") && !g.equals("no"))
        .ifPresent(
            g -> {
              throw none(name, g, List.of("yes", "no"));
            });
    return given.map(g -> g.equals("yes"));
  }

  private static WebException none(String name, String given, List<String> choices) {
    return WebException.badRequest(
        name + ": '" + given + "' is none; there are " + String.join(", ", choices));
  }
}
