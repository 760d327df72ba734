package org.tallystick.claims;

import java.util.List;
import java.util.Optional;
import org.tallystick.claims.event.Choice;
import org.tallystick.claims.group.Counted;
import org.tallystick.claims.group.Group;
import org.tallystick.claims.side.SideFinder.Cue;
import org.tallystick.claims.side.SideFinder.Formation;
import org.tallystick.claims.speaker.Attribution;
import org.tallystick.claims.status.Status;
import org.tallystick.claims.status.StatusFinder;
import org.tallystick.language.Sentence;

/**
 * Decides what a claim's sentence may leave unsaid: whose people, which side, on whose word, how
 * surely.
 */
final class Resolver {
  private static final int POSSESSOR = 12;

  private final Composer composer;
  private final ReportContext context;
  private final Recollection recollection;

  /** The side that a word of the present sentence gave away. */
  private String cued;

  Resolver(Composer composer, ReportContext context, Recollection recollection) {
    this.composer = composer;
    this.context = context;
    this.recollection = recollection;
  }

  /** Hands on what the resolving of a claim has shown for those to come. */
  void settle(List<String> origins) {
    if (!origins.isEmpty()) {
      recollection.keepOrigins(origins);
    }
    if (cued != null) {
      recollection.keepSide(cued);
      cued = null;
    }
  }

  /** The peoples of a sentence without those that only name its speakers. */
  static List<Group> spokenOf(Reading reading) {
    return reading.groups().stream()
        .filter(
            group ->
                reading.attributions().stream()
                    .flatMap(attribution -> attribution.speaker().stream())
                    .noneMatch(
                        speaker ->
                            speaker.meets(reading.sentence().span(group.first(), group.last()))))
        .toList();
  }

  /** The unit named for the people. */
  static Optional<Formation> formation(Reading reading, Counted counted) {
    return reading.formations().stream()
        .filter(f -> Math.abs(f.first() - counted.head()) < 12)
        .findFirst();
  }

  /** Whom the people serve. */
  Optional<String> side(
      Reading reading, Counted counted, List<String> origins, Optional<Formation> formation) {
    if (formation.isPresent() && formation.get().side().filter(context::isAtWarHere).isPresent()) {
      return formation.get().side();
    }
    Sentence sentence = reading.sentence();
    Cue best = nearest(reading, counted, 2);
    if (best != null && (best.weight() == 3 || context.side().isEmpty() || context.hasTwoSides())) {
      return cued(context.meant(sentence, best));
    }
    if (origins.stream().noneMatch(context::isAtWar)) {
      if (context.hasTwoSides()) {
        Cue weak = nearest(reading, counted, 0);
        if (weak != null) {
          return cued(context.meant(sentence, weak));
        }
        if (recollection.lastSide() != null) {
          return Optional.of(recollection.lastSide());
        }
      }
      if (recollection.now().side() != null) {
        return Optional.of(recollection.now().side());
      }
    }
    Optional<String> byReport = context.sideOf(origins);
    return byReport.isPresent()
        ? byReport
        : Optional.ofNullable(best).flatMap(cue -> context.meant(sentence, cue));
  }

  private Optional<String> cued(Optional<String> party) {
    party.ifPresent(code -> cued = code);
    return party;
  }

  /** The sign of that weight or more that stands nearest to the people. */
  private Cue nearest(Reading reading, Counted counted, int weight) {
    Cue best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (Cue cue : reading.cues()) {
      double score = cue.weight() - Math.abs(cue.token() - counted.head()) / 12.0;
      boolean may = context.meant(reading.sentence(), cue).filter(context::mayServe).isPresent();
      if (cue.weight() >= weight && score > bestScore && may) {
        best = cue;
        bestScore = score;
      }
    }
    return best;
  }

  /** Who says it in the sentence itself. */
  Optional<Attribution> attribution(Reading reading, Counted counted) {
    Attribution best = null;
    for (Attribution attribution : reading.attributions()) {
      if (attribution.covers(counted.head()) || attribution.covers(counted.quantity().number())) {
        int length = weight(attribution);
        int bestLength = best == null ? Integer.MAX_VALUE : weight(best);
        if (length < bestLength
            || length == bestLength
                && Math.abs(attribution.cue() - counted.head())
                    < Math.abs(best.cue() - counted.head())) {
          best = attribution;
        }
      }
    }
    if (best == null && reading.attributions().size() == 1) {
      return Optional.of(reading.attributions().get(0));
    }
    return Optional.ofNullable(best);
  }

  /**
   * The tighter what is said, the surer who says it; a possessor speaks less surely than a verb.
   */
  private static int weight(Attribution attribution) {
    int length = attribution.contentLast() - attribution.contentFirst();
    return attribution.rule().equals("speaker.noun") ? length + POSSESSOR : length;
  }

  /** The chain of those who say it. */
  List<String> sources(Optional<Attribution> attribution) {
    if (attribution.isPresent()) {
      return attribution.get().chain();
    }
    return recollection.now().sources();
  }

  /** How surely it is said. */
  Status status(
      Reading reading,
      Counted counted,
      Optional<Choice> choice,
      Optional<Attribution> attribution) {
    int event = choice.map(Choice::trigger).orElse(-1);
    int first =
        Math.min(counted.quantity().first(), event < 0 ? counted.quantity().first() : event);
    int last = Math.max(Math.max(counted.head(), counted.quantity().last()), event);
    Status status =
        composer
            .statuses
            .around(reading.sentence(), first, last, event)
            .map(StatusFinder.Found::status)
            .orElse(Status.STATED);
    return attribution.map(Attribution::status).map(status::or).orElse(status);
  }
}
