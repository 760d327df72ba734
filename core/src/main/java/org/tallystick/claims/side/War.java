package org.tallystick.claims.side;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A war of the codebook.
 *
 * @param code its name in the data
 * @param from first year
 * @param to last year
 * @param grounds the countries it is fought in
 * @param partners by party, the states and parties whose people serve it in this war
 */
public record War(
    String code, int from, int to, List<String> grounds, Map<String, Set<String>> partners) {

  /** Keeps what it is given unchangeable, in order. */
  public War {
    grounds = List.copyOf(grounds);
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    partners.forEach((key, value) -> copy.put(key, new LinkedHashSet<>(value)));
    partners = Collections.unmodifiableMap(copy);
  }

  /** Its parties, the one that most foreigners serve first. */
  public Set<String> parties() {
    return partners.keySet();
  }

  /** The party meant by the name of a party or of a state that takes part in another's name. */
  public Optional<String> meant(String named) {
    if (partners.containsKey(named)) {
      return Optional.of(named);
    }
    return partners.entrySet().stream()
        .filter(entry -> entry.getValue().contains(named))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The first of these enemies of the party that takes part, else another party. */
  public Optional<String> enemyOf(String party, List<String> enemies) {
    return enemies.stream()
        .filter(partners::containsKey)
        .findFirst()
        .or(() -> parties().stream().filter(other -> !other.equals(party)).findFirst());
  }

  /** Whether it was being fought in that year. */
  public boolean covers(int year) {
    return from <= year && year <= to;
  }
}
