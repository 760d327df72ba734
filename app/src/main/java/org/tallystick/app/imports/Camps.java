package org.tallystick.app.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Ledger;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Source;
import org.tallystick.voices.SourceRegister;

/**
 * Takes over what a table says of the camps of sources, as decisions that anybody can take back.
 *
 * <p>What the register or an earlier decision says is never overruled: a table may only fill a gap.
 */
public final class Camps {
  private static final String BY = "tallystick import";

  private final SourceRegister register;
  private final Ledger ledger;

  /** Resolves sources through the register of this codebook and decides in this ledger. */
  public Camps(Codebook codebook, Ledger ledger) {
    register = new SourceRegister(codebook);
    this.ledger = ledger;
  }

  /** Decides, and tells in plain words what was taken over and what was not. */
  public List<String> decide(ImportedTable table) {
    Map<String, String> decided = new HashMap<>();
    for (Decision decision : ledger.decisions()) {
      if (decision.kind() == Decision.Kind.SOURCE_CAMP) {
        decided.put(decision.subject(), decision.value().orElse(""));
      }
    }
    List<String> told = new ArrayList<>();
    for (Map.Entry<String, ImportedClaim> entry : byName(table, told).entrySet()) {
      String name = entry.getKey();
      String camp = entry.getValue().camp().orElseThrow();
      Optional<String> known =
          Optional.ofNullable(decided.get(name))
              .or(() -> Optional.of(register.resolve(name).camp()).filter(c -> !c.isEmpty()));
      if (known.isPresent()) {
        if (!known.get().equals(camp)) {
          told.add(
              "camp of "
                  + name
                  + ": "
                  + camp
                  + " is not taken over, since "
                  + (decided.containsKey(name)
                      ? "it has been decided before"
                      : "the register says " + known.get()));
        }
        continue;
      }
      String because =
          "column camp in " + table.report().name() + ", line " + entry.getValue().line();
      ledger.decide(BY, Decision.Kind.SOURCE_CAMP, name, Optional.of(camp), because);
      told.add("camp of " + name + " is now " + camp);
    }
    return told;
  }

  /** The first row with a camp for each source; others that differ are told. */
  private Map<String, ImportedClaim> byName(ImportedTable table, List<String> told) {
    Map<String, ImportedClaim> camps = new LinkedHashMap<>();
    for (ImportedClaim row : table.claims()) {
      Optional<String> speaker =
          row.cited().claim().sources().stream().findFirst().or(() -> row.cited().publisher());
      if (row.camp().isPresent() && speaker.isPresent()) {
        Source source = register.resolve(speaker.get());
        ImportedClaim first = camps.putIfAbsent(source.name(), row);
        if (first != null && !first.camp().equals(row.camp())) {
          told.add(
              "camp of "
                  + source.name()
                  + ": line "
                  + row.line()
                  + " says "
                  + row.camp().orElseThrow()
                  + ", line "
                  + first.line()
                  + " "
                  + first.camp().orElseThrow()
                  + "; the earlier line is taken");
        }
      }
    }
    return camps;
  }
}
