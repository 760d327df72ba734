package org.tallystick.claims.side;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;

/** Finds whom people serve: "for Russia", "in the Ukrainian army", the side of a formation. */
public final class SideFinder {
  private static final Set<String> FOR =
      Set.of(
          "for",
          "with",
          "alongside",
          "beside",
          "behind",
          "join",
          "joined",
          "joining",
          "joins",
          "under",
          "support",
          "supporting",
          "backing",
          "aid",
          "aiding",
          "assist",
          "assisting",
          "defend",
          "defending",
          "help",
          "helping",
          "serve",
          "serving");
  private static final Set<String> AGAINST = Set.of("against", "fight", "fighting", "fought");
  private static final Set<String> ENEMY = Set.of("by", "from", "in", "with");
  private static final Set<String> CAPTIVE =
      Set.of(
          "captured",
          "captive",
          "captivity",
          "prisoner",
          "prisoners",
          "pows",
          "killed",
          "wounded",
          "eliminated",
          "seized",
          "shot",
          "struck",
          "destroyed",
          "taken",
          "held",
          "detained");
  private static final Set<String> SERVICE =
      Set.of(
          "fight",
          "fights",
          "fighting",
          "fought",
          "serve",
          "serves",
          "serving",
          "served",
          "die",
          "died",
          "dying",
          "volunteer",
          "volunteers",
          "volunteered",
          "enlist",
          "enlisted",
          "recruit",
          "recruited",
          "recruits",
          "mercenary",
          "mercenaries",
          "soldiers",
          "fighters",
          "troops",
          "combat",
          "arms",
          "battle",
          "work",
          "working",
          "signed",
          "fallen",
          "soldier",
          "fighter",
          "killed",
          "gone",
          "join",
          "joined",
          "side",
          "sided",
          "allied");
  private static final Set<String> ARMY =
      Set.of(
          "army",
          "armies",
          "force",
          "forces",
          "military",
          "militaries",
          "rank",
          "ranks",
          "uniform",
          "uniforms",
          "side",
          "troops",
          "service",
          "invasion",
          "war",
          "behalf",
          "cause",
          "lines",
          "navy",
          "marines",
          "legion",
          "frontline",
          "trenches",
          "contract",
          "contracts",
          "units",
          "unit",
          "command",
          "effort",
          "offensive",
          "campaign",
          "fight",
          "aggression",
          "separatists",
          "proxies",
          "militia",
          "militias",
          "recruiters",
          "recruitment",
          "armed");
  private static final Set<String> JOINING =
      Set.of(
          "in",
          "into",
          "for",
          "with",
          "of",
          "on",
          "join",
          "joined",
          "joining",
          "joins",
          "alongside",
          "inside",
          "within",
          "to",
          "from",
          "under",
          "wearing",
          "as",
          "by");

  private final PhraseIndex<Name> names = new PhraseIndex<>();
  private final PhraseIndex<Name> adjectives = new PhraseIndex<>();
  private final PhraseIndex<String> phrases = new PhraseIndex<>();
  private final PhraseIndex<Table.Row> formations = new PhraseIndex<>();
  private final Map<String, String> enemies = new HashMap<>();
  private final Map<String, List<String>> allEnemies = new HashMap<>();
  private final Map<String, List<String>> states = new HashMap<>();
  private final Map<String, List<String>> allies = new HashMap<>();

  /** A party's name as written. */
  private record Name(String surface, String party) {}

  /**
   * A sign of whom people serve.
   *
   * @param token index of the word
   * @param party the side's code
   * @param weight 1 weak to 3 strong
   */
  public record Cue(int token, String party, int weight) {}

  /** A unit named in a sentence. */
  public record Formation(
      int first, int last, String name, Optional<String> side, List<String> origins) {}

  /** Knows the parties and formations of this codebook. */
  public SideFinder(Codebook codebook) {
    for (Table.Row row : codebook.rows("parties")) {
      String code = row.get("code");
      row.list("names").forEach(name -> addName(names, name.replaceFirst("^the ", ""), code));
      row.list("adjectives").forEach(word -> addName(adjectives, word, code));
      allies.put(code, row.list("allies"));
      row.list("phrases").forEach(phrase -> phrases.put(phrase, code));
      states.put(code, row.list("states"));
      allEnemies.put(code, row.list("enemies"));
      if (!row.list("enemies").isEmpty()) {
        enemies.put(code, row.list("enemies").get(0));
      }
    }
    for (Table.Row row : codebook.rows("formations")) {
      formations.put(row.get("name"), row);
      row.list("aliases").forEach(alias -> formations.put(alias, row));
    }
  }

