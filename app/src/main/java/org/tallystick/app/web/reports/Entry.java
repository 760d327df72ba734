package org.tallystick.app.web.reports;

import java.time.LocalDate;
import org.tallystick.app.store.ReportHead;
import org.tallystick.app.views.Figures;
import org.tallystick.app.web.view.Links;

/**
 * A report in the list.
 *
 * @param head what is known of it
 * @param claims how many it carries, rejected ones left out
 * @param open on how many of them nobody has decided
 */
public record Entry(ReportHead head, int claims, int open) {

  /** The same with its head as it may be shown. */
  Entry with(ReportHead shown) {
    return new Entry(shown, claims, open);
  }

  /** Its title, or its name. */
  public String title() {
    return head.title().orElse(head.name());
  }

  /** The outlet, or a dash. */
  public String publisher() {
    return head.publisher().orElse(Figures.NONE);
  }

  /** The day of publication, or a dash. */
  public String day() {
    return head.published().map(LocalDate::toString).orElse(Figures.NONE);
  }

  /** Its text. */
  public String link() {
    return Links.report(head.id());
  }
}
