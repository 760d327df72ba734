package org.tallystick.app.web.reports;

import java.util.Arrays;
import java.util.List;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Paged;

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

  /** A column that can be sorted by. */
  public record Heading(Order order, String address, boolean here) {}

  /** The columns. */
  public List<Heading> headings() {
    Query plain = query.without(Query.FORMAT).without("page");
    return Arrays.stream(Order.values())
        .map(
            o ->
                new Heading(
                    o,
                    (o == Order.USUAL ? plain.without("sort") : plain.with("sort", o.code()))
                        .at("/reports"),
                    o == order))
        .toList();
  }
}
