package org.tallystick.app.readers.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Finds where in a web archive the next record may begin, after a broken one. */
final class WarcPosition {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b, 0x08};
  private static final byte[] PLAIN = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 1 << 20;

  private WarcPosition() {}

  /** The first possible start of a record at this place or later; -1 if there is none. */
  static long next(FileChannel channel, long from, boolean gzip) throws IOException {
    return gzip ? next(channel, from, GZIP, 0) : next(channel, from, PLAIN, 1);
  }

  /** The first place from there on that has this mark, which the record follows by so much. */
  static long next(FileChannel channel, long from, byte[] mark, int lead) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    for (long at = Math.max(0, from - lead); at < channel.size(); at += CHUNK - mark.length) {
      buffer.clear();
      while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
        // Until the chunk is full or the file ends.
      }
      int found = indexOf(buffer.array(), buffer.position(), mark);
      if (found >= 0) {
        return at + found + lead;
      }
    }
    return -1;
  }

  private static int indexOf(byte[] bytes, int length, byte[] mark) {
    for (int i = 0; i + mark.length <= length; i++) {
      int k = 0;
      while (k < mark.length && bytes[i + k] == mark[k]) {
        k++;
      }
      if (k == mark.length) {
        return i;
      }
    }
    return -1;
  }
}
