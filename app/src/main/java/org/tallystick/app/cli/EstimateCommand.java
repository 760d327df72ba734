package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.tallystick.Tallystick;
import org.tallystick.app.exports.EstimateCsv;
import org.tallystick.app.exports.EstimateJson;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.codebook.Codebook;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Timeline;
import org.tallystick.voices.Statement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that answers how many, from what a ledger holds. */
@Command(
    name = "estimate",
    description = {
      "Says how many, from what the ledger holds.",
      "low and high are the ends of the 90%% interval, best its median; a dash means that nothing "
          + "bounds it. Voices are independent sources, claims include those that repeat them."
    })
final class EstimateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private UnmaskOption unmask;
  @Mixin private Filter filter;

  @Option(names = "--explain", description = "Show every step from who said what to the number.")
  private boolean explain;

  @Option(
      names = "--all",
      description = "Every question of the ledger; says that no other option narrows it.")
  private boolean every;

  @Option(
      names = "--reliability",
      description = {
        "Correct each voice by its record: how its figures on all questions of the ledger compare "
            + "with those of other camps. Off unless asked for; --explain shows what was done."
      })
  private boolean reliability;

  @Option(
      names = "--timeline",
      description = "Show how each answer changed: one line for each day on which it did.")
  private boolean timeline;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = {
        "How to write it: a table (the default), CSV with one row a question, or JSON Lines with "
            + "the reasons."
      })
  private Format format = Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  /** How the answer is written. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Override
  public Integer call() {
    check();
    Codebook codebook = codebookOption.load();
    boolean givenOut = json || format != Format.TABLE;
    Holdings holdings = unmask.holdings(ledgerOption, codebook, givenOut, filter);
    List<Statement> all = holdings.statements();
    LocalDate asOf = filter.asOf(all);
    List<Statement> chosen = filter.apply(codebook, holdings.decisions(), all);
    Tallystick plain = new Tallystick(codebook, new EnglishAnalyzer()).with(holdings.decisions());
    Tallystick tallystick = reliability ? plain.withReliability(all, asOf) : plain;
    if (timeline) {
      List<Timeline> timelines = tallystick.timelines(chosen, asOf);
      List<Estimate> points = timelines.stream().flatMap(t -> t.points().stream()).toList();
      write(codebook, points, () -> new TimelineTable(new Labels(codebook), timelines).lines());
    } else {
      List<Estimate> estimates = tallystick.estimates(chosen, asOf);
      write(codebook, estimates, () -> table(codebook, estimates, asOf));
    }
    return Main.OK;
  }

  private void check() {
    if (every && filter.narrows()) {
      throw wrong("--all asks for every question; leave it out to narrow them");
    }
    if (json && format == Format.CSV) {
      throw wrong("either --json or --format csv");
    }
    if (timeline && explain) {
      throw wrong("either --timeline or --explain; --timeline --json gives the reasons, too");
    }
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private void write(Codebook codebook, List<Estimate> estimates, Supplier<List<String>> table) {
    PrintWriter out = spec.commandLine().getOut();
    if (json || format == Format.JSON) {
      estimates.forEach(estimate -> out.println(EstimateJson.of(estimate)));
    } else if (format == Format.CSV) {
      EstimateCsv.write(codebook, estimates, out);
    } else if (estimates.isEmpty()) {
      out.println("The ledger says nothing on that.");
    } else {
      table.get().forEach(out::println);
    }
  }

  private List<String> table(Codebook codebook, List<Estimate> estimates, LocalDate asOf) {
    EstimateTable table = new EstimateTable(new Labels(codebook), estimates);
    List<String> lines = new ArrayList<>();
    lines.add(caption(asOf));
    lines.addAll(explain ? table.explained() : table.lines(Integer.MAX_VALUE, ""));
    return lines;
  }

  /** The line above a table. */
  static String caption(LocalDate asOf) {
    return "As of " + asOf + "; low to high is the 90% interval, – where nothing bounds it:";
  }
}
