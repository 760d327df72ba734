package org.tallystick.app.web.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.app.web.review.AddPage;
import org.tallystick.app.web.review.Back;
import org.tallystick.app.web.review.Done;
import org.tallystick.reports.Report;

/**
 * A report's text with its claims.
 *
 * @param report what was read
 * @param lines its text
 * @param beside cards of claims that stand nowhere in the text
 * @param claims how many there are
 * @param open how many nobody has decided on
 * @param by who decides, if that is known
 * @param at the claim to go on with
 * @param done what was just decided
 * @param back this page
 */
public record Reading(
    Report report,
    List<Line> lines,
    List<Card> beside,
    int claims,
    int open,
    String by,
    String at,
    Optional<Done> done,
    Back back) {

  /** Its title, or its name. */
  public String title() {
    return report.title().orElse(report.name());
  }

  /** Where a claim that the program has missed is added. */
  public String add() {
    return AddPage.link(report.id(), back.query());
  }

  /** Where the original is; only addresses that a browser asks a web server for. */
  public Optional<String> original() {
    return report
        .url()
        .filter(url -> url.toLowerCase(Locale.ROOT).matches("https?://[^\\s\"'<>]+"));
  }
}
