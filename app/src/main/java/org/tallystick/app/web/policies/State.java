package org.tallystick.app.web.policies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Details;
import org.tallystick.app.web.view.Said;
import org.tallystick.app.web.view.Sentences;
import org.tallystick.claims.status.Status;

/**
 * One state and what is said of its policy.
 *
 * @param code of the state; empty where none is named
 * @param name of the state
 * @param cells one a policy, in their order, where somebody says so
 * @param stance in all: {@code against}, {@code for}, {@code both} or {@code neither}
 * @param turns what was said, the oldest first; neighbours of one policy are one turn
 * @param claims that tell of it
 */
public record State(
    String code,
    String name,
    List<Optional<Cell>> cells,
    String stance,
    List<Turn> turns,
    int claims) {

  /**
   * What is said of one policy.
   *
   * @param own whether the state itself says so
   * @param denials claims that deny it
   * @param last the day of the newest report, or a dash
   * @param why the address of the sentences
   */
  public record Cell(int voices, boolean own, int denials, String last, String why) {}

  /**
   * Reports of one policy with none of another between them.
   *
   * @param policy its name, with "not" before it where it is denied
   * @param stance of that policy
   * @param from the day of the first
   * @param to that of the last
   * @param voices their names
   * @param said the first of the claims
   */
  public record Turn(
      String policy, String stance, String from, String to, String voices, Said said) {}

  static State of(String code, String name, List<Said> said, Query query) {
    List<Details.Detail> policies = Details.of("policy");
    List<Optional<Cell>> cells =
        policies.stream().map(policy -> cell(policy, code, said, query)).toList();
    return new State(code, name, cells, stance(said), turns(said), said.size());
  }

  private static Optional<Cell> cell(
      Details.Detail policy, String code, List<Said> said, Query query) {
    List<Said> on =
        said.stream().filter(s -> s.claim().detail().equals(Optional.of(policy.code()))).toList();
    if (on.isEmpty()) {
      return Optional.empty();
    }
    List<Said> stated = on.stream().filter(State::stated).toList();
    Query narrowed = query.with("detail", policy.code()).without("page").without(Query.FORMAT);
    return Optional.of(
        new Cell(
            (int) stated.stream().map(Said::voice).distinct().count(),
            stated.stream().anyMatch(s -> s.camp().equals(code)),
            on.size() - stated.size(),
            on.stream()
                .flatMap(s -> s.statement().published().stream())
                .max(LocalDate::compareTo)
                .map(String::valueOf)
                .orElse(Figures.NONE),
            (code.isEmpty() ? narrowed : narrowed.with("origin", code)).at(PoliciesPage.PATH)
                + Sentences.ANCHOR));
  }

  private static String stance(List<Said> said) {
    List<String> stances =
        said.stream().filter(State::stated).map(s -> policy(s).stance()).distinct().toList();
    boolean against = stances.contains("against");
    boolean permits = stances.contains("for");
    return against && permits ? "both" : against ? "against" : permits ? "for" : "neither";
  }

  private static List<Turn> turns(List<Said> said) {
    List<List<Said>> runs = new ArrayList<>();
    said.stream()
        .sorted(
            Comparator.comparing((Said s) -> s.statement().published().orElse(LocalDate.MIN))
                .thenComparing(s -> s.claim().id()))
        .forEach(
            s -> {
              if (runs.isEmpty() || !same(runs.get(runs.size() - 1).get(0), s)) {
                runs.add(new ArrayList<>());
              }
              runs.get(runs.size() - 1).add(s);
            });
    return runs.stream().map(State::turn).toList();
  }

  private static boolean same(Said one, Said other) {
    return one.claim().detail().equals(other.claim().detail()) && stated(one) == stated(other);
  }

  private static Turn turn(List<Said> run) {
    Said first = run.get(0);
    Details.Detail policy = policy(first);
    return new Turn(
        stated(first) ? policy.name() : "not: " + policy.name(),
        stated(first) ? policy.stance() : "neither",
        first.day(),
        run.get(run.size() - 1).day(),
        run.stream().map(Said::voice).distinct().collect(Collectors.joining(", ")),
        first);
  }

  private static boolean stated(Said said) {
    return said.claim().status() != Status.DENIED;
  }

  private static Details.Detail policy(Said said) {
    String code = said.claim().detail().orElse("");
    return Details.of("policy").stream()
        .filter(policy -> policy.code().equals(code))
        .findFirst()
        .orElseGet(() -> new Details.Detail(code, code, "", "neither"));
  }

  /** Whether it is said both to be against and to let or help people go. */
  public boolean both() {
    return stance.equals("both");
  }

  /** The stance in words. */
  public String stanceText() {
    return switch (stance) {
      case "against" -> "against";
      case "for" -> "lets or helps";
      case "both" -> "both said";
      default -> "neither said";
    };
  }
}
