package org.tallystick.claims.weigh;

import java.util.Locale;

/** A question about a claim that is answered by choosing among options. */
public enum Slot {
  MEASURE,
  ORIGINS,
  SIDE,
  STATUS,
  SOURCE,
  DETAIL;

  /**
   * What is added to the score of every option but the first, which is no claim or nobody: the
   * right one is seldom quite sure. Set so that the developing reports err as often either way for
   * sources; for claims, missing one costs more than telling of it in vain.
   */
  double lean() {
    return switch (this) {
      case DETAIL -> 1.3;
      case MEASURE -> 0.6;
      case SOURCE -> 0.5;
      default -> 0;
    };
  }

  /**
   * How much the logarithm of a judge's chances counts beside the weights, so that the developing
   * reports come out best; 0 where he adds nothing.
   */
  double trust() {
    return switch (this) {
      case MEASURE -> 1.9;
      case SIDE -> 2;
      case SOURCE, ORIGINS -> 2.2;
      case DETAIL -> 0.5;
      default -> 0;
    };
  }

  /** The name as written in the codebook's tables of weights. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
