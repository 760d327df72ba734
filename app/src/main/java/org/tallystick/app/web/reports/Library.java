package org.tallystick.app.web.reports;

import java.util.List;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Paged;
import org.tallystick.app.web.view.SortKey;

/**
 * What the page of all reports shows.
 *
 * @param query the state of the view
 * @param order what it is sorted by
 * @param facets publisher, and whether there are claims
 * @param entries those asked for
 * @param all how many reports there are
 */
public record Library(
    Query query, Order order, List<Facets.Facet> facets, Paged<Entry> entries, int all) {

  /** The columns. */
  public List<SortKey.Heading> headings() {
    return SortKey.headings(query.without("page"), "/reports", Order.values(), Order.USUAL, order);
  }
}
