package org.tallystick.app.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;

/** Names for the codes of countries, regions and sides, and the codes for such names. */
public final class Labels {
  private static final int SHOWN = 3;

  /** Parties with longer names go by their code. */
  private static final int LONGEST = 30;

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /** The names that this codebook has. */
  public Labels(Codebook codebook) {
    learn("foreign", List.of("foreign"));
    for (String table : List.of("world/countries", "world/peoples")) {
      for (Table.Row row : rows(codebook, table)) {
        List<String> all = new ArrayList<>(row.list("names"));
        all.addAll(row.list("adjectives"));
        all.addAll(row.list("people"));
        learn(row.get("code"), all);
      }
    }
    for (Table.Row row : rows(codebook, "parties")) {
      String full = row.get("name").replaceFirst(" \\(.*\\)$", "");
      String name = full.length() > LONGEST ? row.get("code") : full;
      List<String> all = new ArrayList<>(List.of(name));
      all.addAll(row.list("names"));
      learn(row.get("code"), all);
    }
  }

  private static List<Table.Row> rows(Codebook codebook, String table) {
    return codebook.tables().containsKey(table) ? codebook.rows(table) : List.of();
  }

  private void learn(String code, List<String> all) {
    codes.putIfAbsent(key(code), code);
    if (!all.isEmpty()) {
      names.putIfAbsent(code, all.get(0));
    }
    all.forEach(name -> codes.putIfAbsent(key(name), code));
  }

  /** The code for a code or name as typed, in any case. */
  public Optional<String> code(String typed) {
    return Optional.ofNullable(codes.get(key(typed)));
  }

  /** The name of a country, region or side; the code if it has none. */
  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** The side's name, or a dash. */
  public String side(Optional<String> side) {
    return side.map(this::name).orElse(Figures.NONE);
  }

  /** The first few names, and how many there are besides. */
  public String origins(List<String> origins) {
    if (origins.isEmpty()) {
      return Figures.NONE;
    }
    int shown = origins.size() <= SHOWN + 1 ? origins.size() : SHOWN;
    String first = String.join(", ", origins.subList(0, shown).stream().map(this::name).toList());
    return shown == origins.size() ? first : first + " and " + (origins.size() - shown) + " more";
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
