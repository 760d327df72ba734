package org.tallystick.app.web.review;

import java.util.List;
import java.util.Optional;
import org.tallystick.reports.Report;

/**
 * The form that adds a claim.
 *
 * @param report where it stands
 * @param place its sentences
 * @param fields its fields
 * @param typed what else was typed
 * @param back the page of the report
 * @param choose where another sentence is chosen
 * @param problem why it could not be kept, if it could not
 */
public record AddForm(
    Report report,
    Place place,
    List<FieldInput> fields,
    ClaimForm.Typed typed,
    Back back,
    String choose,
    Optional<String> problem) {

  /**
   * Sentences in a row.
   *
   * @param first the number of the first, from 1
   * @param last the number of the last
   * @param words what they say
   * @param before the form with the sentence before them, too, if there is one
   * @param after the form with the one after them, too
   * @param alone the form with the first alone, where there are several
   */
  public record Place(
      int first,
      int last,
      String words,
      Optional<String> before,
      Optional<String> after,
      Optional<String> alone) {}

  /** The report's title, or its name. */
  public String title() {
    return report.title().orElse(report.name());
  }
}
