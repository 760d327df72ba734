package org.tallystick.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a report names what, filled in the order of the text. */
public final class SpanIndex {
  private final Map<String, List<Span>> spans = new HashMap<>();

  /** Takes note of a naming. */
  public void add(String name, Span span) {
    spans.computeIfAbsent(name, key -> new ArrayList<>()).add(span);
  }

  /** Where it is named in a sentence; if nowhere, then last before it and first behind it. */
  public List<Span> near(String name, Span sentence) {
    List<Span> all = spans.getOrDefault(name, List.of());
    int from = firstAt(all, sentence.begin());
    int to = firstAt(all, sentence.end());
    return from < to
        ? all.subList(from, to)
        : all.subList(Math.max(0, from - 1), Math.min(all.size(), to + 1));
  }

  private static int firstAt(List<Span> spans, int position) {
    return Bisection.first(spans.size(), i -> spans.get(i).begin() >= position);
  }
}
