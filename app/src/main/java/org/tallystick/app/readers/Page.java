package org.tallystick.app.readers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a text says of itself, and its main text.
 *
 * @param language as declared, in whatever form
 * @param text the main text, in lines as {@code Layout} reads them
 */
public record Page(
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> author,
    Optional<String> url,
    Optional<LocalDate> published,
    Optional<String> language,
    String text) {

  /** A text that says nothing of itself. */
  public static Page of(String text) {
    return new Page(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text);
  }
}
