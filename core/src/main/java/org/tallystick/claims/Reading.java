package org.tallystick.claims;

import java.util.List;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.side.SideFinder.Cue;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.language.DateMention;
import org.tallystick.language.Roles;
import org.tallystick.language.Sentence;

/**
 * Every layer found in one sentence.
 *
 * @param sentence the parsed sentence
 * @param roles who does what to whom
 * @param quantities its numbers
 * @param counted what they count, numbers that count nothing left out
 * @param groups peoples and countries
 * @param triggers words of the measures
 * @param attributions who says what
 * @param cues signs of a side
 * @param formations units named
 * @param dates dates named
 */
public record Reading(
    Sentence sentence,
    Roles roles,
    List<Quantity> quantities,
    List<Counted> counted,
    List<Group> groups,
    List<Trigger> triggers,
    List<Attribution> attributions,
    List<Cue> cues,
    List<Formation> formations,
    List<DateMention> dates) {

  /** The same with other peoples. */
  Reading withGroups(List<Group> newGroups) {
    return new Reading(
        sentence,
        roles,
        quantities,
        counted,
        newGroups,
        triggers,
        attributions,
        cues,
        formations,
        dates);
  }
}
