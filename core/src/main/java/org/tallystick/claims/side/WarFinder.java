package org.tallystick.claims.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.language.PhraseIndex;
import org.tallystick.language.Sentence;

/** Finds which wars a sentence may be about: by their words, grounds, parties and years. */
public final class WarFinder {
  private static final double WORD = 2;
  private static final double GROUND = 1;
  private static final double GROUP = 1.6;
  private static final double STATE = 0.8;
  private static final double PARTNER = 0.25;
  private static final double UNIT = 1.5;
  private static final double CUE = 2;

  private final SideFinder sides;
  private final List<War> wars = new ArrayList<>();
  private final PhraseIndex<Sign> signs = new PhraseIndex<>();
  private final PhraseIndex<List<String>> places = new PhraseIndex<>();
  private final Map<String, List<War>> byParty = new HashMap<>();
  private final Map<String, List<War>> byPartner = new HashMap<>();
  private final Map<String, List<War>> byGround = new HashMap<>();

  /** Words of a war as written. */
  private record Sign(String surface, List<War> wars) {}

  /** Knows the wars of this codebook. */
  public WarFinder(Codebook codebook, SideFinder sides) {
    this.sides = sides;
    Map<String, List<War>> words = new LinkedHashMap<>();
    for (Table.Row row : codebook.optional("wars")) {
      Map<String, Set<String>> partners = new LinkedHashMap<>();
      for (String party : row.list("parties")) {
        List<String> codes = Arrays.asList(party.split(" "));
        partners.put(codes.get(0), new LinkedHashSet<>(codes.subList(1, codes.size())));
      }
      War war =
          new War(
              row.get("code"),
              (int) row.number("from"),
              (int) row.number("to"),
              row.list("grounds"),
              partners);
      wars.add(war);
      row.list("words").forEach(w -> words.computeIfAbsent(w, k -> new ArrayList<>()).add(war));
      war.grounds().forEach(g -> add(byGround, g, war));
      war.parties().forEach(party -> add(byParty, party, war));
      war.partners().values().stream()
          .flatMap(Set::stream)
          .forEach(partner -> add(byPartner, partner, war));
    }
    words.forEach((word, of) -> signs.put(word, new Sign(word, of)));
    for (Table.Row row : codebook.rows("world/places")) {
      places.put(row.get("name"), List.of(row.get("code")));
      row.list("aliases").forEach(alias -> places.put(alias, List.of(row.get("code"))));
    }
    for (Table.Row row : codebook.rows("world/countries")) {
      row.list("names").forEach(name -> places.put(name, List.of(row.get("code"))));
    }
  }

  /** The war for which the codebook was made: the first of its data. */
  Optional<War> leading() {
    return wars.stream().findFirst();
  }

  private static void add(Map<String, List<War>> index, String key, War war) {
    List<War> of = index.computeIfAbsent(key, k -> new ArrayList<>());
    if (!of.contains(war)) {
      of.add(war);
    }
  }

  /**
   * What a sentence says of a war.
   *
   * @param words how much its own words are named
   * @param grounds how much the countries it is fought in are named
   * @param parties by party, how much it and its partners are named
   */
  record Evidence(double words, double grounds, Map<String, Double> parties) {
    static final Evidence NONE = new Evidence(0, 0, Map.of());

    double sum() {
      return words + grounds + parties.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** The wars that the sentence may be about. */
  Map<War, Evidence> evidence(
      Sentence sentence, List<SideFinder.Formation> units, List<SideFinder.Cue> cues) {
    Map<War, Double> words = new LinkedHashMap<>();
    Map<War, Double> grounds = new LinkedHashMap<>();
    Map<War, Map<String, Double>> parties = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      boolean capital = Character.isUpperCase(sentence.token(i).text().codePointAt(0));
      Optional<PhraseIndex.Match<Sign>> sign = signs.at(sentence, i);
      if (sign.isPresent()) {
        String surface = sign.get().value().surface();
        if ((capital || Character.isLowerCase(surface.codePointAt(0))) && seen.add(surface)) {
          List<War> of = sign.get().value().wars();
          of.forEach(war -> words.merge(war, WORD / of.size(), Double::sum));
        }
      }
      Optional<PhraseIndex.Match<List<String>>> place = places.at(sentence, i);
      if (capital && place.isPresent() && !isPartOfName(sentence, i)) {
        for (String country : place.get().value()) {
          List<War> here = byGround.getOrDefault(country, List.of());
          if (seen.add("@" + country)) {
            here.forEach(war -> grounds.merge(war, GROUND, Double::sum));
          }
        }
      }
    }
    for (SideFinder.Named named : sides.named(sentence)) {
      if (seen.add("=" + named.party())) {
        boolean state = !sides.statesOf(named.party()).isEmpty();
        party(named.party(), state ? STATE : GROUP, parties);
      }
    }
    for (SideFinder.Formation unit : units) {
      unit.side().ifPresent(side -> party(side, UNIT, parties));
    }
    for (SideFinder.Cue cue : cues) {
      if (cue.weight() >= 2 && seen.add("!" + cue.party())) {
        List<War> of = byParty.getOrDefault(cue.party(), List.of());
        of.forEach(war -> words.merge(war, CUE / Math.sqrt(of.size()), Double::sum));
      }
    }
    Map<War, Evidence> found = new LinkedHashMap<>();
    for (War war : wars) {
      if (words.containsKey(war) || grounds.containsKey(war) || parties.containsKey(war)) {
        found.put(
            war,
            new Evidence(
                words.getOrDefault(war, 0.0),
                grounds.getOrDefault(war, 0.0),
                parties.getOrDefault(war, Map.of())));
      }
    }
    return found;
  }

  /** Whether a longer name ends there: "Rajya Sabha" is no place in Libya. */
  private static boolean isPartOfName(Sentence sentence, int i) {
    return i > 1
        && Character.isUpperCase(sentence.token(i - 1).text().codePointAt(0))
        && !sentence
            .token(i - 1)
            .lower()
            .matches("(?:north|south|east|west)(?:ern)?|central|greater|old|upper|lower|the");
  }

  private void party(String party, double weight, Map<War, Map<String, Double>> parties) {
    List<War> own = byParty.getOrDefault(party, List.of());
    double each = weight / Math.sqrt(Math.max(1, own.size()));
    for (War war : own) {
      parties.computeIfAbsent(war, k -> new LinkedHashMap<>()).merge(party, each, Double::sum);
    }
    for (War war : byPartner.getOrDefault(party, List.of())) {
      if (!own.contains(war)) {
        parties
            .computeIfAbsent(war, k -> new LinkedHashMap<>())
            .merge(war.meant(party).orElseThrow(), PARTNER * weight, Double::sum);
      }
    }
  }

  /** The party for which people of that origin fight in that war, if it is plain. */
  public Optional<String> partyOf(String origin, War war) {
    return war.parties().stream()
        .filter(party -> sides.statesOf(party).contains(origin))
        .findFirst()
        .or(() -> war.meant(origin));
  }
}
