package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.exports.SourceJson;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Labels;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Comparison;
import org.tallystick.voices.Source;
import org.tallystick.voices.Voice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that shows all that is known of one source. */
@Command(
    name = "show",
    description = {
      "Shows a source: its names, grade and camp with their history, what it said over time and who "
          + "repeated it.",
      "A later figure on the same question is marked as a revision. Against others: its typical "
          + "figure as a multiple of what other voices said on the same question within 92 days."
    })
final class SourcesShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;

  @Parameters(paramLabel = "NAME", description = "Any name of the source.")
  private String name;

  @Option(names = "--json", description = "Write one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Codebook codebook = codebookOption.load();
    Heard heard = Heard.in(unmask.holdings(ledgerOption, codebook, json), codebook);
    Source source = SourceName.of(heard, name, spec);
    Voice voice = heard.voice(source);
    List<String> aliases =
        heard.register().names(source).stream().filter(n -> !n.equals(source.name())).toList();
    List<String> offices = heard.register().offices(source);
    List<Decision> history = heard.register().history(source);
    Optional<Comparison.Bias> bias = new Comparison(heard.voices()).bias(source);
    if (json) {
      out.println(SourceJson.of(voice, aliases, offices, history, bias));
    } else {
      Labels labels = new Labels(codebook);
      SourcePage page = new SourcePage(labels);
      page.head(source, aliases, offices, history);
      page.record(voice, bias);
      page.said(voice);
      page.lines().forEach(out::println);
    }
    return Main.OK;
  }
}
