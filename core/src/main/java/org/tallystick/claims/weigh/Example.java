package org.tallystick.claims.weigh;

import java.util.List;
import java.util.Set;

/**
 * A choice whose right answer is known.
 *
 * @param slot the question
 * @param options the features of each option
 * @param right indices of the options that are right
 */
public record Example(Slot slot, List<Set<String>> options, Set<Integer> right) {

  /** Keeps what it is given unchangeable. */
  public Example {
    options = options.stream().map(Set::copyOf).toList();
    right = Set.copyOf(right);
  }
}
