package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The greatest lower bound within any stretch of time, and the greatest by another voice: a segment
 * tree over statements in the order of their days, so that a look-up costs the logarithm of their
 * number.
 */
final class Peaks {
  private final List<Said> sorted;
  private final Top[] tree;

  /** The greatest, and the greatest of another voice than that; either may be null inside here. */
  private record Top(Said first, Said second) {
    static final Top NONE = new Top(null, null);

    Top with(Said said) {
      if (said == null) {
        return this;
      }
      if (first == null || greater(said, first)) {
        return new Top(said, first == null || first.voice().equals(said.voice()) ? second : first);
      }
      boolean other = !first.voice().equals(said.voice());
      return other && (second == null || greater(said, second)) ? new Top(first, said) : this;
    }

    Top with(Top other) {
      return with(other.first).with(other.second);
    }

    /** Of equal bounds the later known and more often said counts. */
    private static boolean greater(Said a, Said b) {
      if (a.low() != b.low()) {
        return a.low() > b.low();
      }
      return a.claims() != b.claims() ? a.claims() > b.claims() : Said.ORDER.compare(a, b) > 0;
    }
  }

  /** Of these statements, all dated and in the order of their days. */
  Peaks(List<Said> sorted) {
    this.sorted = new ArrayList<>(sorted);
    tree = new Top[2 * sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      tree[sorted.size() + i] = Top.NONE.with(sorted.get(i));
    }
    for (int i = sorted.size() - 1; i > 0; i--) {
      tree[i] = tree[2 * i].with(tree[2 * i + 1]);
    }
  }

  /** The greatest lower bound from one day to another, both included. */
  Optional<Said> peak(LocalDate from, LocalDate to) {
    return Optional.ofNullable(top(from, to).first);
  }

  /** The greatest by another voice than that. */
  Optional<Said> peakOfOthers(LocalDate from, LocalDate to, String voice) {
    Top top = top(from, to);
    return Optional.ofNullable(
        top.first != null && top.first.voice().equals(voice) ? top.second : top.first);
  }

  private Top top(LocalDate from, LocalDate to) {
    int left = first(from) + sorted.size();
    int right = first(to.plusDays(1)) + sorted.size();
    Top top = Top.NONE;
    for (; left < right; left /= 2, right /= 2) {
      if (left % 2 == 1) {
        top = top.with(tree[left++]);
      }
      if (right % 2 == 1) {
        top = top.with(tree[--right]);
      }
    }
    return top;
  }

  /** Index of the first statement of that day or later. */
  private int first(LocalDate day) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (sorted.get(middle).day().orElseThrow().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
