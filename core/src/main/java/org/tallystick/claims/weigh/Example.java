package org.tallystick.claims.weigh;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.language.Judge;
import org.tallystick.reports.Span;

/**
 * A choice whose right answer is known.
 *
 * @param slot the question
 * @param words the words it is about
 * @param options the features of each option
 * @param answers the options as a judge is asked about them
 * @param right indices of the options that are right
 */
public record Example(
    Slot slot,
    Span words,
    List<Set<String>> options,
    List<Judge.Answer> answers,
    Set<Integer> right) {

  /** Keeps what it is given unchangeable; the same feature of many examples is one string. */
  public Example {
    options =
        options.stream()
            .map(
                features ->
                    features.stream().map(String::intern).collect(Collectors.toUnmodifiableSet()))
            .toList();
    answers = List.copyOf(answers);
    right = Set.copyOf(right);
  }
}
