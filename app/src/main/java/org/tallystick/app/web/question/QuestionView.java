package org.tallystick.app.web.question;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.view.Figure;
import org.tallystick.app.web.view.Said;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Reason;

/**
 * What the page of one question shows.
 *
 * @param text the question in words
 * @param meaning what the measure counts
 * @param asOf the day asked for
 * @param figure the answer; absent where nothing was known by that day
 * @param without the voices that are left out, as asked for
 * @param left the answer without them, where some are
 * @param chart the time line
 * @param speakers who speaks on it, the weightiest first
 * @param claims all claims on it, oldest first
 * @param reasons every step to the number
 * @param conflicts what cannot all be true of it
 * @param whole the address of the page with everybody
 */
public record QuestionView(
    String text,
    String meaning,
    String asOf,
    Optional<Figure> figure,
    List<String> without,
    Optional<Figure> left,
    Chart chart,
    List<Speaker> speakers,
    List<Said> claims,
    List<Reason> reasons,
    List<Conflict> conflicts,
    String whole) {

  /**
   * One voice on the question.
   *
   * @param name who
   * @param link its page
   * @param camp the name of the party it belongs to, or empty
   * @param style class of its colour
   * @param says what it was taken to say, or what part it plays instead
   * @param weight its part in the number, as a percentage; empty where it is not in it
   * @param alone the answer had it not spoken, in words; empty where it was not asked
   * @param out whether it is left out now
   * @param toggle the address of the page without it, or with it again
   */
  public record Speaker(
      String name,
      String link,
      String camp,
      String style,
      String says,
      String weight,
      String alone,
      boolean out,
      String toggle) {}

  /** The number of claims that merely repeat. */
  public long echoes() {
    return claims.stream().filter(Said::echo).count();
  }
}
