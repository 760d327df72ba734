package org.tallystick.app.web.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tallystick.app.store.Words;
import org.tallystick.app.web.snapshot.Snapshot;
import org.tallystick.app.web.view.Facets.Dimension;
import org.tallystick.app.web.view.Said;
import org.tallystick.claims.Claim;

/**
 * A claim that was searched for.
 *
 * @param said the claim
 * @param quote its words, with what was searched for marked
 */
public record ClaimHit(Said said, Excerpt quote) {

  static ClaimHit of(Said said, Words words) {
    return new ClaimHit(said, Excerpt.whole(said.claim().quote(), words));
  }

  /** Whether a claim is among what is searched for; all are if nothing is. */
  public static boolean matches(Snapshot snapshot, Said said, Words words) {
    return words.empty() || words.match(snapshot.words(text(said)));
  }

  /** What a claim is searched by: its words, and all that was read from them. */
  private static String text(Said said) {
    Claim claim = said.claim();
    return String.join(
        "\n",
        claim.quote(),
        claim.report(),
        said.voice(),
        said.outlet(),
        String.join(", ", claim.sources()),
        claim.origins().isEmpty() ? "" : said.origins(),
        claim.side().isEmpty() ? "" : said.side(),
        claim.measure(),
        claim.detail().orElse(""),
        claim.place().orElse(""),
        claim.formation().orElse(""));
  }

  /** By what claims can be narrowed. */
  static List<Dimension<Said>> dimensions(Snapshot snapshot) {
    return List.of(
        new Dimension<>("measure", "Measure", s -> List.of(s.claim().measure())),
        new Dimension<>("origin", "Origin", s -> s.claim().origins(), snapshot.labels()::name),
        new Dimension<>("side", "Side", s -> some(s.claim().side()), snapshot.labels()::name),
        new Dimension<>("status", "Status", s -> List.of(s.status())),
        new Dimension<>("source", "Source", s -> List.of(s.voice())),
        new Dimension<>("publisher", "Outlet", s -> List.of(s.outlet())),
        new Dimension<>("year", "Year", s -> some(year(s))));
  }

  private static Optional<String> year(Said said) {
    return said.statement().published().map(day -> String.valueOf(day.getYear()));
  }

  static List<String> some(Optional<String> value) {
    return value.map(List::of).orElse(List.of());
  }

  /** The same dimension of things that hold several claims. */
  static <T> Dimension<T> lifted(Dimension<Said> dimension, Function<T, List<Said>> claims) {
    return new Dimension<>(
        dimension.name(),
        dimension.label(),
        thing ->
            claims.apply(thing).stream()
                .flatMap(said -> dimension.values().apply(said).stream())
                .distinct()
                .toList(),
        dimension.shown());
  }
}
