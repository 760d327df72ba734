package org.tallystick.english.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tallystick.reports.Bisection;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * A report cut into pages that the encoder can read at once: each with the title before it and a
 * little of the pages around, so that what is asked of its own words has its surroundings.
 */
final class Pages {
  /** How many pieces belong to a page alone. */
  private static final int OWN = 256;

  /** How many pieces of the page before it sees. */
  private static final int BEFORE = 160;

  /** How many pieces of the page behind it sees. */
  private static final int BEHIND = 48;

  private static final int TITLE = 32;

  /** So many places of one answer are looked at. */
  private static final int MOST_PLACES = 4;

  /** Up to here distances are told in steps of two pieces, beyond in steps of twelve. */
  private static final int NEAR = 24;

  private static final int FAR_STEP = 12;
  static final int FARTHEST = 20;

  private final WordPieces.Piece[] pieces;
  private final int[] head;
  private final int end;

  Pages(Report report, WordPieces words) {
    pieces = words.of(report.text()).toArray(WordPieces.Piece[]::new);
    List<WordPieces.Piece> title = words.of(report.title().orElse(""));
    end = words.id(WordPieces.END);
    head = new int[Math.min(TITLE, title.size()) + 2];
    head[0] = words.id(WordPieces.BEGIN);
    for (int i = 1; i < head.length - 1; i++) {
      head[i] = title.get(i - 1).id();
    }
    head[head.length - 1] = end;
  }

  /**
   * Where something stands on a page.
   *
   * @param first its first piece there
   * @param last its last
   * @param distance how far from the words asked about, as one of {@value #FARTHEST} steps before
   *     or behind
   */
  record Place(int first, int last, int distance) {}

  /** The page to which words belong; nothing where a text has no words. */
  Optional<Integer> pageOf(Span words) {
    return pieces.length == 0 ? Optional.empty() : Optional.of(piece(words.begin()) / OWN);
  }

  /** What the encoder reads of a page. */
  int[] ids(int page) {
    int from = from(page);
    int to = to(page);
    int[] ids = Arrays.copyOf(head, head.length + to - from + 1);
    for (int i = from; i < to; i++) {
      ids[head.length + i - from] = pieces[i].id();
    }
    ids[ids.length - 1] = end;
    return ids;
  }

  /** Where words stand on the page to which they belong. */
  Place own(int page, Span words) {
    int first = piece(words.begin());
    int last = Math.min(Math.max(first, lastPiece(words.end())), to(page) - 1);
    int shift = head.length - from(page);
    return new Place(first + shift, last + shift, 0);
  }

  /** Where an answer stands on that page: the first of its places that lie there. */
  List<Place> others(int page, List<Span> places, Span asked) {
    return places.stream()
        .limit(MOST_PLACES)
        .flatMap(place -> other(page, place, asked).stream())
        .toList();
  }

  private Optional<Place> other(int page, Span words, Span asked) {
    int first = piece(words.begin());
    int last = Math.max(first, lastPiece(words.end()));
    if (first < from(page) || last >= to(page)) {
      return Optional.empty();
    }
    int shift = head.length - from(page);
    return Optional.of(
        new Place(first + shift, last + shift, distance(first - piece(asked.begin()))));
  }

  private static int distance(int pieces) {
    int steps =
        Math.abs(pieces) < NEAR
            ? Math.floorDiv(pieces, 2)
            : Integer.signum(pieces) * FAR_STEP + Math.floorDiv(pieces, FAR_STEP);
    return Math.max(-FARTHEST, Math.min(FARTHEST, steps));
  }

  private int from(int page) {
    return Math.max(0, page * OWN - BEFORE);
  }

  private int to(int page) {
    return Math.min(pieces.length, (page + 1) * OWN + BEHIND);
  }

  /** The piece in which a position lies. */
  private int piece(int position) {
    return Math.max(0, Bisection.first(pieces.length, i -> pieces[i].begin() > position) - 1);
  }

  /** The last piece that begins before a position. */
  private int lastPiece(int position) {
    return Bisection.first(pieces.length, i -> pieces[i].begin() >= position) - 1;
  }
}
