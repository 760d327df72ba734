package org.tallystick.app.web.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.app.store.Hit;
import org.tallystick.app.store.Words;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.Visit;
import org.tallystick.app.web.view.Links;
import org.tallystick.app.web.view.Said;
import org.tallystick.reports.Report;

/**
 * A report that was searched for.
 *
 * @param found the report
 * @param claims that stand in it
 * @param excerpts where in it; none yet while it is only counted
 */
public record ReportHit(Hit found, List<Said> claims, List<Excerpt> excerpts) {
  private static final int EXCERPTS = 2;

  /** The same with its excerpts, which need its text. */
  ReportHit with(Visit visit, Words words) {
    Optional<Report> report = visit.report(found.id());
    return new ReportHit(
        visit.snapshot().shown(found),
        claims,
        report.map(r -> Excerpt.first(r.text(), words, EXCERPTS)).orElse(List.of()));
  }

  /** Its title, or its name. */
  public String title() {
    return found.title().orElse(found.name());
  }

  /** The outlet; empty if it is not known. */
  public String publisher() {
    return found.publisher().orElse("");
  }

  /** The day it appeared, or a dash. */
  public String day() {
    return found.published().map(LocalDate::toString).orElse(Figures.NONE);
  }

  /** "3 claims", "no claims". */
  public String counted() {
    return claims.isEmpty() ? "no claims" : Figures.count(claims.size(), "claim");
  }

  /** Its text. */
  public String link() {
    return Links.report(found.id());
  }
}
