package org.tallystick.app.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/**
 * One request, as pages and actions see it.
 *
 * @param snapshot what is known at this moment
 * @param ledger for what the snapshot lacks – texts of reports – and for changes
 * @param path the address's path
 * @param query the state of the view
 * @param names the parts of the path that the page's own path gives names to
 */
public record Visit(
    Snapshot snapshot, Ledger ledger, String path, Query query, Map<String, String> names) {

  /** A report of the ledger, as it may be shown. */
  public Optional<Report> report(ReportId id) {
    return ledger.report(id).map(snapshot::shown);
  }

  /** The part of the path of that name. */
  public String name(String part) {
    return names.get(part);
  }

  /** The day asked for, or the usual one. */
  public LocalDate asOf() {
    return query.day("asOf").orElse(snapshot.asOf());
  }
}
