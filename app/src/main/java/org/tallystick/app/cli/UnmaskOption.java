package org.tallystick.app.cli;

import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Masks;
import org.tallystick.codebook.Codebook;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The option that gives out names of private persons. What a command prints on the terminal is for
 * whoever keeps the ledger and has the names anyway; JSON and CSV are for others.
 */
final class UnmaskOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--unmask",
      paramLabel = "REASON",
      description = {
        "Give out names of private persons, telephone numbers, e-mail addresses and handles, too, and "
            + "say why: the ledger's log keeps it. Without it JSON and CSV have initials instead."
      })
  private Optional<String> reason = Optional.empty();

  /** All that the ledger holds; if it is given out, as others may see it. */
  Holdings holdings(LedgerOption option, Codebook codebook, boolean givenOut) {
    try (Ledger ledger = option.openExisting()) {
      Holdings holdings = Holdings.of(ledger);
      return masks(ledger, codebook, givenOut).map(m -> m.holdings(holdings)).orElse(holdings);
    }
  }

  /** The same; names that were typed are looked for as others see them. */
  Holdings holdings(LedgerOption option, Codebook codebook, boolean givenOut, Filter filter) {
    try (Ledger ledger = option.openExisting()) {
      return holdings(ledger, codebook, givenOut, filter);
    }
  }

  /** The same of an open ledger. */
  Holdings holdings(Ledger ledger, Codebook codebook, boolean givenOut, Filter filter) {
    Holdings holdings = Holdings.of(ledger);
    Optional<Masks> masks = masks(ledger, codebook, givenOut);
    masks.ifPresent(m -> filter.shown(m::text));
    return masks.map(m -> m.holdings(holdings)).orElse(holdings);
  }

  /**
   * What hides names, if they are to be hidden; if not, the log is told why.
   *
   * @throws ParameterException if a reason is blank, or nothing is given out
   */
  Optional<Masks> masks(Ledger ledger, Codebook codebook, boolean givenOut) {
    if (reason.isPresent() && !givenOut) {
      throw new ParameterException(
          spec.commandLine(),
          "--unmask goes with --json or --format csv; tables show names anyway");
    }
    if (reason.isPresent() && reason.get().isBlank()) {
      throw new ParameterException(spec.commandLine(), "--unmask: say why the names are needed");
    }
    if (!givenOut) {
      return Optional.empty();
    }
    if (reason.isEmpty()) {
      return Optional.of(new Masks(ledger, codebook, ledger.decisions()));
    }
    ledger.unmasked(
        Optional.empty(), Map.of("names", spec.qualifiedName(), "because", reason.get().strip()));
    return Optional.empty();
  }
}
