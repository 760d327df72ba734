package org.tallystick.claims.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/** Finds whom people serve: "for Russia", "in the Ukrainian army", the side of a formation. */
public final class SideFinder {

  private final SideWords words;
  private final PhraseIndex<Name> names = new PhraseIndex<>();
  private final PhraseIndex<Name> adjectives = new PhraseIndex<>();
  private final PhraseIndex<Name> voices = new PhraseIndex<>();
  private final PhraseIndex<String> phrases = new PhraseIndex<>();
  private final PhraseIndex<Table.Row> formations = new PhraseIndex<>();
  private final Map<String, String> enemies = new HashMap<>();
  private final Map<String, List<String>> allEnemies = new HashMap<>();
  private final Map<String, List<String>> states = new HashMap<>();

  /** A party's name as written. */
  private record Name(String surface, String party) {}

  /**
   * A sign of whom people serve.
   *
   * @param token index of the word
   * @param party the code of the party named
   * @param weight 1 weak to 3 strong, 0 where only its country is named
   * @param hostile whether the people are its enemies
   */
  public record Cue(int token, String party, int weight, boolean hostile) {}

  /** A unit named in a sentence. */
  public record Formation(
      int first, int last, String name, Optional<String> side, List<String> origins) {}

  /** Knows the parties and formations of this codebook. */
  public SideFinder(Codebook codebook) {
    words = new SideWords(codebook);
    for (Table.Row row : codebook.optional("parties")) {
      String code = row.get("code");
      row.list("names").forEach(name -> addName(names, name.replaceFirst("^the ", ""), code));
      row.list("adjectives").forEach(word -> addName(adjectives, word, code));
      row.list("phrases").forEach(phrase -> phrases.put(phrase, code));
      row.list("voice").forEach(phrase -> voices.put(phrase, new Name(phrase, code)));
      states.put(code, row.list("states"));
      allEnemies.put(code, row.list("enemies"));
      if (!row.list("enemies").isEmpty()) {
        enemies.put(code, row.list("enemies").get(0));
      }
    }
    for (Table.Row row : codebook.optional("formations")) {
      formations.put(row.get("name"), row);
      row.list("aliases").forEach(alias -> formations.put(alias, row));
    }
  }

  private static void addName(PhraseIndex<Name> index, String surface, String party) {
    index.put(surface, new Name(surface, party));
  }

  /**
   * A party named in a sentence.
   *
   * @param first index of the first word
   * @param last index of the last
   * @param party its code
   */
  public record Named(int first, int last, String party) {}

