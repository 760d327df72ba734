package org.tallystick.estimates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.codebook.Codebook;
import org.tallystick.estimates.reliability.TrackRecord;
import org.tallystick.voices.Source;
import org.tallystick.voices.Voice;

/**
 * What the evidence supports: voices in, one estimate a question out.
 *
 * <p>Each voice has one say, its newest statement as {@link Observer} understands it; {@link
 * Posterior} weighs them; {@link Clusters} tells whether they can all be right. Denials, plans and
 * claims without a number stay out of the number and are told beside it. Every choice is a line of
 * {@code estimates/parameters.properties}.
 *
 * <p>A pure function: the order of the voices makes no difference. Any number of threads may use
 * one reconciler.
 */
public final class Reconciler {
  private final Codebook codebook;
  private final Parameters parameters;
  private final Records records;

  /** Reckons with the measures of this codebook and the parameters that ship with Tallystick. */
  public Reconciler(Codebook codebook) {
    this(codebook, Parameters.bundled());
  }

  Reconciler(Codebook codebook, Parameters parameters) {
    this(codebook, parameters, Records.none());
  }

  private Reconciler(Codebook codebook, Parameters parameters, Records records) {
    this.codebook = codebook;
    this.parameters = parameters;
    this.records = records;
  }

  /**
   * The same, save that each voice is corrected by its track record: its figures are moved by its
   * typical bias and weighed by its typical spread, as {@link
   * org.tallystick.estimates.reliability.TruthDiscovery} finds them.
   *
   * @param voices all that the records are to be learned from, whatever is asked afterwards
   * @param asOf nothing is learned from what was said later
   */
  public Reconciler withReliability(List<Voice> voices, LocalDate asOf) {
    return new Reconciler(codebook, parameters, records(voices, asOf));
  }

  /** The track records of the voices by that day; of those alone that can be compared. */
  public Collection<TrackRecord> trackRecords(List<Voice> voices, LocalDate asOf) {
    return List.copyOf(records(voices, asOf).byRater().values());
  }

  private Records records(List<Voice> voices, LocalDate asOf) {
    Map<Question, List<Testimony>> ordered = new LinkedHashMap<>();
    questions(voices, asOf).forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return Records.of(ordered, codebook, parameters);
  }

  /**
   * An estimate for each question on which something had been said by that day, in the codebook's
   * order of measures, then by side, origins and unit.
   */
  public List<Estimate> estimates(List<Voice> voices, LocalDate asOf) {
    return standing(Standing.nothing(), voices, asOf).estimates();
  }

  /**
   * The same estimates, with those taken over that stand already: only questions on which something
   * was said since are reckoned. The result is equal to that of {@link #estimates}.
   */
  public Standing standing(Standing before, List<Voice> voices, LocalDate asOf) {
    List<Map.Entry<Question, List<Testimony>>> questions = questions(voices, asOf);
    List<Estimate> estimates =
        questions.parallelStream()
            .map(
                entry -> {
                  Standing.Entry stands = before.entries().get(entry.getKey());
                  // With records, what is said on one question bears on every other.
                  return records.byRater().isEmpty()
                          && stands != null
                          && stands.testimonies().equals(entry.getValue())
                      ? stands.estimate().on(asOf)
                      : estimate(entry.getKey(), entry.getValue(), asOf);
                })
            .toList();
    Map<Question, Standing.Entry> entries = new HashMap<>();
    for (int i = 0; i < estimates.size(); i++) {
      entries.put(
          questions.get(i).getKey(),
          new Standing.Entry(questions.get(i).getValue(), estimates.get(i)));
    }
    return new Standing(
        new Inference(codebook, parameters, estimates, asOf).bounded(estimates), entries);
  }

  /** How the answer to each question changed until that day, in the order of the estimates. */
  public List<Timeline> timelines(List<Voice> voices, LocalDate until) {
    return timelines(voices, until, this::estimate);
  }

  /**
   * The same timelines in bare numbers, to be drawn: their points have no shares, influence or
   * reasons, which take most of the reckoning.
   */
  public List<Timeline> sketches(List<Voice> voices, LocalDate until) {
    return timelines(voices, until, this::bare);
  }

