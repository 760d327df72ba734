package org.tallystick.app.web.view;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;

/**
 * One page of a long list; {@code page} in the address says which, from 1.
 *
 * @param items those of this page
 * @param total how many there are
 * @param first the number of the first on this page, from 1
 * @param before where the page before is, if there is one
 * @param after where the next page is
 */
public record Paged<T>(
    List<T> items, int total, int first, Optional<String> before, Optional<String> after) {
  private static final String PAGE = "page";

  /** Keeps what it is given unchangeable. */
  public Paged {
    items = List.copyOf(items);
  }

  /** The page that a visit asks for, the last one if it asks for a later one. */
  public static <T> Paged<T> of(Visit visit, List<T> all, int size) {
    int pages = Math.max(1, (all.size() + size - 1) / size);
    int page = Math.min(pages, visit.query().count(PAGE, 1));
    int from = (page - 1) * size;
    Query query = visit.query().without(Query.FORMAT);
    return new Paged<>(
        all.subList(from, Math.min(all.size(), from + size)),
        all.size(),
        from + 1,
        page > 1
            ? Optional.of(
                (page == 2 ? query.without(PAGE) : query.with(PAGE, String.valueOf(page - 1)))
                    .at(visit.path()))
            : Optional.empty(),
        page < pages
            ? Optional.of(query.with(PAGE, String.valueOf(page + 1)).at(visit.path()))
            : Optional.empty());
  }

  /** The same page with each of its items changed so. */
  public Paged<T> map(UnaryOperator<T> change) {
    return new Paged<>(items.stream().map(change).toList(), total, first, before, after);
  }

  /** The number of the last on this page. */
  public int last() {
    return first + items.size() - 1;
  }
}
