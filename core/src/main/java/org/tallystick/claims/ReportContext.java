package org.tallystick.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.event.Trigger;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.claims.side.SideFinder.Cue;
import org.tallystick.claims.side.Theatre;
import org.tallystick.claims.side.War;
import org.tallystick.claims.side.WarFinder;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;

/**
 * What a report is about as a whole: whose people, on which side. Filled before the first claim is
 * composed, from all its sentences, title included.
 */
final class ReportContext {
  private static final double TITLE = 4;
  private static final double ONE_PEOPLE = 0.6;

  /** How much of the main side's signs the other side must have. */
  private static final double TWO_SIDES = 0.3;

  /** Weight of the signs that every party is given beforehand. */
  private static final double SMOOTH = 0.5;

  /** Share of the main war's score from which on another is told of, too. */
  private static final double MINOR = 0.25;

  /** Words for people under arms and how they become so. */
  private static final String ARMED =
      "soldiers?|servicem[ae]n|troops|arm(?:y|ies)|mercenar(?:y|ies)|recruit(?:s|ed|ing|ment|ers?)?"
          + "|enlist(?:ed|ment|s)?|military|fighters?|combatants?|conscript(?:s|ed|ion)?|militias?"
          + "|jihad(?:ists?|is?)?|battalions?|brigades?|regiment|insurgents?|rebels?|pows?"
          + "|separatists?|militants?|mujahid[ei]e?n|deserters?";

  /** Words of war that other things are said in, too. */
  private static final String WARLIKE =
      "war|battlefield|front-?lines?|front|fought|fight|fighting|combat|forces|legion|invasion|contingent|mobilised|volunteers|prisoners|prisoner";

  /** How often words of other topics must outnumber those of war. */
  private static final double RIVAL = 1.0;

  /** Share of such words below which a report is about something else. */
  private static final double LEAST_SHARE = 0.008;

  private final Map<String, Double> peoples = new HashMap<>();
  private final Map<String, Double> sides = new HashMap<>();
  private final Map<String, Map<String, Double>> sidesByOrigin = new HashMap<>();
  private final SideFinder sideFinder;
  private final WarFinder warFinder;
  private final Nouns nouns;
  private final Map<Integer, Map<String, Double>> sidesByBlock = new HashMap<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private final Map<String, Integer> measures = new HashMap<>();
  private final Map<String, Double> voices = new HashMap<>();
  private final List<Heard> heard = new ArrayList<>();
  private final Set<List<String>> titled = new LinkedHashSet<>();
  private final Theatre theatre;
  private boolean settled;
  private boolean placed;
  private double foreign;
  private final Set<String> rivals;
  private int rival;
  private int armed;
  private int warlike;
  private int words;

  /** The day of publication. */
  final Optional<LocalDate> published;

  /** Where the text names whom. */
  final Namings namings = new Namings();

  /** The signs of a sentence, kept until the report's wars are known. */
  private record Heard(Sentence sentence, List<Cue> cues, Set<String> peoples, double weight) {}

  ReportContext(
      Optional<LocalDate> published,
      SideFinder sideFinder,
      WarFinder warFinder,
      Nouns nouns,
      Set<String> rivals) {
    theatre = new Theatre(warFinder, published.map(LocalDate::getYear));
    this.warFinder = warFinder;
    this.rivals = rivals;
    this.published = published;
    this.sideFinder = sideFinder;
    this.nouns = nouns;
  }

