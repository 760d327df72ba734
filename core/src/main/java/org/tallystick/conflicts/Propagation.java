package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tallystick.conflicts.Conflict.Kind;
import org.tallystick.estimates.ClaimBounds;
import org.tallystick.estimates.Nesting;
import org.tallystick.estimates.Question;

/**
 * Clashes of figures, by propagating bounds over nested groups, measures and time.
 *
 * <p>A lower bound holds of every whole around it and, for a running total, of every later day;
 * lower bounds of disjoint parts add up. An upper bound holds of everything within and of earlier
 * days. So whatever cannot be true comes down to one upper bound and one or more lower bounds of
 * disjoint parts that exceed it. Each upper bound is held against the greatest lower bound of its
 * own question (by another voice, and by its own) and against the questions that surely lie within
 * it; bounds are looked up in {@link Peaks}, never pair by pair.
 *
 * <p>Parts are taken greatest first until they exceed the whole, and then each that is not needed
 * is taken out again, so that the set is minimal (the deletion filter of Chinneck and Dravnieks,
 * "Locating minimal infeasible constraint sets in linear programs", ORSA Journal on Computing 3(2),
 * 1991).
 */
final class Propagation {
  private final Nesting nesting;
  private final ClaimBounds bounds;
  private final Function<Question, Boolean> total;
  private final Parameters.Times times;
  private final Map<Question, Series> series = new LinkedHashMap<>();
  private final Map<Question, Parts> parts = new HashMap<>();
  private final Map<String, Set<Question>> spoken = new HashMap<>();
  private final Map<Group, List<Question>> groups = new HashMap<>();

  /** Questions that can nest. */
  private record Group(String unit, Optional<String> side) {
    static Group of(Question question) {
      return new Group(question.unit(), question.side());
    }
  }

  /**
   * A clash of figures.
   *
   * @param lower what says that it is at least so many: one statement, or several of disjoint parts
   * @param upper what says that it is at most so many
   */
  record Clash(Kind kind, List<Said> lower, Said upper) {}

  Propagation(
      Nesting nesting,
      ClaimBounds bounds,
      Function<Question, Boolean> total,
      Parameters.Times times) {
    this.nesting = nesting;
    this.bounds = bounds;
    this.total = total;
    this.times = times;
  }

