package org.tallystick.app.imports;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that a table may have, under all their names, as {@code imports/columns.tsv} lists
 * them.
 *
 * <p>Letter case makes no difference; spaces, hyphens and underscores are one.
 */
final class Columns {
  /** What {@code extract} writes besides and a ledger makes anew. */
  private static final Set<String> PASSED_OVER =
      Set.of("id", "begin", "end", "rules", "codebook", "optional");

  private final Map<String, String> columns = new LinkedHashMap<>();

  Columns() {
    for (String[] cells : Lists.of("columns")) {
      columns.put(cells[0], cells[0]);
      Arrays.stream(cells[1].split("\\|")).forEach(alias -> columns.put(alias, cells[0]));
    }
  }

  /** The form in which names are compared. */
  static String key(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_\\u00a0-]+", "_");
  }

  /** The column that goes by that name. */
  Optional<String> of(String heading) {
    return Optional.ofNullable(columns.get(key(heading)));
  }

  /** Every column under its own name. */
  Set<String> names() {
    return columns.values().stream().collect(Collectors.toUnmodifiableSet());
  }

  /** Those headings that mean nothing here, in their order. */
  List<String> unknown(List<String> headings) {
    return headings.stream()
        .filter(heading -> !heading.isBlank() && of(heading).isEmpty())
        .filter(heading -> !PASSED_OVER.contains(key(heading)))
        .toList();
  }
}
