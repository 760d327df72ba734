package org.tallystick.estimates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.tallystick.claims.quantity.Interval;
import org.tallystick.voices.Judgement;
import org.tallystick.voices.Source;

/** Puts the grounds of an estimate into words, step by step. */
final class Reasoning {
  /** The code of what depends on the day that is asked of, and on nothing else. */
  private static final String AGE = "age";

  private final Subject subject;
  private final List<Reason> reasons = new ArrayList<>();

  private Reasoning(Subject subject) {
    this.subject = subject;
  }

  /** All steps to the number. */
  static List<Reason> reasons(
      Subject subject,
      Grounds grounds,
      List<Testimony> testimonies,
      Optional<Range> range,
      LocalDate asOf) {
    Reasoning reasoning = new Reasoning(subject);
    grounds.shares().forEach(reasoning::voice);
    reasoning.contested(grounds);
    grounds
        .influence()
        .ifPresent(most -> reasoning.influence(most, range.map(Range::best).orElseThrow()));
    grounds.beside().forEach(reasoning::beside);
    reasoning.echoes(testimonies);
    age(grounds, asOf).forEach(reasoning.reasons::add);
    return reasoning.reasons;
  }

  /** The same steps, asked on another day. */
  static List<Reason> again(List<Reason> reasons, Grounds grounds, LocalDate asOf) {
    Stream<Reason> others = reasons.stream().filter(reason -> !reason.code().equals(AGE));
    return Stream.concat(others, age(grounds, asOf)).toList();
  }

  private static Stream<Reason> age(Grounds grounds, LocalDate asOf) {
    return grounds.newest().stream()
        .filter(newest -> newest.isBefore(asOf))
        .map(
            newest ->
                new Reason(
                    AGE,
                    "The newest figure is of "
                        + newest
                        + ", "
                        + Words.count((int) ChronoUnit.DAYS.between(newest, asOf), "day")
                        + " before the day that is asked of"));
  }

  /** Who said what. */
  private void voice(Grounds.Share share) {
    List<String> parts = new ArrayList<>();
    parts.add(Words.said(share.voice(), share.statement()));
    parts.add(String.format(Locale.ROOT, "weight %.2f", share.weight()));
    parts.addAll(share.notes());
    add("voice", String.join("; ", parts));
  }

  /** Which voices can be right together, and which not. */
  private void contested(Grounds grounds) {
    if (grounds.clusters().isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (Grounds.Cluster cluster : grounds.clusters()) {
      List<String> names = cluster.voices().stream().map(Words::who).toList();
      parts.add(
          names.size() == 1
              ? names.get(0) + " gives " + amount(grounds, cluster.voices().get(0))
              : Words.list(names) + " meet at " + ends(cluster.common()));
    }
    add("contested", "No single value explains the voices: " + String.join("; ", parts));
  }

  private static String amount(Grounds grounds, Source voice) {
    return grounds.shares().stream()
        .filter(share -> share.voice().equals(voice))
        .map(share -> Words.amount(share.statement().claim()))
        .findFirst()
        .orElseThrow();
  }

  private String ends(Interval common) {
    if (common.low().isEmpty()) {
      return number(common.high()) + " or less";
    }
    String low = number(common.low());
    if (common.high().isEmpty()) {
      return low + " or more";
    }
    String high = number(common.high());
    return low.equals(high) ? low : low + " to " + high;
  }

  /** Whose absence would move the best value most. */
  private void influence(Grounds.Influence most, double best) {
    String who = Words.who(most.voice());
    String shown = Words.number(best, unit());
    if (most.best().isEmpty()) {
      add("influence", "The number rests on " + who + "; without it there would be none");
      return;
    }
    double other = most.best().getAsDouble();
    Scale scale = subject.scale();
    add(
        "influence",
        Math.abs(scale.log(other) - scale.log(best)) < 0.01
            ? "No single voice moves the best value of " + shown + " noticeably"
            : String.format(
                "Without %s the best value would be %s instead of %s",
                who, Words.number(other, unit()), shown));
  }

  /** What stayed out of the number. */
  private void beside(Grounds.Beside beside) {
    String code = beside.role().name().toLowerCase(Locale.ROOT).replace('_', '-');
    add(code, Words.beside(beside));
  }

  private void echoes(List<Testimony> testimonies) {
    int all = testimonies.stream().mapToInt(testimony -> testimony.echoes().size()).sum();
    int unsure =
        (int)
            testimonies.stream()
                .flatMap(testimony -> testimony.echoes().stream())
                .filter(echo -> echo.judgement() == Judgement.UNSURE)
                .count();
    if (all > 0) {
      add(
          "echo",
          (all == 1 ? "1 claim repeats" : all + " claims repeat")
              + " what these voices say and brings no new voice"
              + (unsure > 0 ? "; that is unsure of " + unsure + ", as no source is given" : ""));
    }
  }

  private String unit() {
    return subject.question().unit();
  }

  private String number(OptionalDouble value) {
    return Words.number(subject.scale().nearest(value.orElseThrow(), false), unit());
  }

  private void add(String code, String text) {
    reasons.add(new Reason(code, text));
  }
}
