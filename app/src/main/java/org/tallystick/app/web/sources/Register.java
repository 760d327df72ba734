package org.tallystick.app.web.sources;

import java.util.List;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Shown;
import org.tallystick.app.web.view.SortKey;
import org.tallystick.voices.Grade;

/**
 * What the page of all sources shows.
 *
 * @param query the state of the view
 * @param order what it is sorted by
 * @param facets kind, camp and grade
 * @param entries those asked for
 * @param all how many there are
 */
public record Register(
    Query query, Order order, List<Facets.Facet> facets, Shown<Entry> entries, int all) {

  /** The columns. */
  public List<SortKey.Heading> headings() {
    return SortKey.headings(query, "/sources", Order.values(), Order.USUAL, order);
  }

  /** The grades. */
  public List<Grade> grades() {
    return List.of(Grade.values());
  }
}
