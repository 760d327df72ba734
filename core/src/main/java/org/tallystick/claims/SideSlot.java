package org.tallystick.claims;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.side.SideFinder;
import org.tallystick.claims.side.SideFinder.Cue;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.side.War;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.weigh.Option;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Sentence;

/**
 * Whom counted people may serve: the parties of the wars told of where they are counted, those that
 * the sentence names, nobody.
 */
final class SideSlot {
  /** How many of the likeliest wars may be meant. */
  private static final int WARS = 3;

  /** The block that the title counts as. */
  private static final int TITLE = -1;

  private static final int NO_BLOCK = -2;

  private final Reading reading;
  private final Counted counted;
  private final Measure measure;
  private final List<String> origins;
  private final Recollection recollection;
  private final ReportContext context;
  private final SideFinder finder;
  private final Sentence sentence;
  private final List<War> wars;
  private final String kind;
  private final Map<Optional<String>, Option<Optional<String>>> options = new LinkedHashMap<>();

  private SideSlot(
      Reading reading,
      Counted counted,
      Measure measure,
      List<String> origins,
      Recollection recollection,
      ReportContext context,
      SideFinder finder) {
    this.reading = reading;
    this.counted = counted;
    this.measure = measure;
    this.origins = origins;
    this.recollection = recollection;
    this.context = context;
    this.finder = finder;
    sentence = reading.sentence();
    wars = context.theatre().at(sentence);
    kind = wars.isEmpty() ? "no-war" : context.hasTwoSides() ? "two-sided" : "one-sided";
  }

  /** The options. */
  static List<Option<Optional<String>>> options(
      Reading reading,
      Counted counted,
      Measure measure,
      List<String> origins,
      Recollection recollection,
      ReportContext context,
      SideFinder finder,
      Optional<String> ruled) {
    SideSlot slot = new SideSlot(reading, counted, measure, origins, recollection, context, finder);
    slot.propose(ruled);
    slot.nobody();
    slot.options.values().forEach(slot::describe);
    slot.options.values().forEach(slot::place);
    return List.copyOf(slot.options.values());
  }

  private void propose(Optional<String> ruled) {
    put(ruled, "ruled").add("ruled|" + kind).add("ruled|" + ruled.isPresent());
    for (int i = 0; i < Math.min(WARS, wars.size()); i++) {
      for (String party : wars.get(i).parties()) {
        put(Optional.of(party), "war");
      }
    }
    context
        .theatre()
        .leading()
        .ifPresent(war -> war.parties().forEach(party -> put(Optional.of(party), "leading")));
    reading.cues().forEach(this::cue);
    for (Formation formation : reading.formations()) {
      formation
          .side()
          .flatMap(side -> context.meant(sentence, new Cue(formation.first(), side, 1, false)))
          .ifPresent(
              side ->
                  put(Optional.of(side), "unit")
                      .add("unit:" + far(formation.first()))
                      .at(sentence.span(formation.first(), formation.last())));
    }
    for (SideFinder.Named named : finder.named(sentence)) {
      named(named);
    }
    speaker();
    context.side().ifPresent(side -> put(Optional.of(side), "main").add("main|" + kind));
    if (recollection.now().side() != null) {
      put(Optional.of(recollection.now().side()), "memory")
          .add("memory|" + kind)
          .add("memory|" + standing(Optional.of(recollection.now().side())));
    }
    if (recollection.lastSide() != null) {
      put(Optional.of(recollection.lastSide()), "last")
          .add("last|" + kind)
          .add("last|" + standing(Optional.of(recollection.lastSide())));
    }
    if (recollection.claimedSide() != null) {
      boolean same = recollection.claimed().equals(origins);
      String where = recollection.madeClaim() ? "here" : "before";
      put(recollection.claimedSide(), "claimed")
          .add("claimed|" + kind)
          .add("claimed|" + same + "," + kind)
          .add("claimed|" + same + "," + where)
          .add("claimed|" + where + "," + goesOn())
          .add("claimed|" + where + "," + standing(recollection.claimedSide()));
    }
    recollection
        .sides()
        .of(origins)
        .ifPresent(
            trace -> {
              String where = trace.block() == sentence.blockIndex() ? "here" : "before";
              String what = origins.isEmpty() ? "unsaid" : "same";
              put(trace.side(), "again")
                  .add("again|" + kind)
                  .add("again|" + what + "," + where)
                  .add("again|" + what + "," + kind)
                  .add("again|" + what + "," + standing(trace.side()));
            });
    context
        .sideOf(origins)
        .ifPresent(side -> put(Optional.of(side), "origin").add("origin|" + kind));
  }

