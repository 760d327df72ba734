package org.tallystick.doubts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tallystick.claims.Claim;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Grounds;
import org.tallystick.estimates.Question;
import org.tallystick.voices.Source;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * Orders claims by how much they are worth a person's look, each with its reasons: those first that
 * are likely misread and on which much hangs.
 *
 * <p>A pure function of voices, estimates and conflicts; the order of its input makes no
 * difference. Any number of threads may use one finder.
 */
public final class DoubtFinder {
  private static final Comparator<Doubt> FIRST =
      Comparator.comparingDouble((Doubt doubt) -> -doubt.rank())
          .thenComparing(doubt -> doubt.statement().claim().id())
          .thenComparing(doubt -> doubt.statement().claim().report());

  private final Codebook codebook;
  private final Parameters.Stake choices;
  private final Chance chance;

  /** Finds with the choices that ship, and names questions as this codebook does. */
  public DoubtFinder(Codebook codebook) {
    this.codebook = codebook;
    Parameters parameters = Parameters.bundled();
    choices = parameters.stake();
    chance = new Chance(parameters.chance());
  }

  /** What is known of all claims. */
  private record Known(
      Map<Question, Estimate> estimates,
      Map<Statement, Grounds.Share> shares,
      Map<String, String> clashes) {}

  /**
   * Every claim of these voices, the one most worth a look first.
   *
   * @param estimates what the voices come to
   * @param conflicts what cannot all be true of what they say
   */
  public List<Doubt> of(
      Collection<Voice> voices, Collection<Estimate> estimates, Collection<Conflict> conflicts) {
    Known known = new Known(new HashMap<>(), new HashMap<>(), new HashMap<>());
    for (Estimate estimate : estimates) {
      known.estimates.put(estimate.question(), estimate);
      estimate.grounds().shares().forEach(share -> known.shares.put(share.statement(), share));
    }
    for (Conflict conflict : conflicts) {
      conflict
          .members()
          .forEach(
              member -> known.clashes.putIfAbsent(member.statement().claim().id(), conflict.why()));
    }
    List<Doubt> doubts = new ArrayList<>();
    for (Voice voice : voices) {
      voice.own().forEach(own -> doubts.add(own(voice.source(), own, known)));
      voice.echoes().forEach(echo -> doubts.add(echo(voice.source(), echo, known)));
    }
    doubts.sort(FIRST);
    return List.copyOf(doubts);
  }

  private Doubt own(Source voice, Statement statement, Known known) {
    List<Doubt.Reason> reasons = new ArrayList<>();
    Claim claim = statement.claim();
    Optional<Estimate> estimate = Question.of(claim).map(known.estimates::get);
    double wrong = wrong(voice, claim, estimate, known, reasons);
    Optional<Grounds.Share> share = Optional.ofNullable(known.shares.get(statement));
    double part = choices.beside();
    if (share.isPresent()) {
      double weight = share.get().weight();
      part = choices.carries() + (1 - choices.carries()) * weight;
      reasons.add(
          new Doubt.Reason(
              "carries",
              String.format(
                  Locale.ROOT,
                  "it carries %.0f%% of the number for %s",
                  100 * weight,
                  estimate.orElseThrow().question().text(codebook)),
              part));
      estimate.ifPresent(e -> alone(voice, e, reasons));
    }
    return doubt(statement, wrong, part, known, reasons);
  }

  private Doubt echo(Source voice, Voice.Echo echo, Known known) {
    List<Doubt.Reason> reasons = new ArrayList<>();
    Claim claim = echo.statement().claim();
    double wrong =
        wrong(voice, claim, Question.of(claim).map(known.estimates::get), known, reasons);
    reasons.add(
        new Doubt.Reason("echo", "it only repeats another claim of its voice", choices.echo()));
    return doubt(echo.statement(), wrong, choices.echo(), known, reasons);
  }

  private double wrong(
      Source voice,
      Claim claim,
      Optional<Estimate> estimate,
      Known known,
      List<Doubt.Reason> reasons) {
    return chance.of(
        claim,
        estimate.map(e -> others(voice, e)).orElse(OptionalDouble.empty()),
        known.clashes.getOrDefault(claim.id(), ""),
        reasons);
  }

  /** What the voices on a question say at best, without this one where it matters most. */
  private static OptionalDouble others(Source voice, Estimate estimate) {
    return estimate
        .grounds()
        .influence()
        .filter(influence -> influence.voice().equals(voice))
        .map(Grounds.Influence::best)
        .orElse(estimate.voices() > 1 ? estimate.best() : OptionalDouble.empty());
  }

  /** Whether the number hangs on this voice. */
  private void alone(Source voice, Estimate estimate, List<Doubt.Reason> reasons) {
    Optional<Grounds.Influence> influence =
        estimate.grounds().influence().filter(i -> i.voice().equals(voice));
    if (influence.isEmpty() || estimate.best().isEmpty()) {
      return;
    }
    double best = estimate.best().getAsDouble();
    OptionalDouble without = influence.get().best();
    if (without.isEmpty()) {
      reasons.add(new Doubt.Reason("alone", "nobody else gives a number for that", 0.5));
      return;
    }
    double factor =
        (Math.max(best, without.getAsDouble()) + 1) / (Math.min(best, without.getAsDouble()) + 1);
    if (factor >= choices.aloneFactor()) {
      reasons.add(
          new Doubt.Reason(
              "alone",
              String.format(
                  Locale.ROOT,
                  "without its voice the best value would be %s instead of %s",
                  number(without.getAsDouble()),
                  number(best)),
              1 - 1 / factor));
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%,.0f" : "%,.2f", value);
  }

  private Doubt doubt(
      Statement statement, double wrong, double part, Known known, List<Doubt.Reason> reasons) {
    boolean clashes = known.clashes.containsKey(statement.claim().id());
    double stake = part * size(statement.claim()) * (clashes ? choices.clash() : 1);
    reasons.sort(Comparator.comparingDouble((Doubt.Reason reason) -> -reason.weight()));
    return new Doubt(statement, wrong, Math.min(1, stake), reasons);
  }

  private double size(Claim claim) {
    double people =
        claim.unit().filter("people"::equals).isPresent()
            ? claim.value().map(DoubtFinder::greatest).orElse(0.0)
            : 0;
    double size = Math.log1p(people) / Math.log1p(choices.mostPeople());
    return Math.min(1, Math.max(choices.leastSize(), size));
  }

  private static double greatest(Interval value) {
    return value.high().isPresent() ? value.high().getAsDouble() : value.anyEnd();
  }
}
