package org.tallystick.app.exports;

import java.util.stream.IntStream;
import org.tallystick.reports.Span;

/**
 * The offsets of one text counted in code points.
 *
 * <p>Gives what {@link Span#inCodePoints} gives, without counting from the start of the text each
 * time.
 */
final class CodePoints {
  /** Where the second half of each pair stands that Java counts as two, in order. */
  private final int[] seconds;

  CodePoints(String text) {
    seconds =
        IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
  }

  /** The same stretch of the text in code points. */
  Span of(Span span) {
    return new Span(of(span.begin()), of(span.end()));
  }

  private int of(int position) {
    int low = 0;
    int high = seconds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seconds[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return position - low;
  }
}
