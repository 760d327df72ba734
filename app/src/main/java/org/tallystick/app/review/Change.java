package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.claims.correction.Coding;
import org.tallystick.claims.correction.Field;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/**
 * A field of a claim as a person has corrected it.
 *
 * @param field which
 * @param now what it says, {@code nothing} if nothing
 * @param read what the program had read there, or who added the claim had written
 */
public record Change(Field field, String now, String read) {

  /**
   * What was corrected of a claim.
   *
   * @param read the claim as the program has read it
   */
  public static List<Change> of(Statement read, Review review) {
    Coding machine = Coding.of(read.claim());
    List<Change> changes = new ArrayList<>();
    review
        .correction()
        .ifPresent(
            correction ->
                correction
                    .fields()
                    .forEach(
                        (field, values) ->
                            changes.add(
                                new Change(
                                    field,
                                    said(String.join(", ", values)),
                                    said(machine.text(field))))));
    return changes;
  }

  private static String said(String text) {
    return text.isEmpty() ? "nothing" : text;
  }
}
