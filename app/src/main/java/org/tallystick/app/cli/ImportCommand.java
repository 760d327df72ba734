package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tallystick.TallystickException;
import org.tallystick.app.exports.ImportJson;
import org.tallystick.app.imports.Camps;
import org.tallystick.app.imports.ImportedClaim;
import org.tallystick.app.imports.ImportedTable;
import org.tallystick.app.imports.RowProblem;
import org.tallystick.app.imports.TableReader;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Version;
import org.tallystick.codebook.Codebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that takes tables of who says how much into a ledger. */
@Command(
    name = "import",
    description = {
      "Takes tables of who says how much into a ledger, each row as a claim.",
      "A table is CSV in UTF-8 (commas, semicolons or tabs; the first line names the columns), or "
          + "JSON Lines as `extract` writes them. Bad rows are listed with line and reason, the "
          + "rest is taken; the same file again adds nothing."
    },
    footerHeading = "%nColumns, in any order and case:%n",
    footer = {
      "  measure     what is counted, a code of the codebook: killed, serving, pay …",
      "  question    or in free words anything else that can be counted; one of the two is needed",
      "  value       the number: 10000, \"10,000\", 10k, about 1.2 million, ≥3000, up to 500,",
      "              10–12 thousand, dozens, 30%%",
      "  low, high   or its ends; an empty end is open. With value besides, value must lie between",
      "  unit        people, USD/month, share …; of a question any word (none: count)",
      "  hedge       exact, about, at-least, at-most, range, vague, unquantified (none: as written)",
      "  origins     where the people come from: KP, North Korea; several parted by |",
      "  side        whom they serve: RU, Ukraine, ISIS",
      "  status      stated (if empty), alleged, denied, expected",
      "  source      who says it; those who passed it on after it, parted by |",
      "  camp        the state or party the source belongs to; used where the register has none",
      "  from, to    the time for which the number holds: 2024-03-31, 2024-03 or 2024",
      "  published   when it was published (if empty: the end of to), and by whom: publisher",
      "  report, url, quote, place, formation; detail, for the measures practice and policy",
      "",
      "UCDP GED, known by its columns side_a, side_b, deaths_a and best:",
      "  Each event gives a claim `killed` of no side, low to high, and one for each of side_a and",
      "  side_b that the codebook knows, at least deaths_a or deaths_b; an event is a part, never a",
      "  total. Taken besides: date_start, date_end; adm_1, else country, as place; of source_original,",
      "  source_office (as publisher), source_date and source_headline (as report) the first in each.",
      "  The rest is left out. In other tables best, date_start, date_end, source_original,",
      "  source_office, source_date and source_headline mean value, from, to, source, publisher,",
      "  published and report."
    })
final class ImportCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 50;

  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private ByOption by;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables.")
  private List<Path> files;

  @Option(
      names = "--all-problems",
      description = "Name every bad row, not only the first " + MOST_TOLD + " of a file.")
  private boolean allProblems;

  @Option(names = "--json", description = "Write what was taken as JSON Lines, one a file.")
  private boolean json;

  @Override
  public Integer call() {
    Codebook codebook = codebookOption.load();
    TableReader reader = new TableReader(codebook, LocalDate.now(ZoneId.systemDefault()));
    boolean problems = false;
    try (Ledger ledger = ledgerOption.open(by)) {
      for (Path file : files) {
        problems |= !take(file, reader, codebook, ledger);
      }
    }
    return problems ? Main.PROBLEMS : Main.OK;
  }

  /** Whether all went well. */
  private boolean take(Path file, TableReader reader, Codebook codebook, Ledger ledger) {
    ImportedTable table;
    try {
      table = reader.read(file);
    } catch (TallystickException e) {
      spec.commandLine().getErr().println("tallystick: " + e.getMessage());
      return false;
    }
    boolean added = false;
    List<String> camps = List.of();
    if (!table.claims().isEmpty()) {
      added =
          ledger.addTable(
              table.report(),
              table.original(),
              table.claims().stream().map(ImportedClaim::cited).toList(),
              codebook.label(),
              Version.program());
      camps = new Camps(codebook, ledger).decide(table);
    }
    if (json) {
      spec.commandLine().getOut().println(ImportJson.of(file, table, added, camps));
    } else {
      tell(file, table, added, camps);
    }
    return table.bad().isEmpty();
  }

  private void tell(Path file, ImportedTable table, boolean added, List<String> camps) {
    PrintWriter out = spec.commandLine().getOut();
    int bad = table.bad().size();
    out.println(
        file
            + ": "
            + Figures.count(table.claims().size(), "claim")
            + " from "
            + Figures.count(table.rows(), "row")
            + (added || table.claims().isEmpty() ? "" : " (already known)")
            + (bad == 0 ? "." : String.format(Locale.ROOT, ", %,d bad:", bad)));
    int told = allProblems ? bad : Math.min(bad, MOST_TOLD);
    table.bad().stream().limit(told).map(RowProblem::toString).forEach(p -> out.println("  " + p));
    if (told < bad) {
      out.println("  … and " + (bad - told) + " more bad rows; --all-problems names them");
    }
    table.warnings().forEach(warning -> out.println("  note: " + warning));
    camps.forEach(camp -> out.println("  note: " + camp));
    out.flush();
  }
}
