package org.tallystick.decisions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person has decided, never changed afterwards: a later decision on the same subject takes
 * its place and leaves it in the history.
 *
 * @param id its number in the ledger, from 1; of two decisions on one subject the greater prevails
 * @param madeAt when
 * @param madeBy who, as they call themselves
 * @param kind what it is about
 * @param subject what it is made on: a source's name, the id of a link between two statements, or
 *     that of a claim
 * @param value what was decided; empty takes back what had been decided before
 * @param because why, in the person's own words; never blank
 */
public record Decision(
    long id,
    Instant madeAt,
    String madeBy,
    Kind kind,
    String subject,
    Optional<String> value,
    String because) {

  /**
   * Refuses what says nothing.
   *
   * @throws IllegalArgumentException if the person, the subject, the value or the reason is blank
   */
  public Decision {
    if (madeBy.isBlank() || subject.isBlank() || because.isBlank()) {
      throw new IllegalArgumentException("a decision needs a person, a subject and a reason");
    }
    if (value.isPresent() && value.get().isBlank()) {
      throw new IllegalArgumentException("a decision's value is absent rather than blank");
    }
  }

  /** What can be decided. Each kind says what its subject and value are. */
  public enum Kind {
    /** A source's name; a grade from A to F of the Admiralty scale. */
    SOURCE_GRADE,
    /** A source's name; the code of a state or party, or {@code none}. */
    SOURCE_CAMP,
    /** A source's name; one of the codebook's kinds of source. */
    SOURCE_KIND,
    /** A source's name; the name of the source that it is the same as. */
    SOURCE_MERGE,
    /** A link's id; {@code same} or {@code different}. */
    LINK_OVERRULE,
    /** A claim's id; {@code yes}: it is what the report says. */
    CLAIM_ACCEPT,
    /** A claim's id; {@code yes}: the report says no such thing. */
    CLAIM_REJECT,
    /** A claim's id; the corrected fields in one line of JSON. */
    CLAIM_CORRECT,
    /**
     * The id that a claim gets; the claim itself, which the program had missed, in a line of JSON.
     */
    CLAIM_ADD;

    /**
     * Whether it is about a claim. One of these without a value takes back the latest of its kind
     * that stands, so that what was decided before it stands again.
     */
    public boolean isReview() {
      return this == CLAIM_ACCEPT
          || this == CLAIM_REJECT
          || this == CLAIM_CORRECT
          || this == CLAIM_ADD;
    }

    /** As written in a ledger: {@code source-grade}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code, none if this version of the program knows none such. */
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
