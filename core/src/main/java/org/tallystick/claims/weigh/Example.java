package org.tallystick.claims.weigh;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A choice whose right answer is known.
 *
 * @param slot the question
 * @param options the features of each option
 * @param right indices of the options that are right
 */
public record Example(Slot slot, List<Set<String>> options, Set<Integer> right) {

  /** Keeps what it is given unchangeable; the same feature of many examples is one string. */
  public Example {
    options =
        options.stream()
            .map(
                features ->
                    features.stream().map(String::intern).collect(Collectors.toUnmodifiableSet()))
            .toList();
    right = Set.copyOf(right);
  }
}
