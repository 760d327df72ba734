package org.tallystick.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.tallystick.app.review.Passages;
import org.tallystick.app.review.ReviewDesk;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.ReportHead;
import org.tallystick.reports.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command by which a person adds a claim that the program has missed. */
@Command(
    name = "add",
    description = {
      "Adds a claim that the program has missed in a report. It counts like any other and says "
          + "everywhere who added it; undo takes it back.",
      "Names become codes (--origins \"North Korea\"). The hedge follows the number and the unit "
          + "the measure unless they are given; the status is stated."
    })
final class ReviewAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ReviewOptions options;
  @Mixin private FieldOptions fields;

  @Parameters(
      paramLabel = "REPORT",
      description = "The report's name, or its id or the first letters of that.")
  private String report;

  @Option(
      names = "--quote",
      required = true,
      paramLabel = "WORDS",
      description = "Words of the sentence, as the report has them; the whole sentence is kept.")
  private String quote;

  @Override
  public Integer call() {
    return options.add(
        (desk, ledger, read, by, because) -> {
          Report text = text(ledger);
          return desk.add(
              text,
              Passages.of(text.text()).holding(quote),
              fields.typed(),
              read,
              by,
              because.orElse(ReviewDesk.MISSED));
        });
  }

  private Report text(Ledger ledger) {
    List<ReportHead> found =
        ledger.reportHeads().stream()
            .filter(r -> r.name().equals(report) || r.id().sha256().startsWith(report))
            .toList();
    if (found.size() != 1) {
      throw new ParameterException(
          spec.commandLine(),
          found.isEmpty()
              ? "no report '" + report + "' in the ledger"
              : "'" + report + "' may be " + found.size() + " reports; give letters of the id");
    }
    return ledger.report(found.get(0).id()).orElseThrow();
  }
}
