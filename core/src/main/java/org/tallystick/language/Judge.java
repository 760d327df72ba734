package org.tallystick.language;

import java.util.List;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * Reads a report as running text and says how likely each answer to a question about it is, from
 * nothing but its words and where they stand. Safe for use by several threads.
 */
public interface Judge {
  /** The label of no claim, nobody, nothing. */
  String NONE = "none";

  /** Takes up a report. What is returned serves one thread. */
  Opinion of(Report report);

  /** What is thought of one report. */
  interface Opinion {
    /**
     * How likely each answer is: natural logarithms of chances that sum to one.
     *
     * @param question the code of the question, such as {@code measure}
     * @param words the words it is about
     * @param answers at least one
     */
    double[] logs(String question, Span words, List<Answer> answers);
  }

  /**
   * A possible answer.
   *
   * @param label its code; {@link #NONE} where nothing or nobody is meant; empty where its places
   *     alone tell
   * @param parts what must be meant together, each with where the report names it, as far as known:
   *     several peoples, or a pronoun and the name for which it stands; mostly one
   */
  record Answer(String label, List<List<Span>> parts) {
    /** Keeps what it is given unchangeable. */
    public Answer {
      parts = parts.isEmpty() ? List.of(List.of()) : parts.stream().map(List::copyOf).toList();
    }

    /** An answer of one part, named at these places. */
    public static Answer of(String label, List<Span> places) {
      return new Answer(label, List.of(places));
    }
  }
}
