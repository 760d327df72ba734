package org.tallystick.app.web.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.reports.Span;

/**
 * A report's text cut at every place where a claim's sentence or field begins or ends, so that
 * overlapping ones can be shown side by side and nothing need be nested.
 *
 * <p>Places that lie outside the text, as those of a broken ledger may, are drawn in to its ends.
 */
final class Highlights {
  private static final Set<String> HIDDEN = Set.of(Evidence.ROW);

  private final String text;
  private final List<Claim> claims;

  /** Those of that text; the first claim gets number 1. */
  Highlights(String text, List<Claim> claims) {
    this.text = text;
    this.claims = List.copyOf(claims);
  }

  /** The order in which claims are numbered: that of the text. */
  static final Comparator<Claim> IN_TEXT =
      Comparator.comparing((Claim claim) -> claim.evidence().quote())
          .thenComparing(Highlights::anchor)
          .thenComparing(Claim::id);

  /** Where a claim's number stands: before its number or practice, else before its sentence. */
  private static int anchor(Claim claim) {
    Span quote = claim.evidence().quote();
    return claim.evidence().parts().entrySet().stream()
        .filter(part -> part.getKey().equals("value") || part.getKey().equals("detail"))
        .map(part -> part.getValue().begin())
        .filter(begin -> begin >= quote.begin() && begin < quote.end())
        .findFirst()
        .orElse(quote.begin());
  }

  /** A line of the text. */
  List<Piece> pieces(Span line) {
    List<Integer> here = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (touches(claims.get(i), line)) {
        here.add(i);
      }
    }
    TreeSet<Integer> cuts = new TreeSet<>(List.of(line.begin(), line.end()));
    for (int i : here) {
      Evidence evidence = claims.get(i).evidence();
      cut(cuts, line, evidence.quote());
      evidence.parts().values().forEach(part -> cut(cuts, line, part));
      cut(cuts, line, new Span(anchor(claims.get(i)), anchor(claims.get(i))));
    }
    List<Piece> pieces = new ArrayList<>();
    Integer before = null;
    for (int at : cuts) {
      if (before != null) {
        pieces.add(piece(new Span(before, at), here));
      }
      before = at;
    }
    return pieces;
  }

  private static boolean touches(Claim claim, Span line) {
    return claim.evidence().quote().meets(line)
        || claim.evidence().parts().values().stream().anyMatch(part -> part.meets(line));
  }

  /** Never in the middle of a character. */
  private void cut(Set<Integer> cuts, Span line, Span at) {
    for (int place : new int[] {at.begin(), at.end()}) {
      if (place > line.begin() && place < line.end()) {
        boolean split = Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        cuts.add(split ? place - 1 : place);
      }
    }
  }

  private Piece piece(Span at, List<Integer> here) {
    List<String> covering = new ArrayList<>();
    Set<String> fields = new TreeSet<>();
    List<Piece.Mark> begins = new ArrayList<>();
    int depth = 0;
    for (int i : here) {
      Claim claim = claims.get(i);
      boolean quoted = claim.evidence().quote().meets(at);
      boolean part = false;
      for (Map.Entry<String, Span> field : claim.evidence().parts().entrySet()) {
        if (field.getValue().meets(at) && !HIDDEN.contains(field.getKey())) {
          fields.add(field.getKey());
          part = true;
        }
      }
      depth += quoted ? 1 : 0;
      if (quoted || part) {
        covering.add(claim.id());
      }
      int anchor = anchor(claim);
      if (anchor >= at.begin() && anchor < at.end()) {
        begins.add(new Piece.Mark(i + 1, claim.id()));
      }
    }
    return new Piece(at.of(text), depth, List.copyOf(fields), covering, begins);
  }
}
