package org.tallystick.claims;

import java.util.Collection;
import java.util.List;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Span;
import org.tallystick.reports.SpanIndex;

/** Where a report names peoples and parties to a war, themselves or units of theirs. */
final class Namings {
  private final SpanIndex peoples = new SpanIndex();
  private final SpanIndex parties = new SpanIndex();

  /** Takes note of those named in the next sentence. */
  void add(
      Sentence sentence,
      Collection<Group> groups,
      List<SideFinder.Named> named,
      List<SideFinder.Formation> units) {
    for (Group group : groups) {
      peoples.add(key(group.origins()), sentence.span(group.first(), group.last()));
    }
    for (SideFinder.Named party : named) {
      parties.add(party.party(), sentence.span(party.first(), party.last()));
    }
    for (SideFinder.Formation unit : units) {
      Span span = sentence.span(unit.first(), unit.last());
      unit.side().ifPresent(side -> parties.add(side, span));
      if (!unit.origins().isEmpty()) {
        peoples.add(key(unit.origins()), span);
      }
    }
  }

  /** Where people of these origins are named, in or near a sentence. */
  List<Span> ofPeople(List<String> origins, Sentence sentence) {
    return peoples.near(key(origins), sentence.span());
  }

  /** Where a party is named, in or near a sentence. */
  List<Span> ofParty(String party, Sentence sentence) {
    return parties.near(party, sentence.span());
  }

  private static String key(List<String> origins) {
    return String.join(" ", origins);
  }
}
