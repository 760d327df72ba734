package org.tallystick.app.generations;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tallystick.decisions.Decision;

/** The decisions that are made on claims and that nobody has taken back. */
final class DecidedClaims {
  private final List<Decision> standing = new ArrayList<>();

  DecidedClaims(Collection<Decision> decisions) {
    Map<String, Deque<Decision>> made = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (claims(decision).isEmpty()) {
        continue;
      }
      Deque<Decision> before =
          made.computeIfAbsent(
              decision.kind() + " " + decision.subject(), subject -> new ArrayDeque<>());
      if (decision.value().isPresent()) {
        before.push(decision);
      } else if (decision.kind() == Decision.Kind.LINK_OVERRULE) {
        before.clear(); // leaves the link to the program
      } else {
        before.poll(); // what was decided before it stands again
      }
    }
    made.values().stream()
        .filter(before -> !before.isEmpty())
        .map(Deque::peek)
        .sorted(Comparator.comparing(Decision::id))
        .forEach(standing::add);
  }

  /** In their order; of several on one subject the newest. */
  List<Decision> standing() {
    return List.copyOf(standing);
  }

  /** Every claim that any of them is about. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    standing.forEach(decision -> ids.addAll(claims(decision)));
    return ids;
  }

  /** The ids of the claims that a decision is about: none, one, or the two ends of a link. */
  static List<String> claims(Decision decision) {
    return switch (decision.kind()) {
      case SOURCE_GRADE, SOURCE_CAMP, SOURCE_KIND, SOURCE_MERGE -> List.of();
      default -> List.of(decision.subject().split(" ", -1));
    };
  }
}