  /** Takes a sentence into account. */
  void add(Sentence sentence, Collection<Group> groups, List<Cue> cues, boolean title) {
    List<SideFinder.Named> named = sideFinder.named(sentence);
    List<SideFinder.Formation> units = sideFinder.formations(sentence);
    if (!title) {
      namings.add(sentence, groups, named, units);
    }
    double weight = title ? TITLE : 1;
    Set<String> here = new HashSet<>();
    for (Group group : groups) {
      double mention = mention(sentence, group);
      if (mention > 0) {
        group.origins().forEach(code -> peoples.merge(code, weight * mention, Double::sum));
        here.addAll(group.origins());
        if (title) {
          titled.add(group.origins());
        }
      }
    }
    named.stream()
        .map(SideFinder.Named::party)
        .distinct()
        .forEach(party -> mentions.merge(party, 1, Integer::sum));
    sideFinder.voices(sentence).forEach(party -> voices.merge(party, weight, Double::sum));
    theatre.add(sentence, units, cues, title);
    heard.add(new Heard(sentence, cues, here, weight));
    words += sentence.size();
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.token(i).lower();
      boolean office =
          i + 1 < sentence.size()
              && sentence
                  .token(i + 1)
                  .lower()
                  .matches(
                      "ministry|minister|ministers|affairs|office|secretary|policy|intelligence|correspondent|law|relations|service");
      if (!office && word.matches("foreign|foreigners?|mercenar(?:y|ies)|international")) {
        foreign += weight;
      }
      if (rivals.contains(word)) {
        rival++;
      }
      if (word.matches(ARMED)) {
        armed++;
      } else if (word.matches(WARLIKE)) {
        warlike++;
      }
    }
  }

  private double mention(Sentence sentence, Group group) {
    int next = group.last() + 1;
    return switch (group.form()) {
      case PEOPLE -> 2;
      case ADJECTIVE ->
          next < sentence.size()
                  && nouns
                      .classOf(sentence, next)
                      .filter(c -> c.equals(Nouns.FIGHTER) || c.equals(Nouns.PERSON))
                      .isPresent()
              ? 2
              : 0;
      case COUNTRY ->
          group.first() > 0 && sentence.token(group.first() - 1).lower().matches("from|of")
              ? 0.8
              : 0.5;
      case SEAT, PLACE -> 0.2;
    };
  }

  /** Whether the report is about people under arms at all. */
  boolean isAboutFighters() {
    settle();
    double signs = sides.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean dense = armed + warlike >= LEAST_SHARE * words || signs >= 3;
    boolean other = rival > RIVAL * (armed + 0.5 * warlike + signs);
    return dense && !other && (signs >= 2 || !war().isEmpty() && armed + warlike > 0 || armed >= 4);
  }

  /** How much the report speaks of people under arms, in steps that matter. */
  List<String> topicality() {
    double signs = sides.values().stream().mapToDouble(Double::doubleValue).sum();
    double share = words == 0 ? 0 : 100.0 * (armed + 0.5 * warlike) / words;
    String density = share < 0.5 ? "0" : share < 1 ? "1" : share < 2 ? "2" : share < 4 ? "3" : "4";
    double others = (rival + 1.0) / (rival + armed + 0.5 * warlike + signs + 1.0);
    String strange = others < 0.1 ? "0" : others < 0.25 ? "1" : others < 0.5 ? "2" : "3";
    String serving = signs < 2 ? "0" : signs < 6 ? "1" : signs < 15 ? "2" : "3";
    return List.of(
        "density=" + density,
        "rival=" + strange,
        "signs=" + serving,
        "war=" + !war().isEmpty(),
        "about=" + isAboutFighters());
  }

  /** The wars the report is about. */
  Theatre theatre() {
    if (!placed) {
      placed = true;
      strongest(peoples).ifPresent(theatre::people);
    }
    return theatre;
  }

  /** The parties of the war that the report is about, those it names. */
  Set<String> war() {
    if (theatre().wars().isEmpty()) {
      return Set.of();
    }
    Set<String> parties = new LinkedHashSet<>(theatre().wars().get(0).parties());
    parties.retainAll(mentions.keySet());
    return parties.isEmpty() ? theatre().wars().get(0).parties() : parties;
  }

  /**
   * Whom a sign means where it stands: the party of the nearest war that goes by that name, or
   * whose people fight under it.
   */
  Optional<String> meant(Sentence sentence, Cue cue) {
    return meant(theatre().at(sentence), cue);
  }

  private Optional<String> meant(List<War> wars, Cue cue) {
    for (War war : wars) {
      Optional<String> party = war.meant(cue.party());
      if (party.isPresent()) {
        return cue.hostile() ? war.enemyOf(party.get(), sideFinder.enemiesOf(party.get())) : party;
      }
    }
    return cue.hostile() ? sideFinder.enemyOf(cue.party()) : Optional.of(cue.party());
  }

  /** The party in whose words the report speaks. */
  Optional<String> voice() {
    return strongest(voices).filter(party -> voices.get(party) >= 2);
  }

  /** For whom people of these origins fight where the sentence stands, if that is plain. */
  Optional<String> own(List<String> origins, War war) {
    return origins.stream().flatMap(code -> warFinder.partyOf(code, war).stream()).findFirst();
  }

  /** Weighs the signs of all sentences, now that the wars are known. */
  private void settle() {
    if (settled) {
      return;
    }
    settled = true;
    for (Heard sentence : heard) {
      boolean title = sentence.weight() != 1;
      for (Cue cue : sentence.cues()) {
        Optional<String> party =
            meant(title ? theatre().wars() : theatre().at(sentence.sentence()), cue);
        party.ifPresent(
            meant ->
                count(
                    sentence, meant, sentence.weight() * cue.weight() * (cue.weight() + 1) / 4.0));
      }
    }
  }

  private void count(Heard sentence, String party, double weight) {
    sides.merge(party, weight, Double::sum);
    for (String origin : sentence.peoples()) {
      sidesByOrigin
          .computeIfAbsent(origin, key -> new HashMap<>())
          .merge(party, weight, Double::sum);
    }
    sidesByBlock
        .computeIfAbsent(sentence.sentence().blockIndex(), key -> new HashMap<>())
        .merge(party, weight, Double::sum);
  }

  /** The side most of the report's signs point to. */
  Optional<String> side() {
    settle();
    if (!war().isEmpty()) {
      return pick(sides).or(() -> pick(asDoubles(mentions)));
    }
    return strongest(abroad(sides)).or(() -> strongest(abroad(asDoubles(mentions))));
  }

  /** Whether the report tells of people on both sides. */
  boolean hasTwoSides() {
    settle();
    double first = 0;
    double second = 0;
    for (String party : war()) {
      double weight = sides.getOrDefault(party, 0.0);
      if (weight > first) {
        second = first;
        first = weight;
      } else if (weight > second) {
        second = weight;
      }
    }
    return second >= 3 && second > TWO_SIDES * first;
  }

  private Optional<String> pick(Map<String, Double> weights) {
    Map<String, Double> kept = new HashMap<>(weights);
    kept.keySet().retainAll(war());
    return strongest(kept);
  }

  /** Without the people's own country and parties hardly named. */
  private Map<String, Double> abroad(Map<String, Double> weights) {
    Map<String, Double> kept = new HashMap<>(weights);
    Optional<String> people = strongest(peoples);
    kept.entrySet()
        .removeIf(
            e ->
                e.getValue() < 2
                    || people.isPresent()
                        && sideFinder.statesOf(e.getKey()).contains(people.get()));
    return kept;
  }

  private static Map<String, Double> asDoubles(Map<String, Integer> counts) {
    Map<String, Double> doubles = new HashMap<>();
    counts.forEach((key, value) -> doubles.put(key, (double) value));
    return doubles;
  }

  /** Whether the party is one of the report's war, or no war can be told. */
  boolean isAtWarHere(String party) {
    return war().isEmpty() || war().contains(party);
  }

  /** Whether the party is one of those of the report's wars, or no war can be told. */
  boolean mayServe(String party) {
    settle();
    return war().isEmpty()
        ? abroad(sides).containsKey(party)
        : theatre().wars().stream()
            .anyMatch(war -> theatre().share(war) > MINOR && war.parties().contains(party));
  }

  /** The side on which the report sees people of that origin, else its main side. */
  Optional<String> sideOf(List<String> origins) {
    settle();
    for (String origin : origins) {
      Optional<String> own =
          war().stream().filter(party -> sideFinder.statesOf(party).contains(origin)).findFirst();
      if (own.isPresent()) {
        return own;
      }
      Optional<String> ally =
          theatre().wars().isEmpty() ? Optional.empty() : theatre().wars().get(0).meant(origin);
      if (ally.isPresent()) {
        return ally;
      }
    }
    Map<String, Double> together = new HashMap<>();
    for (String origin : origins) {
      sidesByOrigin
          .getOrDefault(origin, Map.of())
          .forEach((k, v) -> together.merge(k, v, Double::sum));
    }
    together.keySet().retainAll(war());
    double best = together.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double all = together.values().stream().mapToDouble(Double::doubleValue).sum();
    return best >= 5 && best > 0.65 * all ? strongest(together) : side();
  }

  /** Takes the words of the measures in a sentence into account. */
  void observe(Reading reading) {
    for (Trigger trigger : reading.triggers()) {
      if (trigger.measure().kind() != Measure.Kind.OTHER) {
        measures.merge(trigger.code(), trigger.frame().strength(), Integer::sum);
      }
    }
  }

  /** How much of the report's words of measures are of that one, from 0 to 1. */
  double measureShare(Measure measure) {
    int all = measures.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : (double) measures.getOrDefault(measure.code(), 0) / all;
  }

  /** The states whose own army is that side. */
  List<String> statesOf(String party) {
    return sideFinder.statesOf(party);
  }

  /** The parties that the side fights. */
  List<String> enemiesOf(String party) {
    return sideFinder.enemiesOf(party);
  }

  /** How much of what the report says of peoples is said of these, from 0 to 1. */
  double share(String origin) {
    double all = peoples.values().stream().mapToDouble(Double::doubleValue).sum();
    return all == 0 ? 0 : peoples.getOrDefault(origin, 0.0) / all;
  }

  /** How much the report speaks of foreigners rather than of peoples by name, from 0 to 1. */
  double foreignShare() {
    double all = peoples.values().stream().mapToDouble(Double::doubleValue).sum();
    return all + foreign == 0 ? 0 : foreign / (foreign + all);
  }

  /** The peoples of the report that are not at war, those named most first. */
  List<String> ranking() {
    return peoples.entrySet().stream()
        .filter(entry -> !isAtWar(entry.getKey()))
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many of the report's signs point to that side, from 0 to 1. */
  double sideShare(String party) {
    settle();
    double all = sides.values().stream().mapToDouble(Double::doubleValue).sum();
    return all == 0 ? 0 : sides.getOrDefault(party, 0.0) / all;
  }

  /** How much of the block's signs of these parties point to one of them, from 0 to 1. */
  Optional<Double> shareIn(int block, String party, Set<String> parties) {
    settle();
    return shareOf(sidesByBlock.getOrDefault(block, Map.of()), party, parties);
  }

  /** How much of the report's signs of these parties point to one of them, from 0 to 1. */
  Optional<Double> shareAmong(String party, Set<String> parties) {
    settle();
    return shareOf(sides, party, parties);
  }

  /** How much of the report's namings of these parties are of one of them, from 0 to 1. */
  Optional<Double> shareNamed(String party, Set<String> parties) {
    return shareOf(asDoubles(mentions), party, parties);
  }

  private static Optional<Double> shareOf(
      Map<String, Double> weights, String party, Set<String> parties) {
    double all = parties.stream().mapToDouble(p -> weights.getOrDefault(p, 0.0)).sum();
    return all == 0
        ? Optional.empty()
        : Optional.of(
            (weights.getOrDefault(party, 0.0) + SMOOTH) / (all + SMOOTH * parties.size()));
  }

  /** How many of the signs that stand beside people of these origins point to that side. */
  Optional<Double> shareWith(List<String> origins, String party) {
    settle();
    double all = 0;
    double own = 0;
    for (String origin : origins) {
      Map<String, Double> here = sidesByOrigin.getOrDefault(origin, Map.of());
      all += here.values().stream().mapToDouble(Double::doubleValue).sum();
      own += here.getOrDefault(party, 0.0);
    }
    return all == 0 ? Optional.empty() : Optional.of(own / all);
  }

  /** Whether the state is one of those at war here. */
  boolean isAtWar(String state) {
    return war().stream().anyMatch(party -> sideFinder.statesOf(party).contains(state));
  }

  /** Whom the title names. */
  List<List<String>> titled() {
    return titled.stream().filter(all -> all.stream().noneMatch(this::isAtWar)).toList();
  }

  /** Whether that part of a country is where the report's wars are fought. */
  boolean isFront(String part) {
    return theatre().wars().stream()
        .limit(1)
        .anyMatch(
            war -> war.grounds().contains(part) || war.grounds().contains(part.substring(0, 2)));
  }

  /** The people whom the report is about, where one stands out. */
  List<String> topic() {
    Map<String, Double> strangers = new HashMap<>(peoples);
    strangers.keySet().removeIf(this::isAtWar);
    double all = strangers.values().stream().mapToDouble(Double::doubleValue).sum();
    Optional<String> best = strongest(strangers);
    if (best.isPresent()
        && strangers.get(best.get()) >= 2
        && strangers.get(best.get()) > 0.4 * all
        && strangers.get(best.get()) > 0.7 * foreign) {
      return List.of(best.get());
    }
    return foreign >= 2
        ? List.of("foreign")
        : best.filter(code -> strangers.get(code) >= 2).map(List::of).orElse(List.of());
  }

  /** Whether the report is all about one people. */
  boolean hasOnePeople() {
    Map<String, Double> strangers = new HashMap<>(peoples);
    strangers.keySet().removeIf(this::isAtWar);
    double all = strangers.values().stream().mapToDouble(Double::doubleValue).sum();
    return strongest(strangers).filter(best -> strangers.get(best) > ONE_PEOPLE * all).isPresent();
  }

  private static Optional<String> strongest(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
