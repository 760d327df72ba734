package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.Standing;
import org.tallystick.app.views.Holdings;
import org.tallystick.claims.Claim;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that walks from a number, claim or conflict down to the sentences. */
@Command(
    name = "explain",
    description = {
      "Walks from a number, a claim or a conflict down to the sentences it rests on.",
      "ID is a claim's or conflict's id, or its beginning (claims --json and conflicts show them), "
          + "or a question such as killed:KP:RU. Without ID the filters choose the question: "
          + "explain --measure killed --origin KP --side RU."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int SHORTEST = 4;
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;
  @Mixin private Filter filter;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "Of a claim or conflict, or a question.")
  private Optional<String> id = Optional.empty();

  @Option(names = "--json", description = "Write one JSON object.")
  private boolean json;

  /** Something that has an id. */
  private record Found(String id, String label, Object what) {}

  @Override
  public Integer call() {
    Codebook codebook = codebookOption.load();
    try (Ledger ledger = ledgerOption.openExisting()) {
      return explain(codebook, unmask.holdings(ledger, codebook, json, filter), ledger::standing);
    }
  }

  /**
   * Explains what is meant.
   *
   * @param standing where a claim's sentence stands in its original
   */
  private int explain(
      Codebook codebook, Holdings holdings, Function<Claim, Optional<Standing>> standing) {
    List<Statement> all = holdings.statements();
    if (id.isEmpty() && filter.open()) {
      throw wrong("say what: an ID, or a question such as --measure killed --origin KP --side RU");
    }
    LocalDate asOf = filter.asOf(all);
    Explanation explanation = new Explanation(codebook, holdings, asOf, standing);
    List<Found> found =
        id.isPresent()
            ? byId(explanation, holdings, id.get())
            : questions(filter.apply(codebook, holdings.decisions(), all), "");
    if (found.isEmpty()) {
      throw wrong(
          id.map(typed -> "nothing has an id that begins with '" + typed + "'")
              .orElse("the ledger says nothing on that"));
    }
    if (found.size() > 1) {
      throw wrong(ambiguous(found));
    }
    PrintWriter out = spec.commandLine().getOut();
    Object what = found.get(0).what();
    if (json) {
      out.println(explanation.json(what));
    } else {
      explanation.lines(what).forEach(out::println);
    }
    return Main.OK;
  }

  private List<Found> byId(Explanation explanation, Holdings holdings, String typed) {
    List<Found> found = new ArrayList<>();
    if (typed.contains(":")) {
      return questions(holdings.statements(), typed);
    }
    if (typed.length() < SHORTEST) {
      throw wrong("'" + typed + "' is too short; give at least " + SHORTEST + " characters");
    }
    for (Statement statement : holdings.read()) {
      String claim = statement.claim().id();
      if (claim.startsWith(typed) && found.stream().noneMatch(f -> f.id().equals(claim))) {
        found.add(new Found(claim, "claim: “" + statement.claim().quote() + "”", statement));
      }
    }
    if (typed.startsWith("x")) {
      for (Conflict conflict : explanation.conflicts()) {
        if (conflict.id().startsWith(typed)) {
          found.add(
              new Found(conflict.id(), conflict.kind().code() + ": " + conflict.why(), conflict));
        }
      }
    }
    return found;
  }

  /** The questions of these statements whose key is what was typed or, failing that, begins so. */
  private static List<Found> questions(List<Statement> statements, String typed) {
    TreeSet<Question> questions = new TreeSet<>(QuestionKey.ORDER);
    statements.forEach(s -> Question.of(s.claim()).ifPresent(questions::add));
    List<Question> exact = questions.stream().filter(q -> QuestionKey.of(q).equals(typed)).toList();
    return (exact.isEmpty() ? questions.stream() : exact.stream())
        .filter(question -> QuestionKey.of(question).startsWith(typed))
        .map(question -> new Found(QuestionKey.of(question), "estimate", question))
        .toList();
  }

  private static String ambiguous(List<Found> found) {
    StringBuilder message =
        new StringBuilder(found.size() + " things are meant; give one of these as ID:");
    found.stream()
        .limit(SHOWN)
        .forEach(
            f -> message.append("\n  ").append(f.id()).append("  ").append(shortened(f.label())));
    if (found.size() > SHOWN) {
      message.append("\n  … and ").append(found.size() - SHOWN).append(" more");
    }
    return message.toString();
  }

  private static String shortened(String label) {
    String one = label.replaceAll("\\s+", " ");
    return one.length() <= 90 ? one : one.substring(0, 89) + "…";
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }
}
