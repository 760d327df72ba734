package org.tallystick.voices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.claims.Claim;

/**
 * How a voice's figures compare with those of other voices on the same questions at about the same
 * time. It says who counts higher, not who is right.
 */
public final class Comparison {
  /** Figures further apart than this are not compared: a quarter of a year, as totals grow. */
  static final long DAYS = 92;

  private final Map<Topic, Map<String, List<Figure>>> figures = new HashMap<>();

  /**
   * A voice's bias against the others.
   *
   * @param ratio what its figures are typically as a multiple of the others'; 1 = the same
   * @param questions on how many questions there was something to compare
   */
  public record Bias(double ratio, int questions) {}

  private record Topic(
      String measure, Optional<String> unit, List<String> origins, Optional<String> side) {}

  private record Figure(LocalDate day, double log) {}

  /** Of all these voices. */
  public Comparison(Collection<Voice> voices) {
    for (Voice voice : voices) {
      for (Statement statement : voice.own()) {
        figure(statement)
            .ifPresent(
                figure ->
                    figures
                        .computeIfAbsent(topic(statement.claim()), key -> new HashMap<>())
                        .computeIfAbsent(voice.source().name(), key -> new ArrayList<>())
                        .add(figure));
      }
    }
  }

  /** That of this source; nothing if it shares no question with another voice. */
  public Optional<Bias> bias(Source source) {
    List<Double> typical = new ArrayList<>();
    for (Map<String, List<Figure>> byVoice : figures.values()) {
      List<Figure> own = byVoice.getOrDefault(source.name(), List.of());
      List<Double> ratios = new ArrayList<>();
      byVoice.forEach(
          (voice, theirs) -> {
            if (!voice.equals(source.name())) {
              nearest(own, theirs).ifPresent(ratios::add);
            }
          });
      if (!ratios.isEmpty()) {
        typical.add(median(ratios));
      }
    }
    return typical.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bias(Math.exp(median(typical)), typical.size()));
  }

  /** The log-ratio of the two figures that are nearest in time, if they are near enough. */
  private static Optional<Double> nearest(List<Figure> own, List<Figure> theirs) {
    long least = DAYS + 1;
    double ratio = 0;
    for (Figure a : own) {
      for (Figure b : theirs) {
        long apart = Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
        if (apart < least) {
          least = apart;
          ratio = a.log() - b.log();
        }
      }
    }
    return least > DAYS ? Optional.empty() : Optional.of(ratio);
  }

  private static double median(List<Double> values) {
    Collections.sort(values);
    int half = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(half)
        : (values.get(half - 1) + values.get(half)) / 2;
  }

  private static Topic topic(Claim claim) {
    return new Topic(
        claim.measure(), claim.unit(), List.copyOf(new TreeSet<>(claim.origins())), claim.side());
  }

  /** The geometric middle of a stated figure with two ends, on the day it was published. */
  private static Optional<Figure> figure(Statement statement) {
    Cell cell = Cell.of(statement.claim());
    if (!cell.numbered() || cell.sort() != Cell.Sort.SO) {
      return Optional.empty();
    }
    return statement
        .claim()
        .value()
        .filter(v -> v.low().orElse(0) > 0 && v.high().isPresent())
        .flatMap(
            v ->
                statement
                    .published()
                    .map(
                        day ->
                            new Figure(
                                day,
                                Math.log(v.low().getAsDouble() * v.high().getAsDouble()) / 2)));
  }
}
