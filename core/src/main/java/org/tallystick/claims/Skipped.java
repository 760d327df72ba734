package org.tallystick.claims;

import org.tallystick.reports.Span;

/**
 * Something that was seen and not made a claim.
 *
 * @param span where it stands
 * @param reason why
 */
public record Skipped(Span span, Reason reason) {

  /** Why a candidate gave no claim. */
  public enum Reason {
    /** A number that counts nothing the codebook asks for: an age, a date, a distance. */
    NOT_COUNTED,
    /** People whom the codebook leaves out: bystanders, relatives, officials. */
    OUT_OF_SCOPE,
    /** People in number, but nothing said of what they did. */
    NO_EVENT,
    /** Nothing ties them to an armed side. */
    NO_SIDE,
    /** A sentence too long to be parsed. */
    TOO_LONG
  }
}
