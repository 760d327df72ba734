package org.tallystick.claims.weigh;

import java.util.List;
import java.util.Optional;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.reports.Span;

/** Chooses what a field of a claim is. */
public interface Chooser {

  /**
   * The index of the option that holds.
   *
   * @param slot the question
   * @param mention the words whose claim it is about
   * @param options at least one
   */
  <T> int choose(Slot slot, Mention mention, List<Option<T>> options);

  /**
   * How likely the chooser itself holds that option to be the right one, from 0 to 1; 1 where it
   * knows.
   */
  default <T> double surety(Slot slot, List<Option<T>> options, int chosen) {
    return 1;
  }

  /** Whether the last choice would have been another without the advice of a judge. */
  default boolean isSwayed() {
    return false;
  }

  /**
   * The words that a claim is made of: its sentence, and its number or people in it.
   *
   * @param sentence where the sentence stands
   * @param words where the number or people stand
   * @param value the number; absent for a practice or policy
   * @param unit {@code count}, {@code share}, {@code ratio} or a currency
   * @param measure what is counted, empty while that is the question
   * @param takenUp whether the words stand for a number given before, to reject it
   */
  record Mention(
      Span sentence,
      Span words,
      Optional<Interval> value,
      String unit,
      String measure,
      boolean takenUp) {

    /** Whether people are told of without a number: at least one. */
    public boolean isUncounted() {
      return value.filter(some -> some.low().orElse(0) == 1 && some.high().isEmpty()).isPresent();
    }
  }
}
