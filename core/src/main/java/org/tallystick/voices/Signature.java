package org.tallystick.voices;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A text in {@value #NUMBERS} numbers, by which its likeness to another can be told without either:
 * of equally many hash functions the least value over its {@link Shingles}. The share of equal
 * numbers estimates the share of common shingles, with a standard error of at most 0.044 (MinHash;
 * Broder 1997).
 *
 * <p>The same text gives the same numbers on every machine. They may be kept, together with {@link
 * #METHOD}: only those of one method can be compared.
 */
public final class Signature {
  /** How many numbers. */
  static final int NUMBERS = 128;

  /** Numbers to a band. Texts are compared if they agree in a whole band. */
  static final int ROWS = 4;

  /** How signatures are reckoned; changes whenever a text could get another one. */
  public static final String METHOD = "minhash/words=5/numbers=128/1";

  private static final long[] FACTORS = hashed(1);
  private static final long[] SUMMANDS = hashed(2);

  private final int[] numbers;

  private Signature(int[] numbers) {
    this.numbers = numbers;
  }

  /** That of a text; empty if it has no words. */
  public static Signature of(String text) {
    return of(Shingles.of(text));
  }

  static Signature of(Shingles shingles) {
    if (shingles.size() == 0) {
      return new Signature(new int[0]);
    }
    int[] least = new int[NUMBERS];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (long shingle : shingles.hashes()) {
      for (int i = 0; i < NUMBERS; i++) {
        // Multiply-shift hashing (Dietzfelbinger et al. 1997): the upper half of a·x + b.
        least[i] = Math.min(least[i], (int) ((FACTORS[i] * shingle + SUMMANDS[i]) >> 32));
      }
    }
    return new Signature(least);
  }

  /** That which {@link #bytes()} gave. */
  public static Signature of(byte[] bytes) {
    if (bytes.length != 0 && bytes.length != NUMBERS * Integer.BYTES) {
      throw new IllegalArgumentException("no signature of " + bytes.length + " bytes");
    }
    int[] numbers = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
    return new Signature(numbers);
  }

  /** To be kept: four bytes a number, the most significant first. */
  public byte[] bytes() {
    ByteBuffer buffer = ByteBuffer.allocate(numbers.length * Integer.BYTES);
    buffer.asIntBuffer().put(numbers);
    return buffer.array();
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  /** How many bands there are. */
  static int bands() {
    return NUMBERS / ROWS;
  }

  /** The numbers of one band as one. */
  long band(int band) {
    long all = band;
    for (int i = band * ROWS; i < (band + 1) * ROWS; i++) {
      all = Shingles.mix(all + numbers[i]);
    }
    return all;
  }

  /** About how alike the texts are, from 0 to 1. */
  double likeness(Signature other) {
    int equal = 0;
    for (int i = 0; i < Math.min(numbers.length, other.numbers.length); i++) {
      equal += numbers[i] == other.numbers[i] ? 1 : 0;
    }
    return (double) equal / NUMBERS;
  }

  /** Odd numbers that look random. */
  private static long[] hashed(long seed) {
    long[] numbers = new long[NUMBERS];
    long at = seed;
    for (int i = 0; i < NUMBERS; i++) {
      at = Shingles.mix(at);
      numbers[i] = at | 1;
    }
    return numbers;
  }
}
