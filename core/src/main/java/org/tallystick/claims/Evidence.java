package org.tallystick.claims;

import java.util.List;
import java.util.Map;
import org.tallystick.reports.Span;

/**
 * Why a claim was coded as it was.
 *
 * @param quote the sentence or list line that carries it
 * @param parts the words behind a field, by field name ({@code value}, {@code origins}, {@code
 *     measure}, {@code sources} …); spans lie in the report, not always in the quote
 * @param rules ids of the rules that fired, in order
 * @param surety by field name, how likely the reader itself held its choice to be the right one,
 *     from 0 to 1; empty where a person chose, or an older program that kept none
 */
public record Evidence(
    Span quote, Map<String, Span> parts, List<String> rules, Map<String, Double> surety) {
  /** The part that a claim from a table has: the row it was taken from. */
  public static final String ROW = "row";

  /** Keeps what it is given unchangeable. */
  public Evidence {
    parts = Map.copyOf(parts);
    rules = List.copyOf(rules);
    surety = Map.copyOf(surety);
  }

  /** Evidence of a choice that was no question. */
  public Evidence(Span quote, Map<String, Span> parts, List<String> rules) {
    this(quote, parts, rules, Map.of());
  }
}
