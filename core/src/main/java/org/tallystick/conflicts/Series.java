package org.tallystick.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All figures for one question, all dated, in the order of their days. */
final class Series {
  private final List<Said> all = new ArrayList<>();
  private final Map<String, List<Said>> byKey = new HashMap<>();
  private final Map<String, Series> byVoice = new HashMap<>();
  private final Map<Scope, Peaks> peaks = new HashMap<>();

  /** One more, not older than those before. */
  void add(Said said) {
    put(said);
    byVoice.computeIfAbsent(said.voice(), key -> new Series()).put(said);
  }

  private void put(Said said) {
    all.add(said);
    for (String key : keys(said.scope())) {
      byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(said);
    }
  }

  private static List<String> keys(Scope scope) {
    List<String> keys = new ArrayList<>();
    for (Scope one :
        List.of(
            new Scope("", "", scope.window()),
            new Scope(scope.place(), "", ""),
            new Scope("", scope.formation(), ""))) {
      if (!one.key().isEmpty()) {
        keys.add(one.key());
      }
    }
    return keys;
  }

  /** What bounds the question from above. */
  List<Said> uppers() {
    return all.stream().filter(Said::bounded).toList();
  }

  /** What one voice says on it, if anything. */
  Optional<Series> of(String voice) {
    return Optional.ofNullable(byVoice.get(voice));
  }

  /** The greatest lower bound within that scope and time. */
  Optional<Said> peak(Scope scope, LocalDate from, LocalDate to) {
    return peaks(scope).flatMap(p -> p.peak(from, to));
  }

  /** The greatest by another voice than that. */
  Optional<Said> peakOfOthers(Scope scope, LocalDate from, LocalDate to, String voice) {
    return peaks(scope).flatMap(p -> p.peakOfOthers(from, to, voice));
  }

  /** The last before that statement within its scope. */
  Optional<Said> before(Said said) {
    int at = Collections.binarySearch(all, said, Said.ORDER);
    for (int i = at - 1; i >= 0 && i > at - 50; i--) {
      if (all.get(i).scope().within(said.scope())) {
        return Optional.of(all.get(i));
      }
    }
    return Optional.empty();
  }

  private Optional<Peaks> peaks(Scope scope) {
    List<Said> near = scope.key().isEmpty() ? all : byKey.getOrDefault(scope.key(), List.of());
    if (near.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        peaks.computeIfAbsent(
            scope, key -> new Peaks(near.stream().filter(s -> s.scope().within(scope)).toList())));
  }
}
