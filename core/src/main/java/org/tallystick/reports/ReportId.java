package org.tallystick.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A report's identity: the SHA-256 of its bytes as retrieved, in lower-case hex. */
public record ReportId(String sha256) {

  /** The identity of these bytes. */
  public static ReportId of(byte[] original) {
    return new ReportId(HexFormat.of().formatHex(digest().digest(original)));
  }

  /** The identity of a text that has no other original. */
  public static ReportId of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return sha256;
  }
}
