package org.tallystick.app.readers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The step from a file's bytes to its text: UTF-8, else Windows-1252, or UTF-16 with its mark. */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final double MOST_CONTROLS = 0.05;

  private TextDecoder() {}

  /** The text without byte order mark, or nothing if the bytes are not text. */
  public static Optional<Decoded> decode(byte[] bytes) {
    return characters(bytes).filter(decoded -> !isBinary(decoded.text()));
  }

  private static Optional<Decoded> characters(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strictly(bytes, 2, StandardCharsets.UTF_16BE);
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return strictly(bytes, start, StandardCharsets.UTF_8)
        .or(() -> strictly(bytes, start, WINDOWS_1252));
  }

  private static Optional<Decoded> strictly(byte[] bytes, int start, Charset charset) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, start, bytes.length - start);
      return Optional.of(new Decoded(charset.newDecoder().decode(rest).toString(), charset, start));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBinary(String text) {
    long controls = text.chars().filter(TextDecoder::isControl).count();
    return text.indexOf('\0') >= 0 || controls > MOST_CONTROLS * text.length();
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && !Character.isWhitespace(c) && c != 0x85;
  }
}
