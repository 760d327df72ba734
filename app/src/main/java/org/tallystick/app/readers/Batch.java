package org.tallystick.app.readers;

import java.util.List;
import org.tallystick.reports.Report;

/**
 * The reports that could be read in one go, and the problems met on the way.
 *
 * @param reports the reports, in the order in which they were named or found
 * @param problems the files and folders that could not be used, in the same order
 */
public record Batch(List<Report> reports, List<Problem> problems) {

  /** A batch that nobody can change afterwards. */
  public Batch {
    reports = List.copyOf(reports);
    problems = List.copyOf(problems);
  }
}
