package org.tallystick.app.web.conflicts;

import java.util.List;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Filters;
import org.tallystick.app.web.view.Shown;
import org.tallystick.conflicts.Conflict;

/**
 * What the page of conflicts shows.
 *
 * @param filters by question and day
 * @param kinds the kinds that there are
 * @param sources who takes part
 * @param clashes those asked for, what matters most first
 * @param all how many there are in the ledger on that day
 */
public record Conflicts(
    Filters filters, Facets.Facet kinds, Facets.Facet sources, Shown<Clash> clashes, int all) {

  /** Every kind with its meaning. */
  public List<Meaning> meanings() {
    return List.of(Conflict.Kind.values()).stream()
        .map(kind -> new Meaning(KindWords.name(kind), KindWords.meaning(kind)))
        .toList();
  }

  /** A kind in words. */
  public record Meaning(String name, String text) {}
}
