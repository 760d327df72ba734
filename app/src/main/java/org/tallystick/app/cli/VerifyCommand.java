package org.tallystick.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tallystick.app.exports.VerificationJson;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.Verification;
import org.tallystick.app.views.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that looks whether anything in a ledger was changed. */
@Command(
    name = "verify",
    description = {
      "Looks whether a ledger and its originals are as they were written.",
      "Checks the chain of the log, holds every row against the entry that tells of it, hashes every "
          + "original and asks the database whether it is sound. Names each thing that does not "
          + "hold, and exits with 1 if there is any. Somebody who can write the whole log anew goes "
          + "unnoticed, unless its last hash was noted elsewhere: see --head."
    })
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LedgerOption ledgerOption;

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "A hash that `tallystick log --head` gave once: the log must pass through it.")
  private Optional<String> head = Optional.empty();

  @Option(names = "--json", description = "Write what was found as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Optional<String> hash = head.map(typed -> typed.strip().toLowerCase(Locale.ROOT));
    if (hash.isPresent() && !hash.get().matches("[0-9a-f]{64}")) {
      throw new ParameterException(
          spec.commandLine(), "--head: '" + head.get() + "' is no hash of 64 digits 0-9, a-f");
    }
    Verification verification;
    try (Ledger ledger = ledgerOption.openExisting()) {
      verification = ledger.verify(hash);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(VerificationJson.of(verification));
    } else {
      tell(verification, out);
    }
    return verification.holds() ? Main.OK : Main.PROBLEMS;
  }

  private static void tell(Verification verification, PrintWriter out) {
    if (!verification.holds()) {
      int findings = verification.findings().size();
      out.println(findings == 1 ? "One thing does not hold:" : findings + " things do not hold:");
      verification.findings().forEach(finding -> out.println("  " + finding));
    }
    verification.notes().forEach(note -> out.println("note: " + note));
    out.println(
        "Looked at "
            + (verification.entries() == 1
                ? "1 log entry"
                : String.format(Locale.ROOT, "%,d log entries", verification.entries()))
            + ", "
            + Figures.count(verification.reports(), "report")
            + ", "
            + Figures.count(verification.extractions(), "extraction")
            + ", "
            + Figures.count(verification.decisions(), "decision")
            + " and "
            + Figures.count(verification.originals(), "original")
            + String.format(Locale.ROOT, " (%,d bytes).", verification.bytes()));
    if (verification.holds()) {
      out.println(
          "All holds. The log "
              + (verification.entries() == 0 ? "is empty." : "ends with " + verification.head()));
    }
  }
}
