package org.tallystick.claims.side;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much the sentences of one piece of layout speak of one war, summed up along the text so that
 * asking takes no longer in a long piece.
 */
final class BlockSigns {
  /** What a piece of layout has that says nothing of the war. */
  static final BlockSigns NONE = new BlockSigns();

  /** No sentence around counts for more than this. */
  private static final double MOST = 2;

  private final TreeMap<Integer, Double> sums = new TreeMap<>();
  private double capped;

  /** Takes the signs of the next sentence, which begins there. */
  void add(int begin, double signs) {
    sums.merge(begin, total() + signs, (before, now) -> now);
    capped += Math.min(signs, MOST);
  }

  private static double value(Map.Entry<Integer, Double> entry) {
    return entry == null ? 0 : entry.getValue();
  }

  private double total() {
    return value(sums.lastEntry());
  }

  /** The signs of the sentences before the one that begins there. */
  double before(int begin) {
    return value(sums.lowerEntry(begin));
  }

  /** The signs of the sentences behind it. */
  double after(int begin) {
    return total() - value(sums.floorEntry(begin));
  }

  /** The signs of all sentences, none of them counted too highly. */
  double capped() {
    return capped;
  }
}
