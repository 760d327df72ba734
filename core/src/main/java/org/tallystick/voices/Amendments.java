package org.tallystick.voices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.TallystickException;
import org.tallystick.decisions.Decision;

/**
 * What people have decided about sources. Of two decisions of one kind on one source the later
 * prevails; one without a value takes the earlier ones back.
 */
final class Amendments {
  /** What a camp is called when a person says that there is none. */
  static final String NO_CAMP = "none";

  private final Map<String, List<Decision>> bySource = new HashMap<>();
  private final List<Decision> merges = new ArrayList<>();

  Amendments(Collection<Decision> decisions) {
    decisions.stream()
        .sorted(Comparator.comparingLong(Decision::id))
        .forEach(
            decision -> {
              switch (decision.kind()) {
                case SOURCE_GRADE, SOURCE_CAMP, SOURCE_KIND -> check(decision);
                case SOURCE_MERGE -> merges.add(decision);
                case LINK_OVERRULE, CLAIM_ACCEPT, CLAIM_REJECT, CLAIM_CORRECT, CLAIM_ADD -> {}
              }
            });
  }

  private void check(Decision decision) {
    String value = decision.value().orElse("");
    boolean grade = decision.kind() == Decision.Kind.SOURCE_GRADE;
    boolean kind = decision.kind() == Decision.Kind.SOURCE_KIND;
    if (!value.isEmpty()
        && ((grade && Grade.of(value).isEmpty()) || (kind && !Source.KINDS.contains(value)))) {
      throw new TallystickException(
          "decision "
              + decision.id()
              + " of the ledger: '"
              + value
              + "' is no "
              + (grade ? "grade from A to F" : "kind of source")
              + "; decide anew on "
              + decision.subject());
    }
    bySource
        .computeIfAbsent(SourceName.key(decision.subject()), key -> new ArrayList<>())
        .add(decision);
  }

  /** Decisions to merge, in their order. */
  List<Decision> merges() {
    return merges;
  }

  /** The keys of all names that something was decided on, merges apart. */
  List<String> subjects() {
    return List.copyOf(bySource.keySet());
  }

  /** What was decided on a source under these keys of its names, in the order of decision. */
  List<Decision> on(Collection<String> keys) {
    return keys.stream()
        .distinct()
        .flatMap(key -> bySource.getOrDefault(key, List.of()).stream())
        .sorted(Comparator.comparingLong(Decision::id))
        .toList();
  }

  /** The source as people have amended it by these decisions. */
  static Source amended(Source source, List<Decision> decisions) {
    String kind = prevailing(decisions, Decision.Kind.SOURCE_KIND).orElse(source.kind());
    String camp = prevailing(decisions, Decision.Kind.SOURCE_CAMP).orElse(source.camp());
    Grade grade =
        prevailing(decisions, Decision.Kind.SOURCE_GRADE).flatMap(Grade::of).orElse(source.grade());
    return new Source(source.name(), kind, camp.equals(NO_CAMP) ? "" : camp, grade);
  }

  private static Optional<String> prevailing(List<Decision> decisions, Decision.Kind kind) {
    return decisions.stream()
        .filter(decision -> decision.kind() == kind)
        .reduce((earlier, later) -> later)
        .flatMap(Decision::value);
  }
}
