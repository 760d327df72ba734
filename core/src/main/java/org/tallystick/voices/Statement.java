package org.tallystick.voices;

import java.time.LocalDate;
import java.util.Optional;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.reports.ReportId;

/**
 * A claim as published.
 *
 * @param claim what was claimed
 * @param published when the report appeared, if known
 * @param publisher the outlet, if known
 * @param copy what tells that the report is a near copy of an earlier one, if it is
 */
public record Statement(
    Claim claim, Optional<LocalDate> published, Optional<String> publisher, Optional<Copy> copy) {

  /** A claim of a report that is no copy. */
  public Statement(Claim claim, Optional<LocalDate> published, Optional<String> publisher) {
    this(claim, published, publisher, Optional.empty());
  }

  /**
   * The report that it stands in, or the one which that is a near copy of. A table is one file and
   * cites many reports: there name and publisher tell which.
   */
  ReportId text() {
    if (claim.evidence().parts().containsKey(Evidence.ROW)) {
      String table = claim.reportId().sha256();
      return ReportId.of(String.join("\u0000", table, claim.report(), publisher.orElse("")));
    }
    return copy.map(Copy::original).orElse(claim.reportId());
  }
}
