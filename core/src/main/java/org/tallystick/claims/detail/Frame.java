package org.tallystick.claims.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tallystick.codebook.Table;

/**
 * Meanings that together tell of a practice or policy.
 *
 * @param id unique, {@code coercion.choice}
 * @param measure {@code practice} or {@code policy}
 * @param detail its kind
 * @param parts the meanings that must stand together, each with those that may stand for it
 * @param span how many words may stand between them
 * @param strength how surely they tell of it, 1 (weak) to 3
 * @param example a sentence that tells of it
 * @param nearMiss a sentence in which the frame must not fire
 */
public record Frame(
    String id,
    String measure,
    String detail,
    List<List<String>> parts,
    int span,
    int strength,
    String example,
    String nearMiss) {

  /** Keeps what it is given unchangeable. */
  public Frame {
    parts = List.copyOf(parts);
  }

  /** A frame that fired, and where. */
  public record Match(Frame frame, int first, int last) {}

  static Frame of(Table.Row row) {
    return new Frame(
        row.get("id"),
        row.get("measure"),
        row.get("detail"),
        row.list("concepts").stream().map(part -> List.of(part.split("/"))).toList(),
        (int) row.number("span"),
        (int) row.number("strength"),
        row.get("example"),
        row.get("near-miss"));
  }

  /** The tightest place where all parts stand together, no word for two of them. */
  public Optional<Match> in(List<Hit> hits) {
    return extend(hits, new ArrayList<>());
  }

  private Optional<Match> extend(List<Hit> hits, List<Hit> taken) {
    if (taken.size() == parts.size()) {
      int first = taken.stream().mapToInt(Hit::first).min().orElse(0);
      int last = taken.stream().mapToInt(Hit::last).max().orElse(0);
      int own = taken.stream().mapToInt(hit -> hit.last() - hit.first() + 1).sum();
      return last - first + 1 - own <= span
          ? Optional.of(new Match(this, first, last))
          : Optional.empty();
    }
    Match best = null;
    for (Hit hit : hits) {
      boolean free = taken.stream().allMatch(t -> hit.first() > t.last() || hit.last() < t.first());
      if (free && parts.get(taken.size()).contains(hit.concept())) {
        taken.add(hit);
        Match match = extend(hits, taken).orElse(null);
        taken.remove(taken.size() - 1);
        if (match != null && (best == null || match.last - match.first < best.last - best.first)) {
          best = match;
        }
      }
    }
    return Optional.ofNullable(best);
  }
}
