package org.tallystick.app.web.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tallystick.app.web.Query;
import org.tallystick.app.web.WebException;

/** A column by which a list can be sorted; those of a list are an enum. */
public interface SortKey {
  /** In the address: the code of the column. */
  String SORT = "sort";

  /** The constant's. */
  String name();

  /** What stands above the column. */
  String label();

  /** Whether the column holds numbers or days, which are sorted the greatest first. */
  boolean number();

  /** As written in addresses. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What stands above a column.
   *
   * @param address the list sorted by it
   * @param here whether it is
   */
  record Heading(SortKey key, String address, boolean here) {}

  /**
   * The column that a query asks for.
   *
   * @param usual what comes first unless another is asked for
   * @throws WebException if there is no such column
   */
  static <K extends SortKey> K of(Query query, K[] keys, K usual) {
    return query
        .get(SORT)
        .map(
            code ->
                Arrays.stream(keys)
                    .filter(key -> key.code().equals(code))
                    .findFirst()
                    .orElseThrow(
                        () -> WebException.badRequest("sort: there is no column '" + code + "'")))
        .orElse(usual);
  }

  /** What stands above the columns of the list at that path. */
  static <K extends SortKey> List<Heading> headings(
      Query query, String path, K[] keys, K usual, K here) {
    Query plain = query.without(Query.FORMAT);
    return Arrays.stream(keys)
        .map(
            key ->
                new Heading(
                    key,
                    (key == usual ? plain.without(SORT) : plain.with(SORT, key.code())).at(path),
                    key == here))
        .toList();
  }
}
