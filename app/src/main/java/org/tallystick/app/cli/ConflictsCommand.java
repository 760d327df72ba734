package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.ConflictJson;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Holdings;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that lists what cannot all be true. */
@Command(
    name = "conflicts",
    description = {
      "Lists what cannot all be true, what matters most first.",
      "Each conflict is the smallest set of claims that clash: without any one of them the rest "
          + "could be true. Filters keep the conflicts in which such a claim takes part.",
      "Kinds: disjoint (voices give figures that do not meet), denial (one denies what another "
          + "states), falling-total (a running total is later given lower), parts-exceed-whole, "
          + "revision (a voice contradicts itself), within-report (headline against text)."
    })
final class ConflictsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;
  @Mixin private Filter filter;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only conflicts of that kind: denial, parts-exceed-whole …")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many to show, 0 for all (default: ${DEFAULT-VALUE}; --json shows all).")
  private int limit;

  @Option(names = "--json", description = "Write JSON Lines, the claims included.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Codebook codebook = codebookOption.load();
    Optional<Conflict.Kind> only = kind.map(this::kind);
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit: must not be below 0");
    }
    Holdings holdings = unmask.holdings(ledgerOption, codebook, json, filter);
    List<Statement> all = holdings.statements();
    LocalDate asOf = filter.asOf(all);
    List<Statement> chosen = filter.apply(codebook, holdings.decisions(), all);
    Set<String> claims = new HashSet<>();
    chosen.forEach(statement -> claims.add(statement.claim().id()));
    List<Conflict> conflicts =
        new Tallystick(codebook, new EnglishAnalyzer())
            .with(holdings.decisions()).conflicts(all, asOf).stream()
                .filter(c -> only.isEmpty() || c.kind() == only.get())
                .filter(
                    c ->
                        filter.open()
                            || c.members().stream()
                                .anyMatch(m -> claims.contains(m.statement().claim().id())))
                .toList();
    if (json) {
      conflicts.forEach(conflict -> out.println(ConflictJson.of(conflict)));
    } else if (conflicts.isEmpty()) {
      out.println("No conflicts are found on that.");
    } else {
      print(out, conflicts, asOf);
    }
    return Main.OK;
  }

  private void print(PrintWriter out, List<Conflict> conflicts, LocalDate asOf) {
    int shown = limit == 0 ? conflicts.size() : Math.min(limit, conflicts.size());
    out.println(
        "As of "
            + asOf
            + ": "
            + Figures.count(conflicts.size(), "conflict")
            + (shown < conflicts.size() ? ", the " + shown + " that matter most:" : ":"));
    for (int i = 0; i < shown; i++) {
      Conflict conflict = conflicts.get(i);
      out.println();
      out.println(
          String.format(
              Locale.ROOT,
              "%d. %s  %s  %s",
              i + 1,
              conflict.kind().code(),
              QuestionKey.of(conflict.question()),
              conflict.id()));
      Wrap.lines("   ", conflict.why()).forEach(out::println);
    }
    out.println();
    out.println(
        "The sentences behind one: tallystick explain "
            + conflicts.get(0).id()
            + ledgerOption.typed());
    if (shown < conflicts.size()) {
      out.println("To see all: tallystick conflicts --limit 0" + ledgerOption.typed());
    }
  }

  private Conflict.Kind kind(String typed) {
    return Arrays.stream(Conflict.Kind.values())
        .filter(k -> k.code().equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--kind: no kind '"
                        + typed
                        + "'; there are: "
                        + String.join(
                            ", ",
                            Arrays.stream(Conflict.Kind.values())
                                .map(Conflict.Kind::code)
                                .toList())));
  }
}
