package org.tallystick.claims.speaker;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.group.Nouns;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.CalendarWords;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** The sources a codebook knows by name, and the words that are no part of a person's name. */
public final class SourceNames {
  private final PhraseIndex<Table.Row> sources = new PhraseIndex<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final Set<String> seats = new HashSet<>();
  private final Set<String> nationals = new HashSet<>();
  private final Nouns nouns;

  /** Knows the sources and places of this codebook. */
  public SourceNames(Codebook codebook, Nouns nouns) {
    this.nouns = nouns;
    for (Table.Row row : codebook.rows("sources")) {
      sources.put(row.get("name"), row);
      row.list("aliases").forEach(alias -> sources.put(alias, row));
    }
    for (String table : new String[] {"world/countries", "world/peoples"}) {
      for (Table.Row row : codebook.rows(table)) {
        countries.addAll(row.list("names"));
        seats.addAll(row.list("seats"));
        nationals.addAll(row.list("adjectives"));
        nationals.addAll(row.list("people"));
        for (String column : new String[] {"names", "adjectives", "people", "seats"}) {
          places.addAll(row.list(column));
        }
      }
    }
    codebook.rows("world/places").forEach(row -> places.add(row.get("name")));
  }

  /** The known source named from this token on. */
  Optional<PhraseIndex.Match<Table.Row>> at(Sentence sentence, int first) {
    return Character.isUpperCase(sentence.token(first).text().codePointAt(0))
        ? sources.at(sentence, first)
        : Optional.empty();
  }

  /** Whether a known source of that kind has this name. */
  boolean isKind(String name, String kind) {
    return sources.get(name).filter(row -> row.get("kind").equals(kind)).isPresent();
  }

  /** The class of the noun in the codebook. */
  Optional<String> nounClass(Sentence sentence, int last) {
    return nouns.classOf(sentence, last);
  }

  /** Whether it is a capital or another seat of government. */
  boolean isSeat(String name) {
    return seats.contains(name);
  }

  boolean isCountry(String name) {
    return countries.contains(name);
  }

  /** Whether it may stand for somebody of a country or people: "an Afghan", "the Syrian". */
  boolean isNational(String word) {
    return nationals.contains(word);
  }

  boolean isPlace(String word) {
    return places.contains(word);
  }

  /** Whether the word is an office or rank rather than a name. */
  boolean isTitle(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return nouns.classOf(lower).isPresent()
        || CalendarWords.isName(lower)
        || lower.matches(
            "foreign|affairs|defen[cs]e|prime|interior|home|deputy|vice|acting|former|the|a|an|in|on|at|of|state|security|military|national|"
                + "minister|ministry|lt\\.?|gen\\.?|col\\.?|maj\\.?|brig\\.?|sgt\\.?|capt\\.?|dr\\.?|mr\\.?|mrs\\.?|ms\\.?|sir|pm|chief|staff|"
                + "but|and|when|for|as|while|after|since");
  }
}
