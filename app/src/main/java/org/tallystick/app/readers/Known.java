package org.tallystick.app.readers;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about an entry from outside: from HTTP headers, a feed or an archive's record. What
 * the text itself says of its title, author and day goes before it.
 *
 * @param mediaType such as text/html, in lower case, without parameters
 * @param charset as declared by the server
 * @param retrieved when it was taken from the web
 * @param http what the server said that gave it
 */
public record Known(
    Optional<String> url,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> author,
    Optional<LocalDate> published,
    Optional<String> mediaType,
    Optional<Charset> charset,
    Optional<Instant> retrieved,
    Optional<HttpAnswer> http) {

  /** Nothing is known. */
  public static final Known NOTHING =
      new Known(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The same, retrieved from this address at this time, with a Content-Type header. */
  public Known from(
      String address,
      Optional<String> contentType,
      Optional<Instant> when,
      Optional<HttpAnswer> answer) {
    return new Known(
        Optional.of(address),
        title,
        publisher,
        author,
        published,
        contentType.flatMap(ContentType::mediaType),
        contentType.flatMap(ContentType::charset),
        when.or(() -> retrieved),
        answer);
  }
}
