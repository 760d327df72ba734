package org.tallystick.language;

import org.tallystick.reports.Span;

/**
 * A date, month, year or period named in a sentence.
 *
 * @param span the words
 * @param from first day, month or year, as {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}
 * @param to last one, in the same form
 */
public record DateMention(Span span, String from, String to) {}
