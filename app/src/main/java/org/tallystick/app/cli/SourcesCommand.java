package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.exports.SourceJson;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Labels;
import org.tallystick.codebook.Codebook;
import org.tallystick.voices.Source;
import org.tallystick.voices.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that lists who speaks in a ledger, and lets people judge them. */
@Command(
    name = "sources",
    description = {
      "Lists who speaks in the ledger, those heard in most reports first.",
      "Statements are what a source said of its own; echoes are repetitions of that, which add no "
          + "voice. Grades are those of the Admiralty scale, A completely reliable to E unreliable, "
          + "F cannot be judged; whoever knows better grades. Grades and all else that is decided is "
          + "kept with its reason and can be decided anew; grades do not enter the estimates."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      SourcesShowCommand.class,
      SourcesGradeCommand.class,
      SourcesCampCommand.class,
      SourcesKindCommand.class,
      SourcesMergeCommand.class,
      SourcesSplitCommand.class
    })
final class SourcesCommand implements Callable<Integer> {
  private static final Comparator<Voice> MOST_HEARD =
      Comparator.comparingInt((Voice voice) -> -Heard.reports(voice))
          .thenComparingInt(voice -> -voice.own().size())
          .thenComparing(voice -> voice.source().name());

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;

  @Option(names = "--json", description = "Write JSON Lines.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Codebook codebook = codebookOption.load();
    List<Voice> voices =
        Heard.in(unmask.holdings(ledgerOption, codebook, json), codebook).voices().stream()
            .sorted(MOST_HEARD)
            .toList();
    if (json) {
      voices.forEach(voice -> out.println(SourceJson.of(voice)));
    } else if (voices.isEmpty()) {
      out.println("Nobody speaks in this ledger.");
    } else {
      table(new Labels(codebook), voices).lines().forEach(out::println);
    }
    return Main.OK;
  }

  private static TextTable table(Labels labels, List<Voice> voices) {
    TextTable table =
        new TextTable("source", "kind", "camp", "grade", ">statements", ">echoes", ">reports");
    for (Voice voice : voices) {
      Source source = voice.source();
      table.add(
          source.name(),
          source.kind(),
          source.camp().isEmpty() ? Figures.NONE : labels.name(source.camp()),
          source.grade().name(),
          String.valueOf(voice.own().size()),
          String.valueOf(voice.echoes().size()),
          String.valueOf(Heard.reports(voice)));
    }
    return table;
  }
}
