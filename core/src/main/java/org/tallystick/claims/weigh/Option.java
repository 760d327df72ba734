package org.tallystick.claims.weigh;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that a field of a claim may be, with all that speaks for or against it.
 *
 * @param value what the field would be
 * @param features names of what was observed; each has a weight
 */
public record Option<T>(T value, Set<String> features) {

  /** An option of which nothing is known yet. */
  public static <T> Option<T> of(T value) {
    return new Option<>(value, new LinkedHashSet<>());
  }

  /** Notes an observation. */
  public Option<T> add(String feature) {
    features.add(feature);
    return this;
  }

  /** Notes observations, each in this context too. */
  public Option<T> addAll(List<String> observed, String context) {
    for (String feature : observed) {
      features.add(context + feature);
    }
    return this;
  }
}
