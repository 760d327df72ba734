package org.tallystick.estimates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.estimates.Nesting.Answer;

/**
 * Which peoples lie within which: parts of countries, countries, regions, foreigners.
 *
 * <p>A region's members are told by {@code world/regions}: those whom everybody counts in, and
 * those whom only some do, from whom nothing is concluded. Who is foreign depends on the side: not
 * the people of its own states; whether the people of a country it fights in are, is unknown.
 */
final class Origins {
  private static final String FOREIGN = "foreign";

  private final Map<String, Members> regions = new HashMap<>();
  private final Map<String, Set<String>> own = new HashMap<>();
  private final Map<String, Set<String>> grounds = new HashMap<>();

  /** Countries or parts of countries. */
  private record Members(Set<String> sure, Set<String> perhaps) {
    Set<String> all() {
      Set<String> all = new LinkedHashSet<>(sure);
      all.addAll(perhaps);
      return all;
    }
  }

  Origins(Codebook codebook) {
    for (Table.Row row : Nesting.rows(codebook, "world/regions")) {
      Set<String> sure = new LinkedHashSet<>(row.list("members"));
      regions.put(row.get("code"), new Members(sure, new LinkedHashSet<>(row.list("perhaps"))));
    }
    for (Table.Row row : Nesting.rows(codebook, "parties")) {
      String code = row.get("code");
      Set<String> states = new HashSet<>(row.list("states"));
      // SY-OPP, ES-REP: parties of a country go by its code.
      if (code.matches("[A-Z]{2}(-.*)?")) {
        states.add(code.substring(0, 2));
      }
      own.put(code, states);
    }
    for (Table.Row row : Nesting.rows(codebook, "wars")) {
      for (String camp : row.list("parties")) {
        for (String party : camp.split(" ", -1)) {
          grounds.computeIfAbsent(party, key -> new HashSet<>()).addAll(row.list("grounds"));
        }
      }
    }
  }

  /** Whether all people from the one lie within those from the other. Empty means everybody. */
  Answer within(List<String> part, List<String> whole, Optional<String> side) {
    if (whole.isEmpty() || whole.containsAll(part) && !part.isEmpty()) {
      return Answer.YES;
    }
    if (part.isEmpty()) {
      return Answer.UNKNOWN;
    }
    Answer all = Answer.YES;
    for (String one : part) {
      all = all.and(withinAny(one, whole, side));
    }
    return all;
  }

  /** Whether nobody is among both. */
  Answer disjoint(List<String> a, List<String> b, Optional<String> side) {
    if (a.isEmpty() || b.isEmpty()) {
      return Answer.NO;
    }
    Answer all = Answer.YES;
    for (String one : a) {
      for (String other : b) {
        all = all.and(apart(one, other, side));
      }
    }
    return all;
  }

  /** Whether these people are foreign to the side. */
  Answer foreign(List<String> people, Optional<String> side) {
    return within(people, List.of(FOREIGN), side);
  }

  private Answer withinAny(String part, List<String> whole, Optional<String> side) {
    if (whole.contains(part)) {
      return Answer.YES;
    }
    if (whole.contains(FOREIGN)) {
      return whole.size() == 1 ? foreign(part, side) : foreign(part, side).orUnknown();
    }
    if (part.equals(FOREIGN)) {
      return Answer.NO;
    }
    if (!regions.containsKey(part) && whole.stream().noneMatch(regions::containsKey)) {
      return whole.contains(country(part)) ? Answer.YES : Answer.NO;
    }
    List<Members> wholes = whole.stream().map(this::members).toList();
    boolean all = true;
    for (String member : members(part).all()) {
      boolean surely = wholes.stream().anyMatch(w -> covered(member, w.sure()));
      if (!surely
          && members(part).sure().contains(member)
          && wholes.stream().noneMatch(w -> covered(member, w.perhaps()))) {
        return Answer.NO;
      }
      all &= surely;
    }
    return all ? Answer.YES : Answer.UNKNOWN;
  }

  private Answer foreign(String people, Optional<String> side) {
    if (people.equals(FOREIGN)) {
      return Answer.YES;
    }
    if (side.isEmpty() || !own.containsKey(side.get())) {
      return Answer.UNKNOWN;
    }
    Members members = members(people);
    Set<String> home = own.get(side.get());
    if (members.sure().stream().allMatch(member -> covered(member, home))) {
      return Answer.NO;
    }
    Set<String> near = new HashSet<>(home);
    if (home.isEmpty() || !regions.containsKey(people)) {
      near.addAll(grounds.getOrDefault(side.get(), Set.of()));
    }
    return meet(members.all(), near) ? Answer.UNKNOWN : Answer.YES;
  }

  private Answer apart(String a, String b, Optional<String> side) {
    if (a.equals(b)) {
      return Answer.NO;
    }
    if (a.equals(FOREIGN) || b.equals(FOREIGN)) {
      return foreign(a.equals(FOREIGN) ? b : a, side).not();
    }
    if (!regions.containsKey(a) && !regions.containsKey(b)) {
      return a.equals(country(b)) || b.equals(country(a)) ? Answer.NO : Answer.YES;
    }
    if (meet(members(a).sure(), members(b).sure())) {
      return Answer.NO;
    }
    return meet(members(a).all(), members(b).all()) ? Answer.UNKNOWN : Answer.YES;
  }

  private Members members(String code) {
    Members region = regions.get(code);
    return region != null ? region : new Members(Set.of(code), Set.of());
  }

  /** Whether a country or part of one lies in one of those. */
  private static boolean covered(String member, Set<String> whole) {
    return whole.contains(member) || whole.contains(country(member));
  }

  private static boolean meet(Set<String> a, Set<String> b) {
    List<String> countries = new ArrayList<>();
    for (String member : a) {
      if (covered(member, b)) {
        return true;
      }
      if (member.equals(country(member))) {
        countries.add(member);
      }
    }
    return b.stream().anyMatch(other -> countries.contains(country(other)));
  }

  private static String country(String code) {
    return code.length() > 3 && code.charAt(2) == '-' ? code.substring(0, 2) : code;
  }
}