  /** The parties named in a sentence, in whatever way. */
  public List<Named> named(Sentence sentence) {
    List<Named> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<PhraseIndex.Match<String>> name = capital(sentence, names.at(sentence, i), i);
      if (name.isEmpty()) {
        name = capital(sentence, adjectives.at(sentence, i), i);
      }
      if (name.isPresent()) {
        found.add(new Named(i, name.get().last(), name.get().value()));
      }
    }
    return found;
  }

  /**
   * What the words beside a party's name make of it: "captor" ("in Russian captivity", "a court in
   * Donetsk"), "army" ("Russian ranks"), "office" ("the Russian ministry").
   */
  public Optional<String> stance(Sentence sentence, Named named) {
    for (int i = named.last() + 1; i < sentence.size() && i <= named.last() + 3; i++) {
      String word = sentence.token(i).lower();
      for (String name : List.of("captor", "own", "army", "office")) {
        if (words.is(name, word)) {
          return Optional.of(name);
        }
      }
      if (!word.matches("[\\p{L}-]+|['’]s?")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The parties in whose own words a sentence speaks. */
  public List<String> voices(Sentence sentence) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      capital(sentence, voices.at(sentence, i), i).ifPresent(match -> found.add(match.value()));
    }
    return found;
  }

  /** Whether the words "both sides", "either army" or the like stand in the sentence. */
  public static boolean namesBothSides(Sentence sentence) {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      if (sentence.token(i).lower().matches("both|either|two|each|one")) {
        for (int j = i + 1; j < Math.min(i + 4, sentence.size()); j++) {
          if (sentence.token(j).lower().matches("sides?|arm(?:y|ies)|parties|camps?")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether these people are said to be "on both sides", "with the two armies". */
  public static boolean isOnBothSides(Sentence sentence, int people) {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).lower().matches("on|for|with|in")
          && isBothSides(sentence, i + 1)
          && sentence.clause(i) == sentence.clause(people)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBothSides(Sentence sentence, int first) {
    int at = sentence.wordAt(first).equals("the") ? first + 1 : first;
    String next = sentence.wordAt(at + 1);
    return switch (sentence.wordAt(at)) {
      case "both", "two" -> next.matches("sides|armies");
      case "either", "each" -> next.matches("side|army");
      default -> false;
    };
  }

  /** The party that a speaker's name contains. */
  public Optional<String> partyIn(String name) {
    String[] parts = name.split("\\s+");
    for (int first = 0; first < parts.length; first++) {
      for (int last = Math.min(parts.length, first + 5); last > first; last--) {
        String piece =
            String.join(" ", Arrays.copyOfRange(parts, first, last)).replaceAll("['’]s$|[,.]$", "");
        Optional<Name> found =
            piece.isEmpty() || Character.isLowerCase(piece.codePointAt(0))
                ? Optional.empty()
                : names.get(piece).or(() -> adjectives.get(piece));
        if (found.isPresent()) {
          return found.map(Name::party);
        }
      }
    }
    return Optional.empty();
  }

  /** The states whose own army is that side. */
  public List<String> statesOf(String party) {
    return states.getOrDefault(party, List.of());
  }

  /** The parties that the side fights. */
  public List<String> enemiesOf(String party) {
    return allEnemies.getOrDefault(party, List.of());
  }

  /** The side's main enemy. */
  public Optional<String> enemyOf(String party) {
    return Optional.ofNullable(enemies.get(party));
  }

  /** Every sign in a sentence, parsed or not. */
  public List<Cue> cues(Sentence sentence) {
    List<Cue> cues = new ArrayList<>();
    List<Formation> units = formations(sentence);
    for (int i = 0; i < sentence.size(); i++) {
      int token = i;
      if (units.stream().anyMatch(unit -> unit.first() <= token && token <= unit.last())) {
        continue;
      }
      Optional<PhraseIndex.Match<String>> phrase = phrases.at(sentence, i);
      if (phrase.isPresent()) {
        cues.add(new Cue(i, phrase.get().value(), 3, false));
      }
      Optional<PhraseIndex.Match<String>> name = capital(sentence, names.at(sentence, i), i);
      Optional<PhraseIndex.Match<String>> adjective =
          capital(sentence, adjectives.at(sentence, i), i);
      if (name.isPresent()) {
        named(sentence, name.get(), cues);
      }
      if (adjective.isPresent()) {
        army(sentence, adjective.get(), cues);
      } else if (name.isPresent() && possessive(sentence, name.get().last() + 1)) {
        owned(sentence, name.get(), cues);
        army(sentence, new PhraseIndex.Match<>(name.get().value(), i, name.get().last() + 1), cues);
      }
    }
    for (Formation formation : units) {
      formation.side().ifPresent(side -> unit(sentence, formation, side, cues));
    }
    return cues;
  }

  /** The units named in a sentence. */
  public List<Formation> formations(Sentence sentence) {
    List<Formation> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); ) {
      Optional<PhraseIndex.Match<Table.Row>> match = formations.at(sentence, i);
      if (match.isPresent() && Character.isUpperCase(sentence.token(i).text().codePointAt(0))) {
        Table.Row row = match.get().value();
        found.add(
            new Formation(
                i,
                match.get().last(),
                row.get("name"),
                row.list("side").stream().findFirst(),
                row.list("origins")));
        i = match.get().last() + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  /** The match where it is written as the codebook has it: capitals, acronyms. */
  private static Optional<PhraseIndex.Match<String>> capital(
      Sentence sentence, Optional<PhraseIndex.Match<Name>> match, int i) {
    return match
        .filter(
            m -> {
              String surface = m.value().surface();
              String text = sentence.token(i).text();
              if (Character.isLowerCase(surface.codePointAt(0))) {
                return true;
              }
              boolean acronym =
                  surface.length() <= 5 && surface.equals(surface.toUpperCase(Locale.ROOT));
              return Character.isUpperCase(text.codePointAt(0))
                  && (!acronym || text.equals(surface) && !shouting(sentence));
            })
        .map(m -> new PhraseIndex.Match<>(m.value().party(), m.first(), m.last()));
  }

  /** A line all in capitals tells no acronym from a word. */
  private static boolean shouting(Sentence sentence) {
    int capitals = 0;
    for (int i = 0; i < Math.min(4, sentence.size()); i++) {
      String text = sentence.token(i).text();
      capitals +=
          text.length() > 2
                  && text.equals(text.toUpperCase(Locale.ROOT))
                  && Character.isLetter(text.charAt(0))
              ? 1
              : 0;
    }
    return capitals >= 2;
  }

  private static boolean possessive(Sentence sentence, int i) {
    return i < sentence.size() && sentence.token(i).lower().matches("['’]s?");
  }

  /** "joined Wagner", "against Wagner"; else a unit merely named. */
  private void unit(Sentence sentence, Formation unit, String side, List<Cue> cues) {
    int before = cues.size();
    named(sentence, new PhraseIndex.Match<>(side, unit.first(), unit.last()), cues);
    if (cues.size() == before) {
      cues.add(new Cue(unit.first(), side, 1, false));
    }
  }

  /** "Russia's foreigners". */
  private void owned(Sentence sentence, PhraseIndex.Match<String> match, List<Cue> cues) {
    int last = match.last() + 2;
    for (int i = last; i < sentence.size() && i <= last + 1; i++) {
      if (words.is("owned", sentence, i)) {
        cues.add(new Cue(match.first(), match.value(), 2, false));
        return;
      }
    }
  }

  /** "fight for Russia", "joined Wagner", "against Ukraine", "captured by Ukraine". */
  private void named(Sentence sentence, PhraseIndex.Match<String> match, List<Cue> cues) {
    int before = match.first() - 1;
    while (before >= 0
        && sentence.token(before).lower().matches("the|a|an|vladimir|president|[\"“]")) {
      before--;
    }
    if (before < 0 || possessive(sentence, match.last() + 1)) {
      return;
    }
    String word = sentence.token(before).lower();
    String party = match.value();
    if (words.is("against", word)) {
      cues.add(new Cue(match.first(), party, 3, true));
    } else if (word.equals("of") && before > 0 && words.is("of", sentence, before - 1)) {
      cues.add(new Cue(match.first(), party, 3, false));
    } else if (words.is("for", word)
        && (!word.equals("for") && !word.equals("with")
            || words.near("service", sentence, before))) {
      boolean weak = word.equals("with") && !words.isJust("serving", sentence, before);
      cues.add(new Cue(match.first(), party, weak ? 1 : 3, false));
    } else if (word.matches("to|into") && !statesOf(party).isEmpty()) {
      cues.add(new Cue(match.first(), party, 0, false));
    } else if (words.is("agent", word) && words.near("loss", sentence, before)) {
      cues.add(new Cue(match.first(), party, 2, true));
    }
  }

  /** "Russian army", "Ukraine's ranks"; of the enemy after "by" and "against". */
  private void army(Sentence sentence, PhraseIndex.Match<String> match, List<Cue> cues) {
    for (int i = match.last() + 1; i < sentence.size() && i <= match.last() + 4; i++) {
      Token token = sentence.token(i);
      if (words.is("army", token.lower())) {
        if (i + 1 < sentence.size() && words.is("office", sentence, i + 1)) {
          return;
        }
        boolean hostile = hostile(sentence, match.first());
        boolean joining = words.is("own", token.lower()) || joining(sentence, match.first());
        int weight = !joining ? 1 : words.is("event", token.lower()) ? 2 : 3;
        cues.add(new Cue(match.first(), match.value(), hostile ? 2 : weight, hostile));
        return;
      }
      if (words.is("enemy", token.lower())) {
        cues.add(new Cue(match.first(), match.value(), 1, true));
        return;
      }
      if (!token.text().matches("[\\p{L}-]+")) {
        return;
      }
    }
  }

  private boolean hostile(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && i >= first - 3; i--) {
      String word = sentence.token(i).lower();
      if (word.equals("by") || words.is("against", word)) {
        return !word.equals("by") || words.near("loss", sentence, i);
      }
      if (!word.matches("the|a|an|[\\p{L}-]+ian")) {
        return false;
      }
    }
    return false;
  }

  private boolean joining(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && i >= first - 3; i--) {
      String word = sentence.token(i).lower();
      if (words.is("joining", word)) {
        return !word.equals("of") && !word.equals("by") && !word.equals("from")
            || words.near("service", sentence, i)
            || i > 0
                && sentence.token(i - 1).lower().matches("ranks|part|members?|soldiers?|recruit.*");
      }
      if (!word.matches("the|a|an|up|regular|its|[\"“]")) {
        return false;
      }
    }
    return false;
  }
}
