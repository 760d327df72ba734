package org.tallystick.app.web.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tallystick.app.views.Labels;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.WebException;
import org.tallystick.claims.Claim;
import org.tallystick.estimates.Question;

/**
 * The filters that lists have in common, with the choices there are: where people come from, whom
 * they serve, what is counted, and the day. Their names in the address are those of the command
 * line's options.
 *
 * @param query the state of the view
 * @param origins codes of origins to choose from
 * @param sides codes of sides
 * @param measures codes of measures
 */
public record Filters(
    Query query, List<Choice> origins, List<Choice> sides, List<Choice> measures) {

  /** One thing to choose. */
  public record Choice(String code, String name, boolean chosen) {}

  /**
   * Those of a visit, with choices among what these questions ask.
   *
   * @throws WebException if something unknown is asked for
   */
  public static Filters of(Visit visit, Collection<Question> questions) {
    Labels labels = visit.snapshot().labels();
    Query query = resolved(resolved(visit.query(), "origin", labels), "side", labels);
    Comparator<Choice> byName = Comparator.comparing(Choice::name);
    return new Filters(
        query,
        choices(query, "origin", questions, q -> q.origins().stream(), labels::name)
            .sorted(byName)
            .toList(),
        choices(query, "side", questions, q -> q.side().stream(), labels::name)
            .sorted(byName)
            .toList(),
        choices(query, "measure", questions, q -> Stream.of(q.measure()), code -> code)
            .sorted(
                Comparator.comparing(Choice::code, visit.snapshot().codebook().byMeasure())
                    .thenComparing(byName))
            .toList());
  }

  private static Query resolved(Query query, String name, Labels labels) {
    Optional<String> typed = query.get(name);
    return typed.isEmpty()
        ? query
        : query.with(
            name,
            labels
                .code(typed.get())
                .orElseThrow(
                    () ->
                        WebException.badRequest(
                            name
                                + ": '"
                                + typed.get()
                                + "' is not known; give an ISO code such as KP or a name")));
  }

  private static Stream<Choice> choices(
      Query query,
      String name,
      Collection<Question> questions,
      Function<Question, Stream<String>> codes,
      Function<String, String> label) {
    return Stream.concat(questions.stream().flatMap(codes), query.get(name).stream())
        .distinct()
        .map(code -> new Choice(code, label.apply(code), query.has(name, code)));
  }

  /** Whether a question is asked for. */
  public boolean keeps(Question question) {
    return keeps("origin", question.origins())
        && keeps("side", question.side().stream().toList())
        && keeps("measure", List.of(question.measure()));
  }

  /** Whether a claim is asked for. */
  public boolean keeps(Claim claim) {
    return keeps("origin", claim.origins())
        && keeps("side", claim.side().stream().toList())
        && keeps("measure", List.of(claim.measure()));
  }

  private boolean keeps(String name, List<String> codes) {
    return query.get(name).map(codes::contains).orElse(true);
  }

  /** Whether anything narrows the list. */
  public boolean narrows() {
    return query.narrows();
  }
}
