package org.tallystick.app.web.view;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.Visit;

/**
 * One page of a list of claims with their sentences.
 *
 * @param shown those on this page
 * @param total how many there are
 * @param first the number of the first one shown, from 1
 * @param before the address of the page before, if there is one
 * @param after that of the page after
 */
public record Sentences(
    List<Said> shown, int total, int first, Optional<String> before, Optional<String> after) {
  /** The element that holds the list. */
  public static final String ANCHOR = "#sentences";

  private static final String PAGE = "page";
  private static final int SIZE = 50;

  /** Keeps what it is given unchangeable. */
  public Sentences {
    shown = List.copyOf(shown);
  }

  /** The page that the address asks for; the last one where there is none such. */
  public static Sentences of(Visit visit, List<Said> all) {
    int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
    int page = Math.min(pages, visit.query().count(PAGE, 1));
    int from = (page - 1) * SIZE;
    return new Sentences(
        all.subList(from, Math.min(all.size(), from + SIZE)),
        all.size(),
        from + 1,
        page > 1 ? Optional.of(address(visit, page - 1)) : Optional.empty(),
        page < pages ? Optional.of(address(visit, page + 1)) : Optional.empty());
  }

  private static String address(Visit visit, int page) {
    Query query = visit.query().without(Query.FORMAT);
    return query.with(PAGE, String.valueOf(page)).at(visit.path()) + ANCHOR;
  }

  /** "51 to 100 of 230". */
  public String range() {
    return shown.size() == total
        ? String.valueOf(total)
        : first + " to " + (first + shown.size() - 1) + " of " + total;
  }
}
