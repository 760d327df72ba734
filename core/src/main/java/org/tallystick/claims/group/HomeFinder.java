package org.tallystick.claims.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.tallystick.claims.group.Group.Form;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/**
 * Finds words that tell a country without naming it: its towns and provinces, and descriptions such
 * as "the continent" or "the North" that only the report gives a meaning.
 */
public final class HomeFinder {
  private final PhraseIndex<String> places = new PhraseIndex<>();
  private final Map<String, List<String>> descriptions = new HashMap<>();

  /** Knows the places and descriptions of this codebook. */
  public HomeFinder(Codebook codebook) {
    for (Table.Row row : codebook.rows("world/places")) {
      if (!row.get("code").isEmpty()) {
        places.put(row.get("name"), row.get("code"));
        row.list("aliases").forEach(alias -> places.put(alias, row.get("code")));
      }
    }
    codebook
        .rows("world/descriptions")
        .forEach(row -> descriptions.put(row.get("words"), row.list("codes")));
  }

  /**
   * The countries told by other words than their names.
   *
   * @param named what the sentence names; such words are passed over
   * @param share how much the report speaks of a country
   */
  public List<Group> find(Sentence sentence, List<Group> named, ToDoubleFunction<String> share) {
    Set<Integer> taken = new HashSet<>();
    for (Group group : named) {
      for (int i = group.first(); i <= group.last(); i++) {
        taken.add(i);
      }
    }
    List<Group> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (taken.contains(i)) {
        continue;
      }
      String text = sentence.token(i).text();
      if (i > 0 && sentence.token(i - 1).lower().matches("the|this|that")) {
        String told =
            sentence.token(i - 1).lower().equals("the")
                ? text
                : text.toLowerCase(java.util.Locale.ROOT);
        Optional<Group> described = described(i, told, share);
        if (described.isPresent()) {
          found.add(described.get());
          continue;
        }
      }
      if (Character.isUpperCase(text.codePointAt(0))) {
        Optional<PhraseIndex.Match<String>> match = places.at(sentence, i);
        if (match.isPresent() && !taken.contains(match.get().last())) {
          found.add(new Group(i, match.get().last(), List.of(match.get().value()), Form.PLACE));
          i = match.get().last();
        }
      }
    }
    return found;
  }

  /** "the continent": the one that the report speaks of most. */
  private Optional<Group> described(int i, String word, ToDoubleFunction<String> share) {
    String best = null;
    for (String code : descriptions.getOrDefault(word, List.of())) {
      if (share.applyAsDouble(code) > (best == null ? 0 : share.applyAsDouble(best))) {
        best = code;
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new Group(i, i, List.of(best), Form.PLACE));
  }
}
