package org.tallystick.claims;

import java.util.List;
import org.tallystick.reports.Report;

/**
 * A report and all its claims as a person coded them.
 *
 * @param report the report
 * @param claims in the order of the text; a report without claims has none
 */
public record CodedReport(Report report, List<CodedClaim> claims) {

  /** Keeps what it is given unchangeable. */
  public CodedReport {
    claims = List.copyOf(claims);
  }
}
