package org.tallystick.app.readers;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.tallystick.reports.ReportId;

/**
 * The bytes of one report as retrieved, and where they came from: what an evidence folder keeps.
 * They are held in memory for as long as the report is under way, and no longer.
 */
public final class Original {
  private final byte[] bytes;
  private final String place;
  private final Optional<Instant> retrieved;
  private final Optional<HttpAnswer> http;

  /** The original with these bytes, which are not copied and must not be changed. */
  public Original(
      byte[] bytes, String place, Optional<Instant> retrieved, Optional<HttpAnswer> http) {
    this.bytes = bytes;
    this.place = place;
    this.retrieved = retrieved;
    this.http = http;
  }

  /** The bytes: those of the file, or of the record without the compression of its archive. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The same bytes to read from, without a copy of them. */
  public ByteBuffer content() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /** The SHA-256 of the bytes. */
  public ReportId id() {
    return ReportId.of(bytes);
  }

  /** File, or archive and place in it, or address. */
  public String place() {
    return place;
  }

  /** When it was taken from the web, where that is known. */
  public Optional<Instant> retrieved() {
    return retrieved;
  }

  /** What the server said that gave it, if it came from the web. */
  public Optional<HttpAnswer> http() {
    return http;
  }
}
