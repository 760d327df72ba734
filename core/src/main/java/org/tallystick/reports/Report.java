package org.tallystick.reports;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One published text.
 *
 * @param id the SHA-256 of the original
 * @param name the file name without its ending, unique within a batch
 * @param title what the front matter or page says, never coded itself
 * @param publisher the outlet, if known
 * @param url where it was published, if known
 * @param published the day of publication, if known
 * @param language ISO 639-1, as declared or guessed
 * @param text the main text, without front matter, {@linkplain WellFormed well-formed}
 */
public record Report(
    ReportId id,
    String name,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> url,
    Optional<LocalDate> published,
    String language,
    String text) {

  /** Puts a sign of the same length where the text has what cannot be kept. */
  public Report {
    text = WellFormed.text(text);
  }

  /** A report of which nothing is known but its name and text. */
  public static Report of(String name, String text) {
    return new Report(
        ReportId.of(text),
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "en",
        text);
  }
}