  private static void addName(PhraseIndex<Name> index, String surface, String party) {
    index.put(surface, new Name(surface, party));
  }

  /** The party that the state fights for as an ally, if there is one. */
  public Optional<String> allyOf(String state) {
    return allies.entrySet().stream()
        .filter(entry -> entry.getValue().contains(state))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The parties named in a sentence in whatever way. */
  public Set<String> mentioned(Sentence sentence) {
    Set<String> parties = new java.util.HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      capital(sentence, names.at(sentence, i), i).ifPresent(m -> parties.add(m.value()));
      capital(sentence, adjectives.at(sentence, i), i).ifPresent(m -> parties.add(m.value()));
    }
    return parties;
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

  /** The side whose own army is that state's, if the state makes war in its own name. */
  public Optional<String> partyOf(String state) {
    return states.containsKey(state) && states.get(state).contains(state)
        ? Optional.of(state)
        : Optional.empty();
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
        cues.add(new Cue(i, phrase.get().value(), 3));
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
        army(sentence, new PhraseIndex.Match<>(name.get().value(), i, name.get().last() + 1), cues);
      }
    }
    for (Formation formation : units) {
      formation.side().ifPresent(side -> cues.add(new Cue(formation.first(), side, 1)));
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
    if (AGAINST.contains(word)) {
      enemyOf(party).ifPresent(enemy -> cues.add(new Cue(match.first(), enemy, 3)));
    } else if (FOR.contains(word)
        && (!word.equals("for") && !word.equals("with") || near(sentence, before, SERVICE))) {
      cues.add(new Cue(match.first(), party, word.equals("with") ? 1 : 3));
    } else if (word.matches("to|into") && !statesOf(party).isEmpty()) {
      cues.add(new Cue(match.first(), party, 0));
    } else if (ENEMY.contains(word) && near(sentence, before, CAPTIVE) && !word.equals("from")) {
      enemyOf(party)
          .ifPresent(enemy -> cues.add(new Cue(match.first(), enemy, word.equals("by") ? 2 : 1)));
    }
  }

  /** "Russian army", "Ukraine's ranks"; of the enemy after "by" and "against". */
  private void army(Sentence sentence, PhraseIndex.Match<String> match, List<Cue> cues) {
    for (int i = match.last() + 1; i < sentence.size() && i <= match.last() + 4; i++) {
      Token token = sentence.token(i);
      if (ARMY.contains(token.lower())) {
        boolean hostile = hostile(sentence, match.first());
        Optional<String> party = hostile ? enemyOf(match.value()) : Optional.of(match.value());
        boolean joining =
            token.lower().matches("ranks?|uniforms?|side|behalf|cause")
                || joining(sentence, match.first());
        int weight =
            !joining
                ? 1
                : token.lower().matches("war|invasion|offensive|fight|campaign|contract|contracts")
                    ? 2
                    : 3;
        party.ifPresent(side -> cues.add(new Cue(match.first(), side, hostile ? 2 : weight)));
        return;
      }
      if (token
          .lower()
          .matches(
              "captivity|prisons?|jails?|custody|captors|courts?|prosecutors|drones?|missiles?|shelling|artillery|strikes?|airstrikes?")) {
        enemyOf(match.value()).ifPresent(enemy -> cues.add(new Cue(match.first(), enemy, 1)));
        return;
      }
      if (!token.text().matches("[\\p{L}-]+")) {
        return;
      }
    }
  }

  private static boolean hostile(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && i >= first - 3; i--) {
      String word = sentence.token(i).lower();
      if (word.matches("by|against|fighting|fight|fought")) {
        return !word.equals("by") || near(sentence, i, CAPTIVE);
      }
      if (!word.matches("the|a|an|[\\p{L}-]+ian")) {
        return false;
      }
    }
    return false;
  }

  private static boolean joining(Sentence sentence, int first) {
    for (int i = first - 1; i >= 0 && i >= first - 3; i--) {
      String word = sentence.token(i).lower();
      if (JOINING.contains(word)) {
        return !word.equals("of") && !word.equals("by") && !word.equals("from")
            || near(sentence, i, SERVICE)
            || i > 0
                && sentence.token(i - 1).lower().matches("ranks|part|members?|soldiers?|recruit.*");
      }
      if (!word.matches("the|a|an|up|regular|its|[\"“]")) {
        return false;
      }
    }
    return false;
  }

  private static boolean near(Sentence sentence, int at, Set<String> words) {
    for (int i = at - 1; i >= 0 && i >= at - 7; i--) {
      if (words.contains(sentence.token(i).lower())) {
        return true;
      }
      if (sentence.token(i).text().matches("[.;]")) {
        return false;
      }
    }
    return false;
  }
}
