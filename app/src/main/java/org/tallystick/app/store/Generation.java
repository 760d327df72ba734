package org.tallystick.app.store;

import org.tallystick.reports.ReportId;

/**
 * One reading of a report, of which the newest counts.
 *
 * @param id its number in the ledger; the greatest of a report is its newest
 * @param report the report
 * @param name that report's name
 * @param codebook name and version of the codebook that it was read with
 * @param program the version of Tallystick that read it
 * @param table whether its claims were taken from a table rather than found in a text
 */
public record Generation(
    long id, ReportId report, String name, String codebook, String program, boolean table) {}
