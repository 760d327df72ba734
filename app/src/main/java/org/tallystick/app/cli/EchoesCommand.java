package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tallystick.app.exports.EchoJson;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Holdings;
import org.tallystick.claims.Claim;
import org.tallystick.codebook.Codebook;
import org.tallystick.voices.Judgement;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that lists what repeats what, and why that is thought. */
@Command(
    name = "echoes",
    description = {
      "Lists which claims repeat which, with the reason; `echoes overrule` corrects one.",
      "chain: one source through several reports. report: headline and text of one report. copy: "
          + "near-identical texts. value: the same uncommon figure. review: a person says so.",
      "same: a repetition, which adds no voice. unsure: taken for one, but worth a look. "
          + "different: looked at and left to stand."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = EchoesOverruleCommand.class)
final class EchoesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;
  @Mixin private Filter filter;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only links of this kind: chain, value, report, copy, review.")
  private Optional<Voice.Kind> kind = Optional.empty();

  @Option(
      names = "--judgement",
      paramLabel = "JUDGEMENT",
      description = "Only links judged so: same, different, unsure.")
  private Optional<Judgement> judgement = Optional.empty();

  @Option(names = "--json", description = "Write JSON Lines.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Codebook codebook = codebookOption.load();
    Holdings holdings = unmask.holdings(ledgerOption, codebook, json, filter);
    Heard heard = Heard.in(holdings, codebook);
    Set<Statement> chosen =
        new HashSet<>(filter.apply(codebook, holdings.decisions(), heard.statements()));
    TextTable table = new TextTable("id", "kind", "judgement", "measure", "value", "of", "source");
    int shown = 0;
    for (Voice voice : heard.voices()) {
      for (Voice.Echo echo : voice.links()) {
        if ((chosen.contains(echo.statement()) || chosen.contains(echo.of()))
            && (kind.isEmpty() || kind.get() == echo.kind())
            && (judgement.isEmpty() || judgement.get() == echo.judgement())) {
          shown++;
          if (json) {
            out.println(EchoJson.of(voice.source(), echo));
          } else {
            add(table, voice, echo);
          }
        }
      }
    }
    if (!json && shown == 0) {
      out.println("There are no such echoes.");
    } else if (!json) {
      table.lines().forEach(out::println);
    }
    return Main.OK;
  }

  private static void add(TextTable table, Voice voice, Voice.Echo echo) {
    Claim claim = echo.statement().claim();
    table.addWith(
        List.of(echo.reason()),
        claim.id(),
        echo.kind().code(),
        echo.judgement().name().toLowerCase(Locale.ROOT),
        claim.unit().map(unit -> Figures.measure(claim.measure(), unit)).orElse(claim.measure()),
        Figures.amount(claim),
        echo.of().claim().id(),
        voice.source().name());
  }
}
