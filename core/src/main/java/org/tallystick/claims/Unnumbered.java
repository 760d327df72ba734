package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.claims.quantity.Quantity;
import org.tallystick.claims.speaker.Names;
import org.tallystick.language.Sentence;

/** Reads a number off people who are named without one. */
final class Unnumbered {
  /** What a bare plural may be said to do; one person may also be wounded, missing or released. */
  private static final Set<String> PLURAL =
      Set.of("serving", "joined", "arrived", "left", "killed", "captured", "prosecuted", "trained");

  private static final Set<String> SINGLE =
      Set.of(
          "killed",
          "wounded",
          "captured",
          "missing",
          "prosecuted",
          "released",
          "arrived",
          "joined");

  private static final Set<String> NAMED =
      Set.of("killed", "wounded", "captured", "missing", "prosecuted", "released");

  private Unnumbered() {}

  static Optional<Quantity> of(
      Sentence sentence,
      int token,
      int verb,
      String measure,
      List<Group> groups,
      Nouns nouns,
      Names names) {
    String tag = sentence.token(token).tag();
    boolean people =
        groups.stream()
            .anyMatch(
                g -> g.form() == Group.Form.PEOPLE && g.first() <= token && token <= g.last());
    boolean fighters =
        nouns
            .classOf(sentence, token)
            .filter(
                c ->
                    c.equals(Nouns.FIGHTER)
                        || c.equals(Nouns.PERSON) && grouped(sentence, token, groups))
            .isPresent();
    boolean plural = tag.equals("NNS") || tag.equals("NNPS");
    String lower = sentence.token(token).lower();
    if (lower.matches("many|some|others|several")
        && PLURAL.contains(measure)
        && finite(sentence, verb)) {
      return Optional.of(vague(token));
    }
    if (plural
        && (people || fighters)
        && PLURAL.contains(measure)
        && finite(sentence, verb)
        && !counted(sentence, token)) {
      return Optional.of(vague(token));
    }
    boolean person =
        people
            || nouns
                .classOf(sentence, token)
                .filter(c -> c.equals(Nouns.FIGHTER) || c.equals(Nouns.PERSON))
                .isPresent();
    if (!plural && person && SINGLE.contains(measure) && indefinite(sentence, token)) {
      return Optional.of(one(token));
    }
    if (tag.equals("NNP") && NAMED.contains(measure) && isNamed(sentence, token, names)) {
      return Optional.of(one(token));
    }
    return Optional.empty();
  }

  private static boolean grouped(Sentence sentence, int token, List<Group> groups) {
    return groups.stream()
        .anyMatch(g -> g.form() != Group.Form.SEAT && sentence.within(g.last(), token));
  }

  private static Quantity vague(int token) {
    return new Quantity(
        token,
        token,
        token,
        Interval.atLeast(1),
        Hedge.UNQUANTIFIED,
        Quantity.COUNT,
        "number.plural");
  }

  private static Quantity one(int token) {
    return new Quantity(
        token, token, token, Interval.exactly(1), Hedge.EXACT, Quantity.COUNT, "number.single");
  }

  /** Whether a determiner or number already says how many, or that none. */
  private static boolean counted(Sentence sentence, int token) {
    for (int child : sentence.children(token)) {
      if (sentence.relation(child).startsWith("nummod")
          || sentence.token(child).lower().matches("no|any|all|most|every|each|more|both")) {
        return true;
      }
    }
    return false;
  }

  private static boolean indefinite(Sentence sentence, int token) {
    for (int child : sentence.children(token)) {
      if (sentence.relation(child).equals("det")
          && sentence.token(child).lower().matches("a|an|another")) {
        return true;
      }
    }
    return false;
  }

  /** A main or reported clause, not a participle, an infinitive or a relative clause. */
  private static boolean finite(Sentence sentence, int verb) {
    String relation = sentence.relation(verb);
    if (relation.startsWith("acl") || relation.equals("advcl") || relation.equals("amod")) {
      return false;
    }
    String tag = sentence.token(verb).tag();
    if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("JJ")) {
      return true;
    }
    for (int child : sentence.children(verb)) {
      if (sentence.relation(child).startsWith("aux")) {
        return !sentence.token(child).lower().equals("to");
      }
    }
    return false;
  }

  private static boolean isNamed(Sentence sentence, int token, Names names) {
    String last = sentence.token(token).text();
    if (token > 0 && sentence.token(token - 1).text().matches("\\p{Lu}[\\p{L}’'-]+")) {
      return names.full(last).isPresent();
    }
    return names.full(last).isPresent() && !last.equals(last.toUpperCase(java.util.Locale.ROOT));
  }
}
