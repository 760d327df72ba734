package org.tallystick.estimates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.codebook.Codebook;

/**
 * What estimates of parts tell about the whole, and that of the whole about a part.
 *
 * <p>Parts of which surely nobody is in two add up: their low ends are together a lower bound of
 * the whole. They are never an upper one, for nobody knows whether the parts are all there are. The
 * high end of a whole is an upper bound of each part.
 *
 * <p>Bounds stand beside the number and never enter it: the voices behind parts and whole are often
 * the same, and would otherwise count twice. A bound is given only where it tells more than the
 * voices do.
 */
final class Inference {
  private final Codebook codebook;
  private final Parameters parameters;
  private final Nesting nesting;
  private final LocalDate asOf;
  private final Map<Group, Map<String, List<Estimate>>> groups;
  private final Map<Group, List<Group>> within = new HashMap<>();

  /** Questions that differ in nothing but the origins. */
  private record Group(String measure, Optional<String> side) {
    static Group of(Estimate estimate) {
      return new Group(estimate.question().measure(), estimate.question().side());
    }

    Question ofForeigners() {
      return new Question(measure, "people", List.of("foreign"), side);
    }
  }

  Inference(Codebook codebook, Parameters parameters, List<Estimate> estimates, LocalDate asOf) {
    this.codebook = codebook;
    this.parameters = parameters;
    this.asOf = asOf;
    nesting = new Nesting(codebook);
    groups =
        estimates.stream()
            .filter(e -> e.question().unit().equals("people") && e.voices() > 0)
            .collect(
                Collectors.groupingBy(
                    Group::of, Collectors.groupingBy(e -> country(e.question().origins()))));
  }

  /** The country of the first of these origins; the region where it is one. */
  private static String country(List<String> origins) {
    return origins.isEmpty() ? "" : origins.get(0).split("-", 2)[0];
  }

  /** Those estimates with the bounds that follow from one another. */
  List<Estimate> bounded(List<Estimate> estimates) {
    Map<Question, List<Estimate>> partsOf = new HashMap<>();
    Map<Question, List<Estimate>> wholesOf = new HashMap<>();
    List<Estimate> wholes =
        estimates.stream().filter(e -> e.question().unit().equals("people")).toList();
    for (Estimate whole : wholes) {
      for (Estimate part : parts(whole)) {
        partsOf.computeIfAbsent(whole.question(), key -> new ArrayList<>()).add(part);
        wholesOf.computeIfAbsent(part.question(), key -> new ArrayList<>()).add(whole);
      }
    }
    return estimates.stream()
        .map(
            estimate -> {
              List<Grounds.Bound> bounds = new ArrayList<>();
              least(estimate, partsOf.getOrDefault(estimate.question(), List.of()))
                  .ifPresent(bounds::add);
              most(estimate, wholesOf.getOrDefault(estimate.question(), List.of()))
                  .ifPresent(bounds::add);
              return bounds.isEmpty() ? estimate : estimate.with(bounds, reasons(bounds));
            })
        .toList();
  }

  private List<Estimate> parts(Estimate whole) {
    Question asked = whole.question();
    boolean named =
        !asked.origins().isEmpty() && asked.origins().stream().allMatch(Inference::named);
    return within.computeIfAbsent(Group.of(whole), this::groupsWithin).stream()
        .flatMap(group -> named ? ofCountries(group, asked) : all(group))
        .filter(part -> !part.question().equals(asked))
        .filter(part -> nesting.within(part.question(), asked) == Nesting.Answer.YES)
        .toList();
  }

  private List<Group> groupsWithin(Group whole) {
    return groups.keySet().stream()
        .filter(
            group ->
                nesting.within(group.ofForeigners(), whole.ofForeigners()) != Nesting.Answer.NO)
        .toList();
  }

  private Stream<Estimate> all(Group group) {
    return groups.get(group).values().stream().flatMap(List::stream);
  }

  /** In RU lies RU-CE; what is of another country cannot lie in it. Saves most comparisons. */
  private Stream<Estimate> ofCountries(Group group, Question whole) {
    return whole.origins().stream()
        .map(origin -> country(List.of(origin)))
        .distinct()
        .flatMap(code -> groups.get(group).getOrDefault(code, List.of()).stream());
  }

