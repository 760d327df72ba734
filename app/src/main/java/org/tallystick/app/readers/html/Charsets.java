package org.tallystick.app.readers.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;
import org.tallystick.app.readers.ContentType;
import org.tallystick.app.readers.Decoded;

/**
 * The step from a page's bytes to its characters: byte order mark, then what server, page and UTF-8
 * claim in turn – each believed only if all bytes fit – then a guess from the bytes themselves.
 */
final class Charsets {
  private static final int DECLARED_WITHIN = 4096;
  private static final Pattern META =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  /** The characters of a page. */
  static Decoded decode(byte[] bytes, Optional<Charset> byServer) {
    Optional<Charset> mark = byMark(bytes);
    if (mark.isPresent()) {
      int start = mark.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new Decoded(
          new String(bytes, start, bytes.length - start, mark.get()), mark.get(), start);
    }
    Optional<Charset> byPage = byPage(bytes);
    return byServer
        .flatMap(charset -> strictly(bytes, charset, byPage))
        .or(() -> byPage.flatMap(charset -> strictly(bytes, charset, Optional.empty())))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8, Optional.empty()))
        .orElseGet(
            () -> {
              Charset guess = guess(bytes);
              return new Decoded(new String(bytes, guess), guess, 0);
            });
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00ef\u00bb\u00bf")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (start.startsWith("\u00ff\u00fe")) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return start.startsWith("\u00fe\u00ff")
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** What the page says itself; a page that can be read so far is not in UTF-16. */
  private static Optional<Charset> byPage(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(DECLARED_WITHIN, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(start);
    return meta.find()
        ? ContentType.named(meta.group(1))
            .filter(charset -> !charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16"))
        : Optional.empty();
  }

  /**
   * The text if every byte fits. One-byte charsets fit anything: where one is declared, text that
   * is sound UTF-8 with letters beyond ASCII is UTF-8 all the same.
   */
  private static Optional<Decoded> strictly(
      byte[] bytes, Charset charset, Optional<Charset> other) {
    boolean wide = charset.newEncoder().maxBytesPerChar() > 1;
    if (!wide && (other.isEmpty() || other.get().equals(StandardCharsets.UTF_8)) && !ascii(bytes)) {
      Optional<Decoded> utf8 = decoded(bytes, StandardCharsets.UTF_8);
      if (utf8.isPresent()) {
        return utf8;
      }
    }
    return decoded(bytes, charset);
  }

  private static Optional<Decoded> decoded(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new Decoded(text, charset, 0));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean ascii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static Charset guess(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    return Optional.ofNullable(detector.getDetectedCharset())
        .flatMap(ContentType::named)
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8) || mostlyUtf8(bytes))
        .orElseGet(() -> mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS_1252);
  }

  /** Whether UTF-8 with a few broken places is likelier than anything else. */
  private static boolean mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\uFFFD').count();
    long beyond = text.chars().filter(c -> c > 127).count();
    return beyond > 0 && broken * 5 < beyond;
  }
}
