package org.tallystick.claims.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tallystick.codebook.Measure;
import org.tallystick.language.DateMention;
import org.tallystick.language.Sentence;

/** Finds the time at which, or the period over which, a number holds. */
public final class TimeFinder {
  private TimeFinder() {}

  /** A period; both ends may be open. */
  public record Period(Optional<String> from, Optional<String> to) {
    /** Nothing said. */
    public static final Period NONE = new Period(Optional.empty(), Optional.empty());
  }

  /**
   * The period said nearest to the number.
   *
   * @param measure a state holds at a time, a running total up to one
   */
  public static Period of(
      Sentence sentence,
      int number,
      Measure measure,
      List<DateMention> dates,
      Optional<LocalDate> published) {
    DateMention best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (DateMention date : dates) {
      int token = sentence.tokenAt(date.span().begin());
      int distance = Math.abs(token - number);
      if (distance < bestDistance) {
        best = date;
        bestDistance = distance;
      }
    }
    if (best == null) {
      return Period.NONE;
    }
    int token = sentence.tokenAt(best.span().begin());
    String before = token > 0 ? sentence.token(token - 1).lower() : "";
    String first = sentence.token(token).lower();
    boolean since = before.equals("since") || first.equals("since");
    boolean until = before.matches("by|until|till|to");
    if (since) {
      return new Period(
          Optional.of(best.from()),
          published.map(LocalDate::toString).map(day -> day.substring(0, 7)));
    }
    if (until) {
      return new Period(Optional.empty(), Optional.of(best.to()));
    }
    boolean total =
        measure.kind() == Measure.Kind.CUMULATIVE
            && best.from().equals(best.to())
            && best.from().length() == 10
            && !before.equals("on");
    return new Period(total ? Optional.empty() : Optional.of(best.from()), Optional.of(best.to()));
  }
}
