package org.tallystick.claims.place;

import java.util.Optional;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Finds where something is said to have happened, not below city level. */
public final class PlaceFinder {
  private final PhraseIndex<String> places = new PhraseIndex<>();

  /** Knows the places of this codebook. */
  public PlaceFinder(Codebook codebook) {
    for (Table.Row row : codebook.rows("world/places")) {
      places.put(row.get("name"), row.get("name"));
      row.list("aliases").forEach(alias -> places.put(alias, row.get("name")));
    }
    for (Table.Row row : codebook.rows("world/countries")) {
      String name = row.list("names").get(0);
      row.list("names").forEach(alias -> places.put(alias, name));
    }
  }

  /** The place that stands nearest behind "in", "near", "at" … to the token. */
  public Optional<String> near(Sentence sentence, int token) {
    Optional<String> best = Optional.empty();
    int bestDistance = 12;
    for (int i = 1; i < sentence.size(); i++) {
      int before = i - 1;
      while (before > 0
          && sentence
              .token(before)
              .lower()
              .matches(
                  "the|eastern|western|northern|southern|occupied|central|of|region|city|town|russia's|ukraine's")) {
        before--;
      }
      if (!sentence
              .token(before)
              .lower()
              .matches("in|near|at|outside|around|inside|to|into|across|over|on")
          || !Character.isUpperCase(sentence.token(i).text().codePointAt(0))) {
        continue;
      }
      Optional<PhraseIndex.Match<String>> match = places.at(sentence, i);
      boolean owner =
          match.isPresent()
              && match.get().last() + 1 < sentence.size()
              && sentence.token(match.get().last() + 1).lower().matches("['’]s?");
      if (match.isPresent() && !owner && Math.abs(i - token) < bestDistance) {
        best = Optional.of(match.get().value());
        bestDistance = Math.abs(i - token);
      }
    }
    return best;
  }
}
