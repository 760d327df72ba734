package org.tallystick.app.readers.web;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.tallystick.app.readers.HttpAnswer;

/**
 * What an address gave.
 *
 * @param address the last one, after redirects
 * @param http its status, the redirects to it and its headers
 * @param body the bytes, without compression
 * @param retrieved when
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(URI address, HttpAnswer http, byte[] body, Instant retrieved) {

  /** The HTTP status. */
  int status() {
    return http.status();
  }

  /** The header that says what the body is, if there was one. */
  Optional<String> contentType() {
    return Optional.ofNullable(http.headers().get("content-type"));
  }
}