  /** The clashes among these, all dated and in the order of their days. */
  List<Clash> clashes(List<Said> figures) {
    for (Said said : figures) {
      series.computeIfAbsent(said.question(), key -> new Series()).add(said);
      spoken.computeIfAbsent(said.voice(), key -> new HashSet<>()).add(said.question());
    }
    for (Question question : series.keySet()) {
      groups.computeIfAbsent(Group.of(question), key -> new ArrayList<>()).add(question);
    }
    List<Clash> found = new ArrayList<>();
    for (Map.Entry<Question, Series> entry : series.entrySet()) {
      for (Said upper : entry.getValue().uppers()) {
        ofItself(entry.getValue(), upper).ifPresent(found::add);
        if (whole(upper)) {
          ofOthers(entry.getValue(), upper).ifPresent(found::add);
          ofParts(upper).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private Optional<Clash> ofOthers(Series figures, Said upper) {
    return figures
        .peakOfOthers(upper.scope(), from(upper), to(upper), upper.voice())
        .filter(lower -> exceeds(lower.low(), upper))
        .map(
            lower ->
                new Clash(
                    total.apply(upper.question()) && later(upper, lower, times.sameDays())
                        ? Kind.FALLING_TOTAL
                        : Kind.DISJOINT,
                    List.of(lower),
                    upper));
  }

  /** What the voice had said before, unless the later and much lower figure is a part of it. */
  private Optional<Clash> ofItself(Series figures, Said upper) {
    boolean grows = total.apply(upper.question());
    LocalDate day = day(upper);
    LocalDate from = grows ? LocalDate.MIN : day.minusDays(times.totalDays());
    LocalDate to = grows ? day : day.plusDays(times.totalDays());
    return figures
        .of(upper.voice())
        .flatMap(
            own ->
                own.peak(upper.scope(), from, to)
                    .filter(lower -> contradicts(lower, upper))
                    .or(() -> own.before(upper).filter(lower -> contradicts(lower, upper))))
        .map(lower -> new Clash(Kind.REVISION, List.of(lower), upper));
  }

  private boolean contradicts(Said lower, Said upper) {
    boolean grows = total.apply(upper.question());
    boolean time =
        grows
            ? !day(lower).isAfter(day(upper))
            : !later(upper, lower, times.totalDays()) && !later(lower, upper, times.totalDays());
    return time && exceeds(lower.low(), upper) && upper.high() >= bounds.part() * lower.low();
  }

  /**
   * Whether a figure can be meant for the whole of its question: its own voice has given none there
   * or within that is so much greater that this must be a part of it.
   */
  private boolean whole(Said upper) {
    List<Question> questions = new ArrayList<>(parts(upper.question()).questions());
    questions.add(upper.question());
    Set<Question> own = spoken.get(upper.voice());
    return questions.stream()
        .filter(own::contains)
        .flatMap(question -> series.get(question).of(upper.voice()).stream())
        .flatMap(said -> said.peak(upper.scope(), from(upper), to(upper)).stream())
        .noneMatch(lower -> upper.high() < bounds.part() * lower.low());
  }

  private Parts parts(Question whole) {
    return parts.computeIfAbsent(
        whole, key -> new Parts(nesting, whole, groups.get(Group.of(whole))));
  }

  /** A figure for a part, by the number of the part. */
  private record Candidate(int part, Said said) {}

  /** Parts of the same voice if they alone exceed the whole, of any voice otherwise. */
  private Optional<Clash> ofParts(Said upper) {
    Parts within = parts(upper.question());
    Set<Question> ownQuestions = spoken.get(upper.voice());
    List<Candidate> own = new ArrayList<>();
    List<Candidate> any = new ArrayList<>();
    for (int i = 0; i < within.questions().size(); i++) {
      Question part = within.questions().get(i);
      Series figures = series.get(part);
      LocalDate from = total.apply(part) ? LocalDate.MIN : from(upper);
      int number = i;
      figures
          .peak(upper.scope(), from, to(upper))
          .ifPresent(said -> any.add(new Candidate(number, said)));
      if (ownQuestions.contains(part)) {
        figures
            .of(upper.voice())
            .flatMap(o -> o.peak(upper.scope(), from, to(upper)))
            .ifPresent(said -> own.add(new Candidate(number, said)));
      }
    }
    return exceeding(own, within, upper)
        .or(() -> exceeding(any, within, upper))
        .map(lower -> new Clash(Kind.PARTS_EXCEED_WHOLE, lower, upper));
  }

  private Optional<List<Said>> exceeding(List<Candidate> candidates, Parts within, Said upper) {
    if (!exceeds(candidates.stream().mapToDouble(c -> c.said().low()).sum(), upper)) {
      return Optional.empty();
    }
    List<Candidate> greatest =
        candidates.stream()
            .sorted(
                Comparator.comparingDouble((Candidate c) -> c.said().low())
                    .reversed()
                    .thenComparing(Candidate::said, Said.ORDER))
            .toList();
    return pick(greatest, within, upper)
        .or(
            () ->
                pick(
                    greatest.stream().filter(c -> !within.composite(c.part())).toList(),
                    within,
                    upper));
  }

  /** Disjoint ones, in that order, until they exceed the upper bound; none can be left out. */
  private Optional<List<Said>> pick(List<Candidate> candidates, Parts within, Said upper) {
    List<Candidate> picked = new ArrayList<>();
    double sum = 0;
    for (Candidate candidate : candidates) {
      if (picked.stream().allMatch(p -> within.disjoint(p.part(), candidate.part()))) {
        picked.add(candidate);
        sum += candidate.said().low();
        if (exceeds(sum, upper)) {
          return Optional.of(
              withoutNeedless(picked.stream().map(Candidate::said).toList(), sum, upper));
        }
      }
    }
    return Optional.empty();
  }

  private List<Said> withoutNeedless(List<Said> picked, double sum, Said upper) {
    List<Said> needed = new ArrayList<>(picked);
    double left = sum;
    for (int i = needed.size() - 1; i >= 0; i--) {
      double without = left - needed.get(i).low();
      if (exceeds(without, upper)) {
        left = without;
        needed.remove(i);
      }
    }
    return needed;
  }

  /** Whether so many are more than the upper bound allows, beyond what counts as agreement. */
  private boolean exceeds(double low, Said upper) {
    return low * (1 - bounds.tolerance()) > upper.high() * (1 + bounds.tolerance());
  }

  private LocalDate from(Said upper) {
    return total.apply(upper.question()) ? LocalDate.MIN : day(upper).minusDays(times.stateDays());
  }

  private LocalDate to(Said upper) {
    return day(upper)
        .plusDays(total.apply(upper.question()) ? times.totalDays() : times.stateDays());
  }

  private static boolean later(Said a, Said b, long days) {
    return day(a).isAfter(day(b).plusDays(days));
  }

  private static LocalDate day(Said said) {
    return said.day().orElseThrow();
  }
}
