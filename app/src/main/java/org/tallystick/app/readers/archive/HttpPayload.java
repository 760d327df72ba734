package org.tallystick.app.readers.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a server answered, freed of chunks and compression.
 *
 * @param status the HTTP status
 * @param header finds a header by its name
 * @param body the page, or nothing if it is larger than allowed
 */
record HttpPayload(int status, Function<String, Optional<String>> header, Optional<byte[]> body) {
  private static final byte[] HEADERS_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /**
   * The answer in a block of a web archive. Crawlers keep headers as the server sent them, though
   * they have taken off chunks or compression; so what does not fit its headers is taken as it is.
   *
   * @throws IOException if this is no HTTP at all
   */
  static HttpPayload of(byte[] block, int most) throws IOException {
    HttpResponse response = response(block);
    byte[] body;
    try {
      body = response.bodyDecoded().stream().readNBytes(most + 1);
    } catch (IOException | RuntimeException e) {
      body = raw(block, most);
    }
    return new HttpPayload(
        response.status(),
        response.headers()::first,
        body.length > most ? Optional.empty() : Optional.of(body));
  }

  /** The header that says what the body is, if there is one. */
  Optional<String> contentType() {
    return header.apply("Content-Type");
  }

  private static HttpResponse response(byte[] block) throws IOException {
    return new WarcResponse.Builder(URI.create("http://nowhere/"))
        .body(MediaType.HTTP_RESPONSE, block)
        .build()
        .http();
  }

  private static byte[] raw(byte[] block, int most) throws IOException {
    int start = 0;
    while (start + 4 <= block.length
        && !Arrays.equals(block, start, start + 4, HEADERS_END, 0, 4)) {
      start++;
    }
    byte[] body = Arrays.copyOfRange(block, Math.min(block.length, start + 4), block.length);
    if (body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
        return in.readNBytes(most + 1);
      }
    }
    return body;
  }
}
