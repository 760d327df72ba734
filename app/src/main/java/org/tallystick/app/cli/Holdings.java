package org.tallystick.app.cli;

import java.util.List;
import org.tallystick.app.store.Ledger;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Statement;

/**
 * All that is reckoned with of a ledger.
 *
 * @param statements its claims, as published
 * @param decisions what people have decided about sources and echoes
 */
record Holdings(List<Statement> statements, List<Decision> decisions) {

  /** Those of an open ledger. */
  static Holdings of(Ledger ledger) {
    return new Holdings(ledger.statements(), ledger.decisions());
  }
}
