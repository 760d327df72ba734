package org.tallystick.estimates;

import java.util.List;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;

/**
 * What one voice contributes to one question: an interval on the log scale.
 *
 * @param source who speaks
 * @param statement the statement that stands for the voice
 * @param low lower end on the log scale; −∞ if open
 * @param high upper end; +∞ if open; equal to low for an exact value
 * @param weight 1 for a full say, less for what has faded or is merely alleged; the likelihood is
 *     raised to this power
 * @param camp voices of one camp share a bias
 * @param notes what was done to the words on the way here, in plain words
 * @param corrected whether it was moved away from what the voice said, as its record asks
 */
record Observation(
    Source source,
    Statement statement,
    double low,
    double high,
    double weight,
    String camp,
    List<String> notes,
    boolean corrected) {

  /** What the voice said. */
  Observation(
      Source source,
      Statement statement,
      double low,
      double high,
      double weight,
      String camp,
      List<String> notes) {
    this(source, statement, low, high, weight, camp, notes, false);
  }

  Observation {
    notes = List.copyOf(notes);
    if (!(low <= high) || (low == high && Double.isInfinite(low))) {
      throw new IllegalArgumentException("no interval: " + low + " to " + high);
    }
  }

  boolean exact() {
    return low == high;
  }

  boolean boundedBelow() {
    return low > Double.NEGATIVE_INFINITY;
  }

  boolean boundedAbove() {
    return high < Double.POSITIVE_INFINITY;
  }
}
