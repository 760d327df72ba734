package org.tallystick.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Holdings;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command by which a person judges a link otherwise than the program does. */
@Command(
    name = "overrule",
    description = {
      "Judges a link otherwise than the program does. The judgement is kept with its reason, holds "
          + "for all that is read later, and changes voices and estimates.",
      "same makes it a repetition, different lets it stand, undo takes back what was decided."
    })
final class EchoesOverruleCommand implements Callable<Integer> {
  /** What can be said of a link. */
  enum Verdict {
    SAME,
    DIFFERENT,
    UNDO
  }

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private DecisionOptions options;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The link's id as `tallystick echoes` lists it, or its first letters.")
  private String id;

  @Parameters(index = "1", paramLabel = "VERDICT", description = "same, different or undo.")
  private Verdict verdict;

  @Option(
      names = "--of",
      paramLabel = "ID",
      description =
          "The claim that it repeats or does not, if the program links it to none or to "
              + "another.")
  private Optional<String> other = Optional.empty();

  @Override
  public Integer call() {
    Codebook codebook = codebookOption.load();
    try (Ledger ledger = ledgerOption.openExisting()) {
      Heard heard = Heard.in(Holdings.of(ledger), codebook);
      String from = claim(heard, id);
      String of =
          other.map(typed -> claim(heard, typed)).orElseGet(() -> linked(heard, ledger, from));
      if (from.equals(of)) {
        throw new ParameterException(spec.commandLine(), "a claim is not linked to itself");
      }
      Optional<String> value =
          verdict == Verdict.UNDO
              ? Optional.empty()
              : Optional.of(verdict == Verdict.SAME ? "same" : "different");
      Decision made =
          ledger.decide(
              options.by(), Decision.Kind.LINK_OVERRULE, from + " " + of, value, options.because());
      spec.commandLine()
          .getOut()
          .println(
              from
                  + (verdict == Verdict.UNDO ? " is left to the program" : " is judged ")
                  + value.orElse("")
                  + (verdict == Verdict.UNDO
                      ? " again"
                      : verdict == Verdict.SAME ? " as " : " from ")
                  + (verdict == Verdict.UNDO ? "" : of)
                  + " (decision "
                  + made.id()
                  + " by "
                  + made.madeBy()
                  + ").");
    }
    return Main.OK;
  }

  private String claim(Heard heard, String typed) {
    List<String> found =
        heard.statements().stream()
            .map(statement -> statement.claim().id())
            .filter(claim -> claim.startsWith(typed))
            .distinct()
            .toList();
    if (found.contains(typed)) {
      return typed;
    }
    if (found.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          found.isEmpty()
              ? "no claim '" + typed + "'; `tallystick echoes` lists the ids"
              : "'" + typed + "' begins " + found.size() + " ids; give more of its letters");
    }
    return found.get(0);
  }

  /** What the program or an earlier decision links it to. */
  private String linked(Heard heard, Ledger ledger, String from) {
    Optional<String> decided =
        ledger.decisions().stream()
            .filter(decision -> decision.kind() == Decision.Kind.LINK_OVERRULE)
            .map(Decision::subject)
            .filter(subject -> subject.startsWith(from + " "))
            .reduce((earlier, later) -> later)
            .map(subject -> subject.substring(from.length() + 1));
    return decided
        .or(
            () ->
                heard.voices().stream()
                    .flatMap(voice -> voice.links().stream())
                    .filter(echo -> echo.statement().claim().id().equals(from))
                    .map(echo -> echo.of().claim().id())
                    .findFirst())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "the program links " + from + " to nothing; name the other claim by --of"));
  }
}
