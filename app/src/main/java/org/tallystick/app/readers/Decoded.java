package org.tallystick.app.readers;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * The characters of a file, and how they were got from its bytes.
 *
 * @param text without byte order mark
 * @param charset by which the bytes were read
 * @param start the byte at which the text begins, after a byte order mark
 */
public record Decoded(String text, Charset charset, int start) {
  private static final int CHUNK = 1 << 13;

  /**
   * At which byte each of these UTF-16 units of the text begins.
   *
   * @param bytes those that the text was read from
   * @param units none beyond the text's end
   */
  Map<Integer, Integer> bytesAt(byte[] bytes, SortedSet<Integer> units) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    Map<Integer, Integer> found = new HashMap<>();
    int behind = 0;
    for (int unit : units) {
      boolean moved = true;
      while (behind < unit && moved) { // half of a surrogate pair is never given out
        out.clear().limit(Math.min(CHUNK, unit - behind));
        decoder.decode(in, out, true);
        behind += out.position();
        moved = out.position() > 0;
      }
      found.put(unit, in.position());
    }
    return found;
  }
}
