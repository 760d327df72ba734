package org.tallystick.app.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.tallystick.claims.quantity.Hedge;
import org.tallystick.claims.status.Status;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Measure;
import org.tallystick.codebook.Table;

/**
 * The codes that cells may hold, with the names that stand for them; what is none of them is
 * refused with the nearest that is.
 */
final class Codes {
  private static final Set<String> WITHOUT_NUMBER = Set.of("practice", "policy");

  private final Codebook codebook;
  private final Map<String, String> origins = new HashMap<>();
  private final Map<String, String> sides = new HashMap<>();
  private final Map<String, String> parties = new HashMap<>();
  private final Map<String, Set<String>> details = new HashMap<>();

  Codes(Codebook codebook) {
    this.codebook = codebook;
    origins.put("foreign", "foreign");
    for (Table.Row row : rows("world/countries")) {
      learn(origins, row, "names", "adjectives", "people");
      learn(sides, row, "names");
    }
    for (Table.Row row : rows("world/peoples")) {
      learn(origins, row, "names", "adjectives", "people");
    }
    for (Table.Row row : rows("parties")) {
      learn(sides, row, "name", "names", "adjectives");
      name(parties, row, "name", "names");
    }
    rows("world/countries").forEach(row -> name(parties, row, "names"));
    for (Table.Row row : rows("en/details")) {
      details.computeIfAbsent(row.get("measure"), m -> new TreeSet<>()).add(row.get("detail"));
    }
  }

  private List<Table.Row> rows(String table) {
    return codebook.tables().containsKey(table) ? codebook.rows(table) : List.of();
  }

  private static void learn(Map<String, String> codes, Table.Row row, String... columns) {
    codes.put(key(row.get("code")), row.get("code"));
    name(codes, row, columns);
  }

  private static void name(Map<String, String> codes, Table.Row row, String... columns) {
    for (String column : columns) {
      row.list(column).forEach(name -> codes.putIfAbsent(key(name), row.get("code")));
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replaceAll("\\s+", " ");
  }

  /** The measure of that code. */
  Measure measure(String cell) {
    List<String> known = codebook.measures().stream().map(Measure::code).toList();
    return codebook
        .measure(cell.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new BadRow(
                    "measure '"
                        + cell
                        + "' is not one of "
                        + String.join(", ", known)
                        + Nearest.hint(cell, known)
                        + "; anything else that is counted goes into the column question"));
  }

  /** The measure of that code, if the codebook has one. */
  Optional<Measure> known(String code) {
    return codebook.measure(code);
  }

  /** The kinds of practice or policy that a measure may have. */
  Set<String> details(String measure) {
    return details.getOrDefault(measure, Set.of());
  }

  /** Whether the codebook has a measure of that code. */
  boolean isMeasure(String words) {
    return codebook.measure(words.toLowerCase(Locale.ROOT)).isPresent();
  }

  /** Whether a measure's claims have a detail instead of a number. */
  boolean isDescribed(Measure measure) {
    return WITHOUT_NUMBER.contains(measure.code());
  }

  /** Whether a measure's own unit is people. */
  static boolean isOfPeople(Measure measure) {
    return measure.kind() != Measure.Kind.OTHER;
  }

  /** The code of each origin in a cell: codes or names, parted by {@code |}, else ; or comma. */
  List<String> origins(String cell) {
    List<String> parts = new ArrayList<>();
    if (origins.containsKey(key(cell))) {
      parts.add(cell);
    } else {
      parts.addAll(parts(cell));
    }
    return parts.stream()
        .map(
            part ->
                Optional.ofNullable(origins.get(key(part)))
                    .or(() -> partOfCountry(part))
                    .orElseThrow(
                        () ->
                            new BadRow(
                                "origin '"
                                    + part
                                    + "' is not known"
                                    + Nearest.hint(part, origins.keySet())
                                    + "; write an ISO code such as KP, a region such as africa,"
                                    + " a country's name, or foreign")))
        .distinct()
        .toList();
  }

  /** Any ISO 3166-2 code of a country that is known: the codebook lists only those it reads. */
  private Optional<String> partOfCountry(String code) {
    return code.matches("[A-Z]{2}-[A-Z0-9]{1,3}") && origins.containsKey(key(code.substring(0, 2)))
        ? Optional.of(code)
        : Optional.empty();
  }

  private static List<String> parts(String cell) {
    String separator = cell.contains("|") ? "\\|" : cell.contains(";") ? ";" : ",";
    return Arrays.stream(cell.split(separator))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  /** The code of the side of that name, which is no code: IS is the Islamic State, not Iceland. */
  Optional<String> sideNamed(String name) {
    return Optional.ofNullable(parties.get(key(name)));
  }

  /** The code of the side that the cell names. */
  String side(String column, String cell) {
    return Optional.ofNullable(sides.get(key(cell)))
        .orElseThrow(
            () ->
                new BadRow(
                    column
                        + " '"
                        + cell
                        + "' is no party or state that the codebook knows"
                        + Nearest.hint(cell, sides.keySet())
                        + "; write a code such as RU or ISIS, or leave it empty"));
  }

  Hedge hedge(String cell) {
    return one("hedge", cell, Hedge.values(), Hedge::code);
  }

  Status status(String cell) {
    return one("status", cell, Status.values(), Status::code);
  }

  private static <E> E one(String column, String cell, E[] values, Function<E, String> code) {
    String typed = cell.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    List<String> known = Arrays.stream(values).map(code).toList();
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(typed))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRow(
                    column
                        + " '"
                        + cell
                        + "' is not one of "
                        + String.join(", ", known)
                        + Nearest.hint(cell, known)));
  }

  /** The kind of practice or policy. */
  String detail(Measure measure, Optional<String> cell) {
    Set<String> known = details.getOrDefault(measure.code(), Set.of());
    String typed = cell.map(c -> c.toLowerCase(Locale.ROOT).replace(' ', '-')).orElse("");
    if (typed.isEmpty() || !known.isEmpty() && !known.contains(typed)) {
      throw new BadRow(
          "a "
              + measure.code()
              + " needs a detail"
              + (typed.isEmpty() ? "" : ", and '" + typed + "' is none")
              + (known.isEmpty() ? "" : ": one of " + String.join(", ", known))
              + Nearest.hint(typed, known));
    }
    return typed;
  }
}
