package org.tallystick.voices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.decisions.Decision;

/**
 * Who is behind a name: from a name to a person, from a person to the institution whose office they
 * held on that day, from there to a camp.
 *
 * <p>Built from the codebook's tables {@code sources} (name, aliases, kind, camp) and {@code
 * offices} (person, office, institution, from, until). Countries and their seats of government in
 * {@code world/countries} speak for their state: Seoul is South Korea, kind official, camp KR. A
 * codebook may lack any of them. Where two disagree the register prevails; within one table the
 * first line does. What people have decided prevails over all of it. Names merged into one source
 * have that source's kind, camp and grade.
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
  public static final String UNKNOWN = "unknown";

  /** A report in its own voice. */
  public static final String REPORT = "report";

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<String, Set<String>> names = new HashMap<>();
  private final Map<String, String> camps = new HashMap<>();
  private final int longestCamp;
  private final Offices offices;
  private final Amendments amendments;
  private final Merges merges;
  private final Map<String, List<Decision>> decided = new HashMap<>();

  /** The register of this codebook, on which nobody has decided anything. */
  public SourceRegister(Codebook codebook) {
    this(codebook, List.of());
  }

  /** The register of this codebook as people have amended it. */
  public SourceRegister(Codebook codebook, Collection<Decision> decisions) {
    rows(codebook, "sources").forEach(this::addSource);
    rows(codebook, "world/countries").forEach(this::addCountry);
    longestCamp =
        camps.keySet().stream().mapToInt(key -> SourceName.words(key).size()).max().orElse(0);
    offices = new Offices(rows(codebook, "offices"));
    amendments = new Amendments(decisions);
    merges = new Merges(amendments.merges(), this::canonical);
    for (String subject : amendments.subjects()) {
      decided.computeIfAbsent(holder(subject), key -> new ArrayList<>());
    }
    decided.replaceAll((key, none) -> amendments.on(keys(key)));
  }

  /**
   * The source of that name, a person as the person they are. Never throws: whom the register lacks
   * is unknown or anonymous.
   */
  public Source resolve(String name) {
    return standing(merges.end(name), UNKNOWN);
  }

  /** Whose voice it was when that name spoke on that day: a person's, or their institution's. */
  public Source resolve(String name, Optional<LocalDate> day) {
    return inOffice(resolve(name), day);
  }

  /** Whose voice that source is on that day: an institution's, if it is a person in office. */
  Source inOffice(Source source, Optional<LocalDate> day) {
    return offices.of(source, day).map(office -> resolve(office.institution())).orElse(source);
  }

  /**
   * The source that a report is when it names none: its publisher, or the report itself.
   *
   * <p>A publisher whom the register knows is the same voice here as where others quote it.
   */
  public Source outlet(Statement statement) {
    String name = statement.publisher().orElse(statement.claim().report());
    return standing(merges.end(name), REPORT);
  }

  /** Who is behind a statement: the first link of its chain, else its outlet. */
  public Source speaker(Statement statement) {
    List<String> chain = statement.claim().sources();
    return chain.isEmpty() ? outlet(statement) : resolve(chain.get(0), statement.published());
  }

  /** Whether codebook or people know that name. */
  public boolean knows(String name) {
    String key = SourceName.key(name);
    return sources.containsKey(key) || decided.containsKey(key) || merges.merged(key);
  }

  /** Whether a person has merged that very name into another. */
  public boolean merged(String name) {
    return merges.merged(SourceName.key(name));
  }

  /** Every name under which a source that the register knows goes, sorted; its own among them. */
  public List<String> names(Source source) {
    String key = SourceName.key(source.name());
    Set<String> all = new TreeSet<>(names.getOrDefault(key, Set.of()));
    all.removeIf(name -> !SourceName.key(resolve(name).name()).equals(key));
    amendments.merges().stream()
        .map(Decision::subject)
        .filter(name -> SourceName.key(resolve(name).name()).equals(key))
        .forEach(
            name -> {
              all.add(name);
              all.addAll(names.getOrDefault(SourceName.key(name), Set.of()));
            });
    all.add(source.name());
    return List.copyOf(all);
  }

  /** The offices that a person held, in plain words, each with the institution. */
  public List<String> offices(Source person) {
    return offices.of(person).stream()
        .map(office -> office.described() + " – " + resolve(office.institution()).name())
        .toList();
  }

  /** What people decided on this source, the oldest first, decisions since replaced included. */
  public List<Decision> history(Source source) {
    Set<String> keys = new LinkedHashSet<>();
    names(source).forEach(name -> keys.add(SourceName.key(name)));
    return Stream.concat(
            decided.getOrDefault(SourceName.key(source.name()), List.of()).stream(),
            amendments.merges().stream()
                .filter(
                    merge ->
                        keys.contains(SourceName.key(merge.subject()))
                            || merge
                                .value()
                                .map(SourceName::key)
                                .filter(keys::contains)
                                .isPresent()))
        .distinct()
        .sorted(java.util.Comparator.comparingLong(Decision::id))
        .toList();
  }

  /** Every name that the codebook knows somebody by. */
  public Collection<String> allNames() {
    return names.values().stream().flatMap(Set::stream).toList();
  }

  private void addSource(Table.Row row) {
    Source source = new Source(row.get("name"), row.get("kind"), row.get("camp"));
    List<String> all = new ArrayList<>(row.list("aliases"));
    all.add(0, source.name());
    all.forEach(name -> add(name, source));
  }

  private void add(String name, Source source) {
    Source first = sources.putIfAbsent(SourceName.key(name), source);
    if (first == null) {
      names.computeIfAbsent(SourceName.key(source.name()), key -> new TreeSet<>()).add(name);
    }
  }

  private void addCountry(Table.Row row) {
    List<String> all = row.list("names");
    if (all.isEmpty()) {
      return;
    }
    String code = row.get("code");
    Source state = new Source(all.get(0), OFFICIAL, code);
    for (String column : List.of("names", "seats")) {
      row.list(column).forEach(name -> add(name, state));
    }
    for (String column : List.of("adjectives", "names")) {
      row.list(column).forEach(word -> camps.putIfAbsent(SourceName.key(word), code));
    }
  }

  /** The source of that very name, merges apart, as people have amended it. */
  private Source standing(String name, String unknownKind) {
    String key = SourceName.key(name);
    Source known = merges.alone(key) && !canonical(key).equals(key) ? null : sources.get(key);
    Source base = known == null ? unknown(name, unknownKind) : known;
    List<Decision> decisions = decided.get(SourceName.key(base.name()));
    return decisions == null ? base : Amendments.amended(base, decisions);
  }

  private Source unknown(String name, String kind) {
    String shown = SourceName.shown(name);
    if (kind.equals(REPORT)) {
      return new Source(shown, REPORT, "");
    }
    return SourceName.describes(name)
        ? new Source(shown, ANONYMOUS, camp(shown, true))
        : new Source(shown, UNKNOWN, camp(shown, false));
  }

  /** The key of the name that the codebook knows this one by. */
  private String canonical(String key) {
    Source known = sources.get(key);
    return known == null ? key : SourceName.key(known.name());
  }

  private String holder(String key) {
    return merges.alone(key) ? key : canonical(key);
  }

  /** The keys of the names whose decisions count for the source of this key. */
  private List<String> keys(String canonical) {
    return Stream.concat(
            Stream.of(canonical),
            names.getOrDefault(canonical, Set.of()).stream().map(SourceName::key))
        .filter(key -> holder(key).equals(canonical))
        .distinct()
        .toList();
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
