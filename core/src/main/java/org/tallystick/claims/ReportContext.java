package org.tallystick.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Nouns;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.claims.side.SideFinder.Cue;
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

  /** How much of a civil war at home's score a war abroad needs to be the one meant. */
  private static final double AT_HOME = 0.5;

  /** How much a sign that people serve a side speaks for the side's war. */
  private static final double SIGN = 0.05;

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
  private final Nouns nouns;
  private final Map<String, Integer> mentions = new HashMap<>();
  private Set<String> war;
  private double foreign;
  private final Set<String> rivals;
  private int rival;
  private int armed;
  private int warlike;
  private int words;

  /** The day of publication. */
  final Optional<LocalDate> published;

  ReportContext(
      Optional<LocalDate> published, SideFinder sideFinder, Nouns nouns, Set<String> rivals) {
    this.rivals = rivals;
    this.published = published;
    this.sideFinder = sideFinder;
    this.nouns = nouns;
  }

  /** Takes a sentence into account. */
  void add(Sentence sentence, Collection<Group> groups, List<Cue> cues, boolean title) {
    double weight = title ? TITLE : 1;
    Set<String> here = new HashSet<>();
    for (Group group : groups) {
      double mention = mention(sentence, group);
      if (mention > 0) {
        group.origins().forEach(code -> peoples.merge(code, weight * mention, Double::sum));
        here.addAll(group.origins());
      }
    }
    sideFinder.mentioned(sentence).forEach(party -> mentions.merge(party, 1, Integer::sum));
    for (Cue cue : cues) {
      sides.merge(cue.party(), weight * cue.weight(), Double::sum);
      for (String origin : here) {
        sidesByOrigin
            .computeIfAbsent(origin, key -> new HashMap<>())
            .merge(cue.party(), weight * cue.weight(), Double::sum);
      }
    }
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
      case SEAT -> 0.2;
    };
  }

  /** Whether the report is about people under arms at all. */
  boolean isAboutFighters() {
    double signs = sides.values().stream().mapToDouble(Double::doubleValue).sum();
    boolean dense = armed + warlike >= LEAST_SHARE * words || signs >= 3;
    boolean other = rival > RIVAL * (armed + 0.5 * warlike + signs);
    return dense && !other && (signs >= 2 || !war().isEmpty() && armed + warlike > 0 || armed >= 4);
  }

  /**
   * The war the report is about: the two enemies that it names most, those of the people's own
   * country only where no other is in sight.
   */
  Set<String> war() {
    if (war == null) {
      war = findWar();
    }
    return war;
  }

  private Set<String> findWar() {
    Optional<String> people = strongest(peoples);
    Conflict home = Conflict.NONE;
    Conflict abroad = Conflict.NONE;
    for (String party : new TreeSet<>(mentions.keySet())) {
      Conflict conflict = conflict(party, people);
      if (conflict.atHome()) {
        home = conflict.score() > home.score() ? conflict : home;
      } else {
        abroad = conflict.score() > abroad.score() ? conflict : abroad;
      }
    }
    boolean told = abroad.mentions() >= 2 && abroad.score() > AT_HOME * home.score();
    return told || abroad.score() > home.score() ? abroad.parties() : home.parties();
  }

  /**
   * A war that the report may be about.
   *
   * @param parties a party and those of its enemies that are named
   * @param score how much the report names them and their people
   * @param mentions how often the less named side is
   * @param atHome whether it is a civil war in the people's own country
   */
  private record Conflict(Set<String> parties, double score, int mentions, boolean atHome) {
    static final Conflict NONE = new Conflict(Set.of(), 0, 0, false);
  }

  private Conflict conflict(String party, Optional<String> people) {
    Set<String> enemies = new TreeSet<>(sideFinder.enemiesOf(party));
    enemies.retainAll(mentions.keySet());
    int named = enemies.stream().mapToInt(mentions::get).sum();
    if (named == 0) {
      return Conflict.NONE;
    }
    boolean civil =
        sideFinder.statesOf(party).isEmpty()
            || enemies.stream().allMatch(enemy -> sideFinder.statesOf(enemy).isEmpty());
    boolean own = people.isPresent() && isStateOf(people.get(), party);
    boolean home =
        civil
            && people.isPresent()
            && (own || enemies.stream().anyMatch(enemy -> isStateOf(people.get(), enemy)));
    double signs =
        (own ? 0 : sides.getOrDefault(party, 0.0))
            + enemies.stream().mapToDouble(enemy -> sides.getOrDefault(enemy, 0.0)).sum();
    double score = Math.sqrt((double) mentions.get(party) * named) * (1 + SIGN * signs);
    Set<String> parties = new TreeSet<>(enemies);
    parties.add(party);
    return new Conflict(parties, score, Math.min(mentions.get(party), named), home);
  }

  private boolean isStateOf(String state, String party) {
    return sideFinder.statesOf(party).contains(state);
  }

  /** The side most of the report's signs point to. */
  Optional<String> side() {
    if (!war().isEmpty()) {
      return pick(sides).or(() -> pick(asDoubles(mentions)));
    }
    return strongest(abroad(sides)).or(() -> strongest(abroad(asDoubles(mentions))));
  }

  /** Whether the report tells of people on both sides. */
  boolean hasTwoSides() {
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
            e -> e.getValue() < 2 || people.isPresent() && isStateOf(people.get(), e.getKey()));
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

  /** Whether the party is one of those at war here, or has an enemy in the report. */
  boolean mayServe(String party) {
    return war().isEmpty()
        ? abroad(sides).containsKey(party)
        : war().contains(party)
            || sideFinder.enemiesOf(party).stream().anyMatch(mentions::containsKey)
                && strongest(peoples).filter(people -> isStateOf(people, party)).isEmpty();
  }

  /** The side on which the report sees people of that origin, else its main side. */
  Optional<String> sideOf(List<String> origins) {
    for (String origin : origins) {
      Optional<String> own =
          war().stream().filter(party -> sideFinder.statesOf(party).contains(origin)).findFirst();
      if (own.isPresent()) {
        return own;
      }
      Optional<String> ally = sideFinder.allyOf(origin).filter(war()::contains);
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

  /** Whether the state is one of those at war here. */
  boolean isAtWar(String state) {
    return war().stream().anyMatch(party -> sideFinder.statesOf(party).contains(state));
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
