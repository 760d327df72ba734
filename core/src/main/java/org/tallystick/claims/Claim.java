package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;
import org.tallystick.reports.ReportId;

/**
 * Who says how many of whom did what, for which side, when, on whose word and how surely: one line
 * of the codebook.
 *
 * @param id derived from the report, the place of the quote and the coded fields, so that the same
 *     text read twice gives the same claim
 * @param reportId the report it stands in
 * @param report that report's name
 * @param quote the sentence or list line, exactly as it stands there
 * @param measure what is counted
 * @param value the interval; absent for {@code practice} and {@code policy}
 * @param unit what it is counted in; absent for {@code practice} and {@code policy}
 * @param hedge how the number was put; absent for {@code practice} and {@code policy}
 * @param detail the kind of practice or policy
 * @param origins where the people come from; empty when nothing is said
 * @param side whom they serve
 * @param status stated, alleged, denied or expected
 * @param sources the chain of attribution, the one it comes from first
 * @param from start of the time at which it holds
 * @param to end of it
 * @param place where
 * @param formation the unit named for these people
 * @param codebook name and version of the codebook it was coded with
 * @param evidence the proof
 */
public record Claim(
    String id,
    ReportId reportId,
    String report,
    String quote,
    String measure,
    Optional<Interval> value,
    Optional<String> unit,
    Optional<Hedge> hedge,
    Optional<String> detail,
    List<String> origins,
    Optional<String> side,
    Status status,
    List<String> sources,
    Optional<String> from,
    Optional<String> to,
    Optional<String> place,
    Optional<String> formation,
    String codebook,
    Evidence evidence) {

  /** Keeps what it is given unchangeable. */
  public Claim {
    origins = List.copyOf(origins);
    sources = List.copyOf(sources);
  }
}