  /** How likely a war with that side is where the sentence stands, and how surely another. */
  private String standing(Optional<String> side) {
    if (side.isEmpty()) {
      return "nobody";
    }
    int rank = rank(wars, side.get());
    return rank + (rank > 0 ? ":" + context.theatre().lead(sentence) : "");
  }

  private String goesOn() {
    return recollection.goesOn(reading) ? "on" : "new";
  }

  private void cue(Cue cue) {
    Optional<String> party = context.meant(sentence, cue);
    if (party.isEmpty()) {
      return;
    }
    String name = "cue" + (cue.hostile() ? "-against:" : ":");
    String where = (cue.token() < counted.head() ? "before" : "after") + far(cue.token());
    Option<Optional<String>> option = put(party, "cue").at(sentence.token(cue.token()).span());
    option.add(name + cue.weight() + ":" + where).add(name + cue.weight() + "|" + kind);
    option.add(name + cue.weight() + ":" + Words.lemma(sentence, cue.token() - 1));
    option.add(name + cue.weight() + "|" + measure.code());
    if (sentence.within(cue.token(), counted.head())) {
      option.add(name + "under");
    }
    if (isInReach(cue.token())) {
      option.add(name + "own").add(name + "own:" + where).add(name + "own:" + cue.weight());
    }
    if (isNearest(cue)) {
      option.add(name + "nearest").add(name + "nearest:" + cue.weight());
    }
  }

  /** Whether no other number stands between. */
  private boolean isInReach(int token) {
    int low = Math.min(token, counted.head());
    int high = Math.max(token, counted.quantity().first());
    return reading.counted().size() > 1
        && reading.counted().stream()
            .noneMatch(other -> other.quantity().first() > low && other.quantity().last() < high);
  }

  private boolean isNearest(Cue cue) {
    int distance = Math.abs(cue.token() - counted.head());
    return reading.cues().stream()
        .noneMatch(
            other ->
                other.weight() >= cue.weight()
                    && Math.abs(other.token() - counted.head()) < distance);
  }

  /** A party named in whatever way: what stands around its name, and how near it is. */
  private void named(SideFinder.Named named) {
    for (War war : wars) {
      Optional<String> party = war.meant(named.party());
      if (party.isPresent()) {
        Option<Optional<String>> option =
            put(party, "named").at(sentence.span(named.first(), named.last()));
        option.add("named:" + (named.first() < counted.head() ? "before" : "after"));
        option.add("named:" + Words.lemma(sentence, named.first() - 1) + "_");
        option.add("named:_" + Words.lemma(sentence, named.last() + 1));
        option.add("named:" + sentence.relation(named.last()) + "|" + measure.code());
        if (isInReach(named.first())) {
          option.add("named:own").add("named:own|" + kind);
        }
        finder
            .stance(sentence, named)
            .ifPresent(
                stance ->
                    option
                        .add("named:" + stance)
                        .add("named:" + stance + "|" + measure.code())
                        .add("named:" + stance + far(named.first())));
        if (sentence.within(named.first(), counted.head())) {
          option.add("named:under");
          option.add("named:under:" + Words.lemma(sentence, named.first() - 1) + "_");
        }
        return;
      }
    }
  }

  /** Who counts: parties count their enemies' people more than their own. */
  private void speaker() {
    Set<String> speakers = new TreeSet<>();
    for (Attribution attribution : reading.attributions()) {
      attribution.chain().forEach(name -> finder.partyIn(name).ifPresent(speakers::add));
    }
    String how = "speaker";
    if (speakers.isEmpty()) {
      how = "speaker-before";
      recollection.now().sources().forEach(name -> finder.partyIn(name).ifPresent(speakers::add));
    }
    for (String speaker : speakers) {
      for (War war : wars.subList(0, Math.min(1, wars.size()))) {
        Optional<String> own = war.meant(speaker);
        if (own.isPresent()) {
          for (String party : war.parties()) {
            String relation = how + (party.equals(own.get()) ? "-own" : "-enemy");
            put(Optional.of(party), relation).add(relation + "|" + measure.code());
          }
        }
      }
    }
  }

