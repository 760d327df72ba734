package org.tallystick.app.readers.web;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** When a server that has had enough wants to be asked again (RFC 9110, 10.2.3). */
final class RetryAfter {
  /** What is waited where the server does not say. */
  private static final Duration USUAL = Duration.ofMinutes(1);

  /** No server is left alone for longer, whatever it says. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** The instant before which it must not be asked. */
  static Instant of(HttpHeaders headers, Instant now) {
    String header = headers.firstValue("Retry-After").orElse("").strip();
    Instant asked = parse(header, now);
    return asked.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : asked;
  }

  private static Instant parse(String header, Instant now) {
    if (header.matches("\\d{1,9}")) {
      return now.plusSeconds(Long.parseLong(header));
    }
    try {
      return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return now.plus(header.matches("\\d+") ? LONGEST : USUAL);
    }
  }
}
