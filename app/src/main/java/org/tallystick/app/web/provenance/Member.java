package org.tallystick.app.web.provenance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tallystick.app.web.view.Said;
import org.tallystick.voices.Judgement;
import org.tallystick.voices.Voice;

/**
 * One claim of a family: the statement that stands for the voice, a repetition of it, or one that
 * was looked at and let stand.
 *
 * @param number its place in the list, from 1
 * @param said the claim
 * @param way from its outlet to the root
 * @param link what links it to another of the family; empty for the statement itself
 * @param asked whether it is the claim that the page is about
 */
public record Member(
    int number, Said said, List<Hop> way, Optional<Voice.Echo> link, boolean asked) {

  /** Whether it is the statement that stands for the voice. */
  public boolean head() {
    return link.isEmpty();
  }

  /** Whether it was judged another statement. */
  public boolean apart() {
    return link.filter(echo -> echo.judgement() == Judgement.DIFFERENT).isPresent();
  }

  /** What it is, in a few words. */
  public String role() {
    return link.map(
            echo ->
                switch (echo.judgement()) {
                  case SAME -> "echo";
                  case UNSURE -> "perhaps an echo";
                  case DIFFERENT -> "no echo";
                })
        .orElse("stands for the voice");
  }

  /** What links it: "copy, same". */
  public String kind() {
    return link.map(
            echo -> echo.kind().code() + ", " + echo.judgement().name().toLowerCase(Locale.ROOT))
        .orElse("");
  }
}
