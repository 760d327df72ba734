package org.tallystick.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param added the person who added the claim to what the program had found; empty where the
 *     program found it itself
 */
public record Evidence(
    Span quote,
    Map<String, Span> parts,
    List<String> rules,
    Map<String, Double> surety,
    Optional<Added> added) {
  /** The part that a claim from a table has: the row it was taken from. */
  public static final String ROW = "row";

  /**
   * Who added a claim that the program had missed.
   *
   * @param by as they call themselves
   * @param at when
   */
  public record Added(String by, Instant at) {

    /** In words: "added by Ada, 2026-03-01". */
    public String text() {
      return "added by " + by + ", " + LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
  }

  /** Keeps what it is given unchangeable. */
  public Evidence {
    parts = Map.copyOf(parts);
    rules = List.copyOf(rules);
    surety = Map.copyOf(surety);
  }

  /** Evidence of what the program found. */
  public Evidence(
      Span quote, Map<String, Span> parts, List<String> rules, Map<String, Double> surety) {
    this(quote, parts, rules, surety, Optional.empty());
  }

  /** Evidence of a choice that was no question. */
  public Evidence(Span quote, Map<String, Span> parts, List<String> rules) {
    this(quote, parts, rules, Map.of());
  }
}
