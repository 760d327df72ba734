package org.tallystick.conflicts;

import java.util.List;
import java.util.Locale;
import org.tallystick.estimates.Question;
import org.tallystick.reports.ReportId;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;

/**
 * Statements that cannot all be true, as few as clash: without any one of them the rest could be.
 *
 * @param id derived from the kind and the claims, so that the same clash keeps its id
 * @param kind in what way they clash
 * @param question what it is about; the whole where parts exceed one
 * @param members who says what, in the order in which {@code why} names them
 * @param why one plain sentence
 * @param score how much it matters: see {@code conflicts/parameters.properties}; only its order
 *     means anything
 */
public record Conflict(
    String id, Kind kind, Question question, List<Member> members, String why, double score) {

  /** Keeps what it is given unchangeable. */
  public Conflict {
    members = List.copyOf(members);
  }

  /** In what way statements clash. */
  public enum Kind {
    /** Voices give figures for the same question and time that do not meet. */
    DISJOINT,
    /** One denies what another states. */
    DENIAL,
    /** A running total is later given lower than it was before, by another voice. */
    FALLING_TOTAL,
    /** Parts, together, are more than the whole that holds them. */
    PARTS_EXCEED_WHOLE,
    /** One voice contradicts itself; a total that merely grew does not. */
    REVISION,
    /** One report gives numbers that cannot both be true, such as headline and text. */
    WITHIN_REPORT;

    /** The code as written in data and output: {@code parts-exceed-whole}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a statement does in a clash. */
  public enum Role {
    /** Says that it is at least so many. */
    AT_LEAST,
    /** Says that it is at most so many. */
    AT_MOST,
    /** Says what another denies. */
    CLAIM,
    /** Denies it. */
    DENIAL;

    /** The code as written in data and output: {@code at-least}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One statement of the clash.
   *
   * @param role what it does in it
   * @param source whose word it is
   * @param statement the claim as published
   * @param claims how many claims say it, repetitions included
   */
  public record Member(Role role, Source source, Statement statement, int claims) {}

  static Conflict of(Kind kind, Question question, List<Member> members, String why, double score) {
    StringBuilder key = new StringBuilder(kind.code());
    members.stream()
        .map(m -> m.statement().claim().id())
        .sorted()
        .forEach(key.append('\n')::append);
    String id = "x" + ReportId.of(key.toString()).sha256().substring(0, 11);
    return new Conflict(id, kind, question, members, why, score);
  }

  /** Whether that claim takes part. */
  public boolean holds(String claimId) {
    return members.stream().anyMatch(m -> m.statement().claim().id().equals(claimId));
  }
}
