package org.tallystick.voices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;

/**
 * Who is behind a name: aliases, persons and offices of one institution lead to one source.
 *
 * <p>Built from the codebook's table {@code sources} (columns name, aliases, kind, camp). Countries
 * and their seats of government in {@code world/countries} speak for their state: Seoul is South
 * Korea, kind official, camp KR. A codebook may lack either table. Where the two disagree the
 * register prevails; within one table the first line does.
 *
 * <p>What the register lacks is added as it stands, kind {@code unknown}, for the user to complete;
 * a description such as "a senior US defense official" becomes {@code anonymous}. Either takes its
 * camp from a country's name or adjective: anywhere in a description, but only in front of a name
 * ("Kenyan Foreign Ministry", "Ukraine's Security Service"), and never from a city, for the Moscow
 * Times is not Moscow's.
 */
public final class SourceRegister {
  /** Speaks for a state. */
  static final String OFFICIAL = "official";

  /** Described, not named. */
  static final String ANONYMOUS = "anonymous";

  /** Named, but not in the register. */
  static final String UNKNOWN = "unknown";

  /** A report in its own voice. */
  public static final String REPORT = "report";

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, String> camps = new HashMap<>();
  private final int longestCamp;

  /** The register of this codebook. */
  public SourceRegister(Codebook codebook) {
    rows(codebook, "sources").forEach(this::addSource);
    rows(codebook, "world/countries").forEach(this::addCountry);
    longestCamp =
        camps.keySet().stream().mapToInt(key -> SourceName.words(key).size()).max().orElse(0);
  }

  /** The source of that name. Never throws: whom the register lacks is unknown or anonymous. */
  public Source resolve(String name) {
    Source known = sources.get(SourceName.key(name));
    if (known != null) {
      return known;
    }
    String shown = SourceName.shown(name);
    return SourceName.describes(name)
        ? new Source(shown, ANONYMOUS, camp(shown, true))
        : new Source(shown, UNKNOWN, camp(shown, false));
  }

  /**
   * The source that a report is when it names none: its publisher, or the report itself.
   *
   * <p>A publisher whom the register knows is the same voice here as where others quote it.
   */
  Source outlet(Statement statement) {
    String name = statement.publisher().orElse(statement.claim().report());
    Source known = sources.get(SourceName.key(name));
    return known != null ? known : new Source(SourceName.shown(name), REPORT, "");
  }

  private void addSource(Table.Row row) {
    Source source = new Source(row.get("name"), row.get("kind"), row.get("camp"));
    List<String> names = new ArrayList<>(row.list("aliases"));
    names.add(0, source.name());
    names.forEach(name -> sources.putIfAbsent(SourceName.key(name), source));
  }

  private void addCountry(Table.Row row) {
    List<String> names = row.list("names");
    if (names.isEmpty()) {
      return;
    }
    String code = row.get("code");
    Source state = new Source(names.get(0), OFFICIAL, code);
    for (String column : List.of("names", "seats")) {
      row.list(column).forEach(name -> sources.putIfAbsent(SourceName.key(name), state));
    }
    for (String column : List.of("adjectives", "names")) {
      row.list(column).forEach(word -> camps.putIfAbsent(SourceName.key(word), code));
    }
  }

  /** The country whose adjective or name stands in these words, the first and longest such. */
  private String camp(String shown, boolean anywhere) {
    List<String> words = SourceName.words(SourceName.key(shown));
    for (int from = 0; from < (anywhere ? words.size() : 1); from++) {
      for (int to = Math.min(words.size(), from + longestCamp); to > from; to--) {
        String camp = camps.get(String.join(" ", words.subList(from, to)));
        if (camp != null) {
          return camp;
        }
      }
    }
    return "";
  }

  private static List<Table.Row> rows(Codebook codebook, String table) {
    return codebook.tables().containsKey(table) ? codebook.rows(table) : List.of();
  }
}
