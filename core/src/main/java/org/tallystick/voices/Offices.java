package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.codebook.Table;

/** Which institution a person speaks for, and since when: the codebook's table {@code offices}. */
final class Offices {
  private final Map<String, List<Office>> byPerson = new HashMap<>();

  /**
   * An office somebody holds.
   *
   * @param title what it is called
   * @param institution whom its holder speaks for
   * @param from the first day
   * @param until the last day; empty while it is held
   */
  record Office(
      String title, String institution, Optional<LocalDate> from, Optional<LocalDate> until) {
    private boolean heldOn(LocalDate day) {
      return !from.orElse(day).isAfter(day) && !until.orElse(day).isBefore(day);
    }

    /** "head of Defence Intelligence (2020-08-05 to 2026-01-02)". */
    String described() {
      String since = from.map(day -> "from " + day).orElse("");
      String to = until.map(day -> (since.isEmpty() ? "" : " ") + "until " + day).orElse("");
      return since.isEmpty() && to.isEmpty() ? title : title + " (" + since + to + ")";
    }
  }

  Offices(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      byPerson
          .computeIfAbsent(row.get("person"), key -> new ArrayList<>())
          .add(
              new Office(
                  row.get("office"), row.get("institution"), day(row, "from"), day(row, "until")));
    }
  }

  /** The office that this person held on that day; on an unknown day, the only one ever held. */
  Optional<Office> of(Source person, Optional<LocalDate> day) {
    List<Office> all = byPerson.getOrDefault(person.name(), List.of());
    if (day.isEmpty()) {
      return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
    return all.stream().filter(office -> office.heldOn(day.get())).findFirst();
  }

  /** All offices of this person that the codebook knows. */
  List<Office> of(Source person) {
    return byPerson.getOrDefault(person.name(), List.of());
  }

  private static Optional<LocalDate> day(Table.Row row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(cell));
    } catch (java.time.format.DateTimeParseException e) {
      throw row.wrong("'" + cell + "' under '" + column + "' is no day; write 2024-05-12");
    }
  }
}