  /** Countries and their parts go by capitals, regions and foreigners by small letters. */
  private static boolean named(String origin) {
    return Character.isUpperCase(origin.charAt(0));
  }

  private Optional<Grounds.Bound> least(Estimate whole, List<Estimate> parts) {
    List<Estimate> usable =
        parts.stream()
            .filter(part -> part.low().orElse(0) > 0)
            .filter(part -> cumulative(whole) || together(whole, part))
            .toList();
    Comparator<Estimate> largest =
        Comparator.comparingDouble((Estimate e) -> -e.low().orElse(0))
            .thenComparing(e -> e.question().text(codebook));
    List<Estimate> coarse = apart(usable, largest);
    List<Estimate> fine =
        apart(usable, Comparator.comparingLong(inside(usable)).thenComparing(largest));
    List<Estimate> chosen = sum(fine) > sum(coarse) ? fine : coarse;
    double sum = sum(chosen);
    return sum > whole.low().orElse(0)
        ? Optional.of(bound(Grounds.Bound.Kind.LEAST, sum, chosen))
        : Optional.empty();
  }

  private ToLongFunction<Estimate> inside(List<Estimate> all) {
    return estimate ->
        all.stream()
            .filter(o -> nesting.within(o.question(), estimate.question()) == Nesting.Answer.YES)
            .count();
  }

  /** One after the other, each that shares nobody with those taken before. */
  private List<Estimate> apart(List<Estimate> parts, Comparator<Estimate> order) {
    List<Estimate> taken = new ArrayList<>();
    for (Estimate part : parts.stream().sorted(order).toList()) {
      if (taken.stream()
          .allMatch(
              other -> nesting.disjoint(part.question(), other.question()) == Nesting.Answer.YES)) {
        taken.add(part);
      }
    }
    return taken;
  }

  private static double sum(List<Estimate> parts) {
    return parts.stream().mapToDouble(part -> part.low().orElse(0)).sum();
  }

  private Optional<Grounds.Bound> most(Estimate part, List<Estimate> wholes) {
    return wholes.stream()
        .filter(whole -> whole.high().isPresent())
        .filter(whole -> cumulative(whole) ? sinceThen(part, whole) : together(part, whole))
        .min(
            Comparator.comparingDouble((Estimate e) -> e.high().getAsDouble())
                .thenComparing(e -> e.question().text(codebook)))
        .filter(whole -> whole.high().getAsDouble() < part.high().orElse(Double.MAX_VALUE))
        .map(whole -> bound(Grounds.Bound.Kind.MOST, whole.high().getAsDouble(), List.of(whole)));
  }

  private static Grounds.Bound bound(Grounds.Bound.Kind kind, double value, List<Estimate> from) {
    return new Grounds.Bound(
        kind,
        value,
        from.stream()
            .map(
                e ->
                    new Grounds.Bound.Part(
                        e.question(),
                        (kind == Grounds.Bound.Kind.LEAST ? e.low() : e.high()).orElse(value),
                        e.grounds().newest()))
            .toList());
  }

  private boolean cumulative(Estimate estimate) {
    return Subject.of(estimate.question(), codebook, parameters).cumulative();
  }

  /** Whether both speak of about the same time, as they must where numbers rise and fall. */
  private boolean together(Estimate a, Estimate b) {
    return Math.abs(day(a).toEpochDay() - day(b).toEpochDay()) <= parameters.time().stateHalfLife();
  }

  /** Whether the part's figure is of the whole's time or before, for totals grow. */
  private boolean sinceThen(Estimate part, Estimate whole) {
    return day(part).toEpochDay() <= day(whole).toEpochDay() + parameters.time().freshDays();
  }

  private LocalDate day(Estimate estimate) {
    return estimate.grounds().newest().orElse(asOf);
  }

  private List<Reason> reasons(List<Grounds.Bound> bounds) {
    return bounds.stream()
        .map(bound -> new Reason("inferred", Words.bound(bound, codebook)))
        .toList();
  }
}