  /** How one point of a timeline is reckoned. */
  private interface Point {
    Estimate on(Question question, List<Testimony> testimonies, LocalDate day);
  }

  private List<Timeline> timelines(List<Voice> voices, LocalDate until, Point point) {
    List<Map.Entry<Question, List<Testimony>>> questions = questions(voices, until);
    return questions.parallelStream()
        .map(entry -> timeline(entry.getKey(), entry.getValue(), until, point))
        .toList();
  }

  private static Timeline timeline(
      Question question, List<Testimony> testimonies, LocalDate until, Point point) {
    List<LocalDate> days = Testimony.days(testimonies);
    List<Estimate> all =
        (days.isEmpty() ? List.of(until) : days)
            .parallelStream()
                .map(day -> point.on(question, Testimony.known(testimonies, day), day))
                .toList();
    List<Estimate> points = new ArrayList<>();
    for (Estimate next : all) {
      if (points.isEmpty() || Timeline.differ(points.get(points.size() - 1), next)) {
        points.add(next);
      }
    }
    return new Timeline(question, points);
  }

  private List<Map.Entry<Question, List<Testimony>>> questions(List<Voice> voices, LocalDate asOf) {
    return Testimony.gather(voices, asOf).entrySet().stream()
        .sorted(Map.Entry.comparingByKey(order()))
        .toList();
  }

  private Comparator<Question> order() {
    return Comparator.comparing(Question::measure, codebook.byMeasure())
        .thenComparing(Question::measure)
        .thenComparing(question -> question.side().orElse(""))
        .thenComparing(question -> String.join(" ", question.origins()))
        .thenComparing(Question::unit);
  }

  private Estimate estimate(Question question, List<Testimony> testimonies, LocalDate asOf) {
    Subject subject = Subject.of(question, codebook, parameters).with(records);
    Reckoning reckoning = Reckoning.of(subject, testimonies);
    Grounds grounds = GroundsFinder.of(reckoning, testimonies);
    return estimate(
        reckoning,
        testimonies,
        asOf,
        grounds,
        Reasoning.reasons(subject, grounds, testimonies, reckoning.range(), asOf));
  }

  private Estimate bare(Question question, List<Testimony> testimonies, LocalDate asOf) {
    Subject subject = Subject.of(question, codebook, parameters).with(records);
    Reckoning reckoning = Reckoning.of(subject, testimonies);
    return estimate(
        reckoning, testimonies, asOf, GroundsFinder.bare(reckoning, testimonies), List.of());
  }

  private static Estimate estimate(
      Reckoning reckoning,
      List<Testimony> testimonies,
      LocalDate asOf,
      Grounds grounds,
      List<Reason> reasons) {
    Optional<Range> range = reckoning.range();
    return new Estimate(
        reckoning.subject().question(),
        asOf,
        range.map(Range::low).orElse(OptionalDouble.empty()),
        range.map(r -> OptionalDouble.of(r.best())).orElse(OptionalDouble.empty()),
        range.map(Range::high).orElse(OptionalDouble.empty()),
        reckoning.used().size(),
        claims(reckoning.used(), testimonies),
        (int) testimonies.stream().filter(t -> !t.denials().isEmpty()).count(),
        testimonies.stream().mapToInt(t -> t.expected().size()).sum(),
        !grounds.clusters().isEmpty(),
        grounds,
        reasons);
  }

  private static int claims(List<Observation> used, List<Testimony> testimonies) {
    Set<Source> sources = used.stream().map(Observation::source).collect(Collectors.toSet());
    return testimonies.stream()
        .filter(testimony -> sources.contains(testimony.source()))
        .mapToInt(Testimony::claims)
        .sum();
  }

  /** The unrounded numbers for a question, if any voice gives one; for tests of the model. */
  Optional<Range> unrounded(Question question, List<Voice> voices, LocalDate asOf) {
    Subject subject = Subject.of(question, codebook, parameters);
    List<Testimony> testimonies = Testimony.gather(voices, asOf).getOrDefault(question, List.of());
    List<Observation> used = new Observer(subject, testimonies).used();
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Range.of(new Posterior(used, subject), used, subject.scale(), parameters.grid()));
  }
}
