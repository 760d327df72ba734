package org.tallystick.conflicts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.claims.Claim;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.Table;
import org.tallystick.reports.Span;

/**
 * Words near a number that tell whether it is meant for all: "of whom 46" is a part, "46 confirmed"
 * a floor, "only 46" is all. They stand in {@code en/part-words}; where that is lacking every
 * number is meant for all.
 */
final class PartWords {
  private final int reach;
  private final List<Cue> cues = new ArrayList<>();

  private record Cue(Pattern words, boolean before, boolean after, String effect) {}

  PartWords(Codebook codebook, int reach) {
    this.reach = reach;
    if (codebook.tables().containsKey("en/part-words")) {
      codebook.rows("en/part-words").forEach(this::learn);
    }
  }

  private void learn(Table.Row row) {
    String position = row.get("position");
    String effect = row.get("effect");
    if (!List.of("before", "after", "both").contains(position)) {
      throw row.wrong("'" + position + "' is none of before, after, both");
    }
    if (!List.of("part", "floor", "ceiling").contains(effect)) {
      throw row.wrong("'" + effect + "' is none of part, floor, ceiling");
    }
    cues.add(
        new Cue(
            Pattern.compile(
                "(?<![\\p{L}\\d])" + Pattern.quote(row.get("phrase")) + "(?![\\p{L}\\d])"),
            !position.equals("after"),
            !position.equals("before"),
            effect));
  }

  /** Whether the number bounds the total from above, for all that its sentence says. */
  boolean total(Claim claim) {
    String quote = claim.quote().toLowerCase(Locale.ROOT);
    Optional<Span> at = at(claim, quote.length());
    Set<String> effects = new HashSet<>();
    for (Cue cue : cues) {
      if (near(cue, quote, at)) {
        effects.add(cue.effect());
      }
    }
    return !effects.contains("part") && (effects.contains("ceiling") || !effects.contains("floor"));
  }

  private boolean near(Cue cue, String quote, Optional<Span> value) {
    Matcher found = cue.words().matcher(quote);
    while (found.find()) {
      if (value.isEmpty()) {
        return true;
      }
      int before = value.get().begin() - found.end();
      int after = found.start() - value.get().end();
      if (cue.before() && before >= 0 && before <= reach
          || cue.after() && after >= 0 && after <= reach) {
        return true;
      }
    }
    return false;
  }

  /** Where the number stands in its quote, if that is known. */
  private static Optional<Span> at(Claim claim, int length) {
    Span quote = claim.evidence().quote();
    return Optional.ofNullable(claim.evidence().parts().get("value"))
        .filter(quote::covers)
        .map(at -> new Span(at.begin() - quote.begin(), at.end() - quote.begin()))
        .filter(at -> at.end() <= length);
  }
}
