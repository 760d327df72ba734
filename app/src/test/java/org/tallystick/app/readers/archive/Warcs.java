package org.tallystick.app.readers.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Web archives made on the spot. */
final class Warcs {
  static final String TEXT =
      "The ministry said on Tuesday that two of its men were killed and that five others have been"
          + " taken to a hospital in the north of the country. Their families, who had not been told"
          + " for weeks, learned of it from a neighbour with a telephone, she added.";

  private Warcs() {}

  static String page(String title) {
    return "<html><head><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><p>"
        + TEXT
        + "</p></body></html>";
  }

  static byte[] response(String url, String headers, byte[] body) {
    return record(
        "response",
        url,
        "application/http; msgtype=response",
        0,
        join(bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body));
  }

  static byte[] response(String url, String title) {
    return response(url, "Content-Type: text/html; charset=utf-8\r\n", bytes(page(title)));
  }

  /** A record whose Content-Length is wrong by that much. */
  static byte[] record(String type, String url, String contentType, int lie, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2024-03-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>"
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + (block.length + lie)
            + "\r\n\r\n";
    return join(bytes(head), block, bytes("\r\n\r\n"));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
