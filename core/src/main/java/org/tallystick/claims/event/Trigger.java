package org.tallystick.claims.event;

import org.tallystick.codebook.Measure;
import org.tallystick.codebook.Measure.Frame;

/**
 * A word of a measure, found in a sentence.
 *
 * @param token index of its first token, the one that bears the syntax
 * @param last index of its last token
 * @param measure what it says of the people
 * @param frame the entry of the codebook
 */
public record Trigger(int token, int last, Measure measure, Frame frame) {

  /** The measure's code. */
  public String code() {
    return measure.code();
  }
}
