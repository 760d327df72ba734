package org.tallystick.app.web.log;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.store.Verification;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Facets.Facet;
import org.tallystick.app.web.view.Shown;

/**
 * What the page of the log shows.
 *
 * @param query the state of the view
 * @param facets kind, decision and person
 * @param lines those asked for, the newest first
 * @param all how many entries there are
 * @param head the hash of the last one
 * @param verification what came of looking whether all holds, if that was asked for
 */
public record Log(
    Query query,
    List<Facet> facets,
    Shown<Line> lines,
    int all,
    String head,
    Optional<Verification> verification) {

  /** Where it is looked whether all holds. */
  public String verify() {
    return query.without(Query.FORMAT).with("verify", "yes").at("/log");
  }
}
