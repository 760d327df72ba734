package org.tallystick.app.web.sources;

import java.util.Arrays;
import java.util.List;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Facets;
import org.tallystick.app.web.view.Shown;
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

  /** A column that can be sorted by. */
  public record Heading(Order order, String address, boolean here) {}

  /** The columns. */
  public List<Heading> headings() {
    return Arrays.stream(Order.values())
        .map(
            o ->
                new Heading(
                    o,
                    (o == Order.USUAL ? query.without("sort") : query.with("sort", o.code()))
                        .without(Query.FORMAT)
                        .at("/sources"),
                    o == order))
        .toList();
  }

  /** The grades. */
  public List<Grade> grades() {
    return List.of(Grade.values());
  }
}
