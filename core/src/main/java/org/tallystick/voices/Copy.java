package org.tallystick.voices;

import org.tallystick.reports.ReportId;

/**
 * What tells that a report is a near copy of another.
 *
 * @param original the earliest report with that text
 * @param likeness the share of runs of five words that the two have in common, from 0 to 1
 */
public record Copy(ReportId original, double likeness) {}
