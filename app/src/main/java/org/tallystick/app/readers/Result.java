package org.tallystick.app.readers;

/** What came of one thing that was to be read: a report, a problem, or nothing to report. */
public sealed interface Result permits Found, Problem, PassedOver {}
