package org.tallystick.estimates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;

/**
 * Which question lies within which: everybody whom the part counts is counted by the whole, too.
 *
 * <p>Derived from the codebook alone: peoples from {@code world/regions} (see {@link Origins}),
 * measures and sides from the table {@code nesting}, which gives a reason for each line. What the
 * codebook does not say is {@link Answer#UNKNOWN}. Only numbers of people nest; shares and sums of
 * money do not.
 *
 * <p>Time is the caller's matter: where the whole is a running total, a part counted on one day
 * lies within a whole counted on that day or later; where it is a state, within one of the same
 * time.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class Nesting {
  private static final String PEOPLE = "people";
  private static final List<String> RELATIONS =
      List.of("within", "within-foreign", "apart", "perhaps", "falls");

  private final Origins origins;
  private final Map<Pair, String> relations = new HashMap<>();

  /** Three-valued, for not everything is known. */
  public enum Answer {
    NO,
    UNKNOWN,
    YES;

    /** Yes if both are, no if one is not. */
    public Answer and(Answer other) {
      return compareTo(other) <= 0 ? this : other;
    }

    /** Yes if either is. */
    public Answer or(Answer other) {
      return compareTo(other) >= 0 ? this : other;
    }

    /** Yes for no, no for yes. */
    public Answer not() {
      return this == UNKNOWN ? UNKNOWN : this == YES ? NO : YES;
    }

    /** A yes that stands, anything else unknown. */
    Answer orUnknown() {
      return or(UNKNOWN);
    }
  }

  private record Pair(String field, String part, String whole) {}

  /** What this codebook says on it; it may lack the tables. */
  public Nesting(Codebook codebook) {
    origins = new Origins(codebook);
    for (Table.Row row : rows(codebook, "nesting")) {
      String relation = row.get("relation");
      if (!RELATIONS.contains(relation)) {
        throw row.wrong("'" + relation + "' is none of " + String.join(", ", RELATIONS));
      }
      relations.put(new Pair(row.get("field"), row.get("part"), row.get("whole")), relation);
    }
  }

  /** Whether everybody whom the part counts is counted by the whole. A question lies in itself. */
  public Answer within(Question part, Question whole) {
    if (part.equals(whole)) {
      return Answer.YES;
    }
    if (!people(part, whole)) {
      return Answer.NO;
    }
    Answer besides = measures(part, whole).and(sides(part.side(), whole.side()));
    return besides == Answer.NO
        ? Answer.NO
        : besides.and(origins(part.origins(), whole.origins(), part.side()));
  }

  /** Whether nobody is counted by both, so that their numbers may be added up. */
  public Answer disjoint(Question a, Question b) {
    if (!people(a, b)) {
      return Answer.UNKNOWN;
    }
    return origins
        .disjoint(a.origins(), b.origins(), a.side().equals(b.side()) ? a.side() : Optional.empty())
        .or(apart("measure", Optional.of(a.measure()), Optional.of(b.measure())))
        .or(apart("side", a.side(), b.side()));
  }

  /** Whether the numbers of this measure may go down although they are totals. */
  public boolean falls(String measure) {
    return "falls".equals(relations.get(new Pair("measure", measure, measure)));
  }

  /** Whether all people from the one origins come from the other; empty origins are everybody. */
  public Answer origins(List<String> part, List<String> whole, Optional<String> side) {
    return origins.within(part, whole, side);
  }

  /** Whether all whom the one measure counts are counted by the other, of these people. */
  private Answer measures(Question part, Question whole) {
    if (part.measure().equals(whole.measure())) {
      return Answer.YES;
    }
    String relation = relations.get(new Pair("measure", part.measure(), whole.measure()));
    if (relation == null || relation.equals("apart")) {
      return Answer.NO;
    }
    return switch (relation) {
      case "within" -> Answer.YES;
      case "within-foreign" -> origins.foreign(part.origins(), part.side()).orUnknown();
      default -> Answer.UNKNOWN;
    };
  }

  private Answer sides(Optional<String> part, Optional<String> whole) {
    if (part.isEmpty() || whole.isEmpty()) {
      return Answer.UNKNOWN;
    }
    if (part.equals(whole)) {
      return Answer.YES;
    }
    String relation = relations.get(new Pair("side", part.get(), whole.get()));
    return relation == null || relation.equals("apart")
        ? Answer.NO
        : relation.equals("within") ? Answer.YES : Answer.UNKNOWN;
  }

  private Answer apart(String field, Optional<String> a, Optional<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Answer.UNKNOWN;
    }
    if (a.equals(b)) {
      return Answer.NO;
    }
    String one = relations.get(new Pair(field, a.get(), b.get()));
    String other = relations.get(new Pair(field, b.get(), a.get()));
    if ("apart".equals(one) || "apart".equals(other)) {
      return Answer.YES;
    }
    // Hardly anybody serves two parties; what a table relates is not apart.
    return field.equals("side") && one == null && other == null ? Answer.YES : Answer.UNKNOWN;
  }

  private static boolean people(Question a, Question b) {
    return a.unit().equals(PEOPLE) && b.unit().equals(PEOPLE);
  }

  static List<Table.Row> rows(Codebook codebook, String table) {
    return codebook.tables().containsKey(table) ? codebook.rows(table) : List.of();
  }
}
