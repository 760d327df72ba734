package org.tallystick.app.cli;

import java.util.Optional;
import java.util.function.Function;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Holdings;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Source;
import org.tallystick.voices.SourceRegister;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** The options and the course of every decision about a source. */
final class SourceDecision {
  @Mixin private LedgerOption ledgerOption;
  @Mixin private CodebookOption codebookOption;
  @Mixin private DecisionOptions options;

  private Codebook codebook;

  Codebook codebook() {
    codebook = codebook == null ? codebookOption.load() : codebook;
    return codebook;
  }

  /** What a decision changed, in words. */
  interface Told {
    String of(Source before, Source now);
  }

  /**
   * Writes the decision into the ledger and says what has changed.
   *
   * @param value what is decided; empty takes back
   */
  int make(
      CommandSpec spec,
      Decision.Kind kind,
      String name,
      Function<Heard, Optional<String>> value,
      Told told) {
    try (Ledger ledger = ledgerOption.openExisting()) {
      Heard heard = Heard.in(Holdings.of(ledger), codebook());
      Source before = SourceName.of(heard, name, spec);
      Decision made =
          ledger.decide(options.by(), kind, name, value.apply(heard), options.because());
      Source now = new SourceRegister(codebook(), ledger.decisions()).resolve(name);
      spec.commandLine()
          .getOut()
          .println(
              told.of(before, now) + " (decision " + made.id() + " by " + made.madeBy() + ").");
    }
    return Main.OK;
  }
}
