package org.tallystick.app.readers.html;

import org.tallystick.reports.Span;

/**
 * A line of a report's text and where it stands in the characters of its page.
 *
 * @param text in UTF-16 units of the report's text
 * @param in in UTF-16 units of the page as decoded
 */
public record Passage(Span text, Span in) {}