  private void nobody() {
    Option<Optional<String>> nobody = put(Optional.empty(), "nobody");
    nobody.add("nobody|" + kind).add("nobody|" + measure.code());
    nobody.add("nobody|" + measure.code() + "," + kind);
    nobody.add("nobody|cues=" + Math.min(2, reading.cues().size()));
    nobody.add("nobody|origins=" + (origins.isEmpty() ? "none" : Math.min(2, origins.size())));
    if (SideFinder.namesBothSides(sentence)) {
      nobody.add("nobody|both-sides");
    }
  }

  /** Notes where the report names the party, if the sentence does not. */
  private void place(Option<Optional<String>> option) {
    if (option.places().isEmpty()) {
      option
          .value()
          .ifPresent(party -> context.namings.ofParty(party, sentence).forEach(option::at));
    }
  }

  private void describe(Option<Optional<String>> option) {
    SideTrail trail = recollection.sides();
    String who = option.value().isEmpty() ? "nobody-" : "";
    trail
        .shareIn(sentence.blockIndex(), option.value())
        .ifPresent(share -> option.add(who + "block-claims=" + (int) (3 * share)));
    trail.share(option.value()).ifPresent(share -> option.add(who + "claims=" + (int) (4 * share)));
    if (option.value().isEmpty()) {
      return;
    }
    String party = option.value().get();
    int rank = rank(wars, party);
    option.add("here=" + rank);
    option.add("whole=" + rank(context.theatre().wars(), party));
    option.add("share=" + (int) (5 * context.sideShare(party)));
    context.shareWith(origins, party).ifPresent(share -> option.add("with=" + (int) (5 * share)));
    if (rank > 2) {
      option.add("outside");
      return;
    }
    War war = wars.get(rank);
    String at = "|" + (rank == 0 ? "here" : "there");
    option.add("signs=" + Math.min(3, (int) context.theatre().signs(sentence, war)) + at);
    option.add("place=" + Math.min(2, List.copyOf(war.parties()).indexOf(party)) + at);
    option.add("war=" + (int) (4 * context.theatre().share(war)) + at);
    context
        .voice()
        .flatMap(war::meant)
        .ifPresent(
            voice -> {
              String whose = voice.equals(party) ? "own" : "enemy";
              option.add("voice-" + whose + at);
              option.add("voice-" + whose + at + "|" + measure.code());
              option.add("voice-" + whose + at + "|" + mercenary());
            });
    Optional<String> own = context.own(origins, war);
    String whose = own.isEmpty() ? "stranger" : own.get().equals(party) ? "own" : "enemy";
    option.add(whose + at);
    if (own.isPresent()) {
      boolean state = finder.statesOf(party).stream().anyMatch(origins::contains);
      String kin = whose + (state ? "-state" : "-partner");
      option.add(kin + at).add(kin + "|war=" + (int) (4 * context.theatre().share(war)));
      if (origins.stream().anyMatch(war.grounds()::contains)) {
        option.add(kin + "|at-home");
      }
    }
    context
        .shareAmong(party, war.parties())
        .ifPresent(
            share -> {
              option.add("among=" + (int) (5 * share) + at);
              option.add("among=" + (int) (5 * share) + at + "|" + whose);
            });
    context
        .shareNamed(party, war.parties())
        .ifPresent(share -> option.add("names=" + (int) (5 * share) + at));
    context
        .shareIn(TITLE, party, war.parties())
        .ifPresent(share -> option.add("title=" + (int) (3 * share) + at));
    int block = sentence.blockIndex();
    int lead = sentence.block().lead() < 0 ? NO_BLOCK : sentence.block().lead();
    context
        .shareIn(block, party, war.parties())
        .ifPresent(share -> option.add("block=" + (int) (3 * share) + at));
    context
        .shareIn(lead, party, war.parties())
        .ifPresent(share -> option.add("lead=" + (int) (3 * share) + at));
    context
        .shareIn(context.theatre().headingOf(sentence), party, war.parties())
        .ifPresent(share -> option.add("heading=" + (int) (3 * share) + at));
  }

  /** Whether the counted or those beside them are called mercenaries. */
  private boolean mercenary() {
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).lower().startsWith("mercenar")) {
        return true;
      }
    }
    return false;
  }

  /** The place of the first war with that party, 3 if there is none among the first. */
  private static int rank(List<War> wars, String party) {
    for (int i = 0; i < Math.min(WARS, wars.size()); i++) {
      if (wars.get(i).parties().contains(party)) {
        return i;
      }
    }
    return WARS;
  }

  private String far(int token) {
    return Words.distance(token, counted.head());
  }

  private Option<Optional<String>> put(Optional<String> value, String feature) {
    return options.computeIfAbsent(value, Option::of).add(feature);
  }
}
