package org.tallystick.claims.weigh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Measure;
import org.tallystick.language.Judge;
import org.tallystick.reports.Span;

/**
 * Something that a field of a claim may be, with all that speaks for or against it.
 *
 * @param value what the field would be
 * @param features names of what was observed; each has a weight
 * @param places where the report names it, as far as that is known: each of its parts by a name
 */
public record Option<T>(T value, Set<String> features, Map<String, List<Span>> places) {
  private static final String FOREIGN = "foreign";

  /** An option of which nothing is known yet. */
  public static <T> Option<T> of(T value) {
    return new Option<>(value, new LinkedHashSet<>(), new LinkedHashMap<>());
  }

  /** Notes an observation. */
  public Option<T> add(String feature) {
    features.add(feature);
    return this;
  }

  /** Notes a place where the report names it. */
  public Option<T> at(Span place) {
    return at("", List.of(place));
  }

  /** Notes where the report names a part of it; perhaps nowhere. */
  public Option<T> at(String part, List<Span> found) {
    List<Span> own = places.computeIfAbsent(part, key -> new ArrayList<>());
    found.stream().filter(place -> !own.contains(place)).forEach(own::add);
    return this;
  }

  /** Notes observations, each in this context too. */
  public Option<T> addAll(List<String> observed, String context) {
    for (String feature : observed) {
      features.add(context + feature);
    }
    return this;
  }

  /** The option as a judge is asked about it. */
  public Judge.Answer answer() {
    return new Judge.Answer(label(value), places.values().stream().distinct().toList());
  }

  private static String label(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Option::label).orElse(Judge.NONE);
    }
    if (value instanceof Labelled labelled) {
      return labelled.label();
    }
    if (value instanceof Measure measure) {
      return measure.code();
    }
    if (value instanceof Status status) {
      return status.code();
    }
    if (value instanceof List<?> codes) {
      return codes.isEmpty() ? Judge.NONE : codes.equals(List.of(FOREIGN)) ? FOREIGN : "";
    }
    return value.toString();
  }
}
