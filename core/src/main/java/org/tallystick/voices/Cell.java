package org.tallystick.voices;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.status.Status;

/**
 * What is said, apart from who says it where and when: two claims of one cell and one value say the
 * same thing.
 *
 * <p>The hedge does not part them ("1,100" passes on "about 1,100"), save that a bare plural is no
 * number. Place, time and formation do not either: outlets drop them first.
 *
 * @param measure what is counted
 * @param unit what it is counted in; absent for practices and policies
 * @param detail the kind of practice or policy
 * @param origins sorted
 * @param side whom they serve
 * @param value the interval; absent for practices and policies
 * @param numbered whether a number was given
 * @param sort whether it is put as so, denied or expected
 */
record Cell(
    String measure,
    Optional<String> unit,
    Optional<String> detail,
    List<String> origins,
    Optional<String> side,
    Optional<Interval> value,
    boolean numbered,
    Sort sort) {

  /** Claims that something is so, is not so, and may come: never one another's echo. */
  enum Sort {
    SO,
    NOT_SO,
    NOT_YET
  }

  static Cell of(Claim claim) {
    return new Cell(
        claim.measure(),
        claim.unit(),
        claim.detail(),
        List.copyOf(new TreeSet<>(claim.origins())),
        claim.side(),
        claim.value(),
        claim.hedge().filter(hedge -> hedge != Hedge.UNQUANTIFIED).isPresent(),
        sort(claim.status()));
  }

  private static Sort sort(Status status) {
    return switch (status) {
      case DENIED -> Sort.NOT_SO;
      case EXPECTED -> Sort.NOT_YET;
      case ALLEGED, STATED -> Sort.SO;
    };
  }

  /**
   * Whether two would hardly arrive at this value by chance: more than two significant digits at
   * one end, which rounding and vague words never give.
   */
  static boolean distinctive(Claim claim) {
    return claim.hedge().filter(h -> h != Hedge.VAGUE && h != Hedge.UNQUANTIFIED).isPresent()
        && claim
            .value()
            .filter(v -> digits(v.low().orElse(0)) > 2 || digits(v.high().orElse(0)) > 2)
            .isPresent();
  }

  /** Significant digits of a number as it would be written: 1,137 has four, 1,100 two. */
  static int digits(double value) {
    return value == 0 ? 0 : BigDecimal.valueOf(value).stripTrailingZeros().precision();
  }
}
