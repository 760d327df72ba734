package org.tallystick.app.cli;

import java.util.OptionalLong;

/** In what bytes are counted for people. */
enum ByteUnit {
  KB(1 << 10),
  MB(1 << 20);

  /** Up to here whole megabytes would hardly tell how far it is. */
  private static final long LITTLE = 10L << 20;

  private final int bytes;

  ByteUnit(int bytes) {
    this.bytes = bytes;
  }

  /** That in which a total is told; megabytes if it is not known. */
  static ByteUnit of(OptionalLong total) {
    return total.isPresent() && total.getAsLong() < LITTLE ? KB : MB;
  }

  /** How many bytes it is. */
  int bytes() {
    return bytes;
  }
}
