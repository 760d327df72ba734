package org.tallystick.app.web.view;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;

/**
 * The first of a long list, and how many there are; the rest is one click away.
 *
 * @param items those shown
 * @param total how many there are
 * @param more where all are shown; empty if they are
 */
public record Shown<T>(List<T> items, int total, Optional<String> more) {
  /** How many are shown unless more are asked for. */
  private static final int USUAL = 100;

  /** Keeps what it is given unchangeable. */
  public Shown {
    items = List.copyOf(items);
  }

  /** As many as the visit asks for by {@code limit}. */
  public static <T> Shown<T> of(Visit visit, List<T> all) {
    int limit = visit.query().count("limit", USUAL);
    return all.size() <= limit
        ? new Shown<>(all, all.size(), Optional.empty())
        : new Shown<>(
            all.subList(0, limit),
            all.size(),
            Optional.of(
                visit
                    .query()
                    .without(Query.FORMAT)
                    .with("limit", String.valueOf(all.size()))
                    .at(visit.path())));
  }
}
