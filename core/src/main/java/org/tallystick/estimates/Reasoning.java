package org.tallystick.estimates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.tallystick.claims.Claim;
import org.tallystick.voices.Judgement;
import org.tallystick.voices.Statement;

/** Writes down each step from the statements to a number, in plain words. */
final class Reasoning {
  private final Question question;
  private final Scale scale;
  private final Parameters parameters;
  private final List<Reason> reasons = new ArrayList<>();
  private List<Integer> byWeight = List.of();

  Reasoning(Question question, Scale scale, Parameters parameters) {
    this.question = question;
    this.scale = scale;
    this.parameters = parameters;
  }

  List<Reason> reasons() {
    return reasons;
  }

  /** Who said what, the weightiest first. */
  void voices(List<Observation> used, double[] weights) {
    byWeight =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -weights[i]))
            .toList();
    for (int i : byWeight) {
      Observation seen = used.get(i);
      List<String> parts = new ArrayList<>();
      parts.add(Words.said(seen.source(), seen.statement()));
      parts.add(String.format(Locale.ROOT, "weight %.2f", weights[i]));
      parts.addAll(seen.notes());
      add("voice", String.join("; ", parts));
    }
  }

  /** Which voices can be right together, and which not. */
  void contested(List<Clusters.Cluster> clusters) {
    List<String> parts = new ArrayList<>();
    for (Clusters.Cluster cluster : clusters) {
      List<String> names = cluster.voices().stream().map(v -> Words.who(v.source())).toList();
      parts.add(Words.list(names) + (names.size() == 1 ? " gives " : " meet at ") + ends(cluster));
    }
    add("contested", "No single value explains the voices: " + String.join("; ", parts));
  }

  private String ends(Clusters.Cluster cluster) {
    if (cluster.voices().size() == 1) {
      return Words.amount(cluster.voices().get(0).statement().claim());
    }
    if (Double.isInfinite(cluster.low())) {
      return number(cluster.high()) + " or less";
    }
    String low = number(cluster.low());
    if (Double.isInfinite(cluster.high())) {
      return low + " or more";
    }
    String high = number(cluster.high());
    return low.equals(high) ? low : low + " to " + high;
  }

  /** Whose absence would move the best value most. */
  void influence(List<Observation> used, Posterior posterior, double best) {
    if (used.size() < 2) {
      return;
    }
    List<Integer> tried = byWeight.subList(0, Math.min(used.size(), parameters.influenceVoices()));
    Map<Integer, Double> shifts = posterior.shiftsWithout(tried);
    int most = tried.get(0);
    double farthest = best;
    for (int voice : tried) {
      List<Observation> others = new ArrayList<>(used);
      others.remove(voice);
      double shifted = scale.value(posterior.quantile(0.5) + shifts.get(voice));
      double other = Range.agreed(others).orElse(scale.nearest(shifted, false));
      if (distance(other, best) > distance(farthest, best)) {
        most = voice;
        farthest = other;
      }
    }
    String shown = Words.number(best, question.unit());
    add(
        "influence",
        distance(farthest, best) < 0.01
            ? "No single voice moves the best value of " + shown + " noticeably"
            : String.format(
                "Without %s the best value would be %s instead of %s",
                Words.who(used.get(most).source()),
                Words.number(farthest, question.unit()),
                shown));
  }

  private double distance(double a, double b) {
    return Math.abs(scale.log(a) - scale.log(b));
  }

  /** What stayed out of the number. */
  void besides(Observer observer, List<Testimony> testimonies, LocalDate asOf) {
    reasons.addAll(observer.leftOut());
    for (Testimony testimony : testimonies) {
      for (Statement denial : testimony.denials()) {
        add("denial", beside(testimony, denial, "denies "));
      }
      for (Statement denial : testimony.withdrawn()) {
        add(
            "left-out",
            beside(testimony, denial, "denied ") + "; left out: has since said otherwise");
      }
      for (Statement plan : testimony.expected()) {
        add("expected", beside(testimony, plan, "expects ") + "; not in the number");
      }
    }
    echoes(testimonies);
    observer
        .newest()
        .filter(newest -> newest.isBefore(asOf))
        .ifPresent(
            newest ->
                add(
                    "age",
                    "The newest figure is of "
                        + newest
                        + ", "
                        + Words.count((int) ChronoUnit.DAYS.between(newest, asOf), "day")
                        + " before the day that is asked of"));
  }

  private static String beside(Testimony testimony, Statement statement, String verb) {
    Claim claim = statement.claim();
    return Words.who(testimony.source())
        + ", "
        + Words.when(statement)
        + ": "
        + verb
        + Words.amount(claim);
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

  private String number(double point) {
    return Words.number(scale.nearest(scale.value(point), false), question.unit());
  }

  private void add(String code, String text) {
    reasons.add(new Reason(code, text));
  }
}
