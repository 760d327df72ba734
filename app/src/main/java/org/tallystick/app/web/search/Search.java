package org.tallystick.app.web.search;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.view.Facets.Facet;
import org.tallystick.app.web.view.Shown;

/**
 * What the search page shows: either claims or reports.
 *
 * @param query the state of the view
 * @param claims the claims found, where claims are asked for
 * @param reports the reports found, where reports are asked for
 * @param facets by what they can be narrowed
 */
public record Search(
    Query query,
    Optional<Shown<ClaimHit>> claims,
    Optional<Shown<ReportHit>> reports,
    List<Facet> facets) {
  /** How many values of a facet are shown before one has to open the rest. */
  private static final int FIRST = 7;

  /** What was typed. */
  public String typed() {
    return query.text("q");
  }

  /** Whether reports are shown, not claims. */
  public boolean inReports() {
    return reports.isPresent();
  }

  /** How many are found. */
  public int total() {
    return claims.map(Shown::total).or(() -> reports.map(Shown::total)).orElse(0);
  }

  /** The same search among claims, or among reports. */
  public String among(String what) {
    Query other = query.without(Query.FORMAT).without("limit");
    return (what.equals("claims") ? other.without("in") : other.with("in", what)).at("/search");
  }

  /** The facets that are narrowed, to be widened again. */
  public List<Facet> narrowed() {
    return facets.stream().filter(Facet::narrows).toList();
  }

  /** The values that are always shown. */
  public static List<org.tallystick.app.web.view.Facets.Value> first(Facet facet) {
    return facet.values().subList(0, Math.min(FIRST, facet.values().size()));
  }

  /** The others. */
  public static List<org.tallystick.app.web.view.Facets.Value> rest(Facet facet) {
    return facet.values().subList(Math.min(FIRST, facet.values().size()), facet.values().size());
  }
}
