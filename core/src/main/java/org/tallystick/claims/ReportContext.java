package org.tallystick.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.group.Group.Form;
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

  private final Map<String, Double> peoples = new HashMap<>();
  private final Map<String, Double> sides = new HashMap<>();
  private final Map<String, Map<String, Double>> sidesByOrigin = new HashMap<>();
  private final SideFinder sideFinder;
  private final Nouns nouns;
  private final Map<String, Integer> mentions = new HashMap<>();
  private double foreign;
  private int fighters;

  /** The day of publication. */
  final Optional<LocalDate> published;

  ReportContext(Optional<LocalDate> published, SideFinder sideFinder, Nouns nouns) {
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
    for (int i = 0; i < sentence.size(); i++) {
      String word = sentence.token(i).lower();
      boolean office = i + 1 < sentence.size() && sentence.token(i + 1).lower().matches("ministry|minister|ministers|affairs|office|secretary|policy|intelligence|correspondent|law|relations|service");
      if (!office && word.matches("foreign|foreigners?|mercenar(?:y|ies)|international")) {
        foreign += weight;
      }
      if (nouns.classOf(word).filter(Nouns.FIGHTER::equals).isPresent()
          || word.matches("recruits?|recruit(?:ed|ing|ment|ers?)|war|enlist(?:ed)?|army|armies|military|troops|battlefield|legion|combat|front|frontline|mercenar.*|battalions?|brigades?|militia.*|insurg.*")) {
        fighters++;
      }
    }
  }

  private double mention(Sentence sentence, Group group) {
    int next = group.last() + 1;
    return switch (group.form()) {
      case PEOPLE -> 2;
      case ADJECTIVE ->
          next < sentence.size()
                  && nouns.classOf(sentence, next).filter(c -> c.equals(Nouns.FIGHTER) || c.equals(Nouns.PERSON)).isPresent()
              ? 2
              : 0;
      case COUNTRY ->
          group.first() > 0 && sentence.token(group.first() - 1).lower().matches("from|of") ? 0.8 : 0.5;
      case SEAT -> 0.2;
    };
  }

  /** Whether the report is about people under arms at all. */
  boolean isAboutFighters() {
    return fighters >= 4 || fighters >= 2 && sides.values().stream().mapToDouble(Double::doubleValue).sum() >= 3;
  }

  /** The side most of the report's signs point to. */
  Optional<String> side() {
    return strongest(plausible(sides));
  }

  /** A side is taken for one only where it has an enemy in the report. */
  private Map<String, Double> plausible(Map<String, Double> weights) {
    Map<String, Double> kept = new HashMap<>();
    weights.forEach((party, weight) -> kept.put(party, hasEnemy(party) ? weight : weight * 0.2));
    kept.values().removeIf(weight -> weight < 1);
    return kept;
  }

  private boolean hasEnemy(String party) {
    return sideFinder.enemiesOf(party).stream().anyMatch(mentions::containsKey);
  }

  /** The side on which the report sees people of that origin, else its main side. */
  Optional<String> sideOf(List<String> origins) {
    for (String origin : origins) {
      Optional<String> own = sideFinder.partyOf(origin);
      if (own.isPresent() && hasEnemy(own.get()) && sides.getOrDefault(own.get(), 0.0) > 2) {
        return own;
      }
      Optional<String> ally = sideFinder.allyOf(origin);
      if (ally.isPresent() && mentions.containsKey(ally.get())) {
        return ally;
      }
    }
    Map<String, Double> together = new HashMap<>();
    for (String origin : origins) {
      sidesByOrigin.getOrDefault(origin, Map.of()).forEach((k, v) -> together.merge(k, v, Double::sum));
    }
    double best = together.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double all = together.values().stream().mapToDouble(Double::doubleValue).sum();
    return best >= 5 && best > 0.65 * all ? strongest(plausible(together)).or(this::side) : side();
  }

  /** Whether the state is one of those at war here: it and an enemy are named more than once. */
  boolean isAtWar(String state) {
    Optional<String> party = sideFinder.partyOf(state);
    return party.isPresent()
        && mentions.getOrDefault(party.get(), 0) >= 2
        && sideFinder.enemiesOf(party.get()).stream().anyMatch(e -> mentions.getOrDefault(e, 0) >= 2);
  }

  /** The people whom the report is about, where one stands out. */
  List<String> topic() {
    Map<String, Double> strangers = new HashMap<>(peoples);
    strangers.keySet().removeIf(this::isAtWar);
    double all = strangers.values().stream().mapToDouble(Double::doubleValue).sum();
    Optional<String> best = strongest(strangers);
    if (best.isPresent() && strangers.get(best.get()) >= 2 && strangers.get(best.get()) > 0.4 * all
        && strangers.get(best.get()) > 0.7 * foreign) {
      return List.of(best.get());
    }
    return foreign >= 2 ? List.of("foreign") : best.filter(code -> strangers.get(code) >= 2).map(List::of).orElse(List.of());
  }

  private static Optional<String> strongest(Map<String, Double> weights) {
    return weights.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }
}
