package org.tallystick.voices;

import java.util.Arrays;

/**
 * The runs of {@value #WORDS} words that a text consists of, as a set: what is left when it is
 * asked how much two texts have in common (Broder 1997, “On the resemblance and containment of
 * documents”).
 *
 * <p>Words are letters and digits without case; punctuation and white space make no difference.
 * Each run is kept as a hash of 64 bits, so two different runs are taken for one with a probability
 * that no ledger will ever see. A text of fewer words is one run.
 */
final class Shingles {
  /** How many words make a run. */
  static final int WORDS = 5;

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /** Those of this text; none if it has no words. */
  static Shingles of(String text) {
    long[] last = new long[WORDS];
    long[] found = new long[text.length() / 4 + 1];
    int words = 0;
    int size = 0;
    int at = 0;
    while (at < text.length()) {
      int begin = at;
      long word = 0;
      int c = text.codePointAt(at);
      while (Character.isLetterOrDigit(c)) {
        word = mix(word + Character.toLowerCase(c));
        at += Character.charCount(c);
        c = at < text.length() ? text.codePointAt(at) : ' ';
      }
      if (at == begin) {
        at += Character.charCount(c);
        continue;
      }
      last[words++ % WORDS] = word;
      if (words >= WORDS) {
        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
        found[size++] = run(last, words);
      }
    }
    if (words > 0 && words < WORDS) {
      found[size++] = run(Arrays.copyOf(last, words), words);
    }
    return new Shingles(unique(found, size));
  }

  /** How many there are. */
  int size() {
    return sorted.length;
  }

  /** The hash of each. */
  long[] hashes() {
    return sorted.clone();
  }

  /** The share of all runs of both texts that both have, from 0 to 1; 0 if there are none. */
  double likeness(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int all = sorted.length + other.sorted.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** The words in a ring, the oldest of which stands at {@code words % length}. */
  private static long run(long[] ring, int words) {
    long run = 0;
    for (int i = 0; i < ring.length; i++) {
      run = mix(run + ring[(words + i) % ring.length]);
    }
    return run;
  }

  private static long[] unique(long[] found, int size) {
    Arrays.sort(found, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }

  /** A step of SplitMix64 (Steele, Lea and Flood 2014), which spreads every bit over all. */
  static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
