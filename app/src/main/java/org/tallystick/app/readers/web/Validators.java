package org.tallystick.app.readers.web;

import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tallystick.app.readers.Entry;

/**
 * By what a server can tell whether something has changed since (RFC 9110, 8.8).
 *
 * @param etag its entity tag, as the server wrote it
 * @param lastModified its last change, as the server wrote it
 */
public record Validators(Optional<String> etag, Optional<String> lastModified) {
  /** None: whatever there is counts as new. */
  public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

  static Validators of(HttpHeaders headers) {
    return new Validators(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
  }

  /** These, or if the server sent nothing new and did not repeat them, those from before. */
  Validators or(Validators before, Optional<Entry> sent) {
    return sent.isEmpty() && equals(NONE) ? before : this;
  }

  /** The headers that ask for what is new alone. */
  Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    etag.ifPresent(tag -> headers.put("If-None-Match", tag));
    lastModified.ifPresent(day -> headers.put("If-Modified-Since", day));
    return headers;
  }
}
