package org.tallystick.app.store;

import java.time.LocalDate;
import java.util.Optional;
import org.tallystick.reports.ReportId;

/**
 * A report that was searched for.
 *
 * @param id of the report
 * @param name by which claims call it
 * @param title its own
 * @param publisher the outlet
 * @param published the day it appeared
 */
public record Hit(
    ReportId id,
    String name,
    Optional<String> title,
    Optional<String> publisher,
    Optional<LocalDate> published) {}
