package org.tallystick.english.encoder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tallystick.language.Judge.Answer;
import org.tallystick.reports.Bisection;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/**
 * A report cut into pages that the encoder can read at once: each with the title and the first
 * words of the text before it, where a report says who and where, and a little of the pages around,
 * so that what is asked of its own words has its surroundings.
 */
final class Pages {
  /** How many pieces belong to a page alone. */
  private static final int OWN = 256;

  /** How many pieces of the page before it sees. */
  private static final int BEFORE = 128;

  /** How many pieces of the page behind it sees. */
  private static final int BEHIND = 40;

  private static final int TITLE = 28;

  /** How many pieces of the text's beginning each page sees. */
  private static final int LEAD = 52;

  /** So many places of one part of an answer are looked at. */
  private static final int MOST_PLACES = 4;

  /** Up to here distances are told in steps of two pieces, beyond in steps of twelve. */
  private static final int NEAR = 24;

  private static final int FAR_STEP = 12;
  static final int FARTHEST = 20;

  private final WordPieces.Piece[] pieces;
  private final int[] head;
  private final int lineBreak;
  private final int end;

  Pages(Report report, WordPieces words) {
    pieces = words.of(report.text()).toArray(WordPieces.Piece[]::new);
    List<WordPieces.Piece> title = words.of(report.title().orElse(""));
    lineBreak = words.id(WordPieces.LINE_BREAK);
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
    int to = to(page);
    int[] ids = Arrays.copyOf(head, shift(page) + to + 1);
    if (hasGap(page)) {
      ids[head.length + LEAD] = lineBreak;
    }
    for (int i = 0; i < Math.min(LEAD, to); i++) {
      ids[head.length + i] = pieces[i].id();
    }
    for (int i = from(page); i < to; i++) {
      ids[at(page, i)] = pieces[i].id();
    }
    ids[ids.length - 1] = end;
    return ids;
  }

  /** Where words stand on the page to which they belong. */
  Place own(int page, Span words) {
    int first = piece(words.begin());
    int last = Math.min(Math.max(first, lastPiece(words.end())), to(page) - 1);
    return new Place(at(page, first), at(page, last), 0);
  }

  /** Where each part of an answer stands on that page: the first of its places that lie there. */
  List<List<Place>> parts(int page, Answer answer, Span asked) {
    return answer.parts().stream()
        .map(
            places ->
                places.stream()
                    .limit(MOST_PLACES)
                    .flatMap(place -> other(page, place, asked).stream())
                    .toList())
        .toList();
  }

  private Optional<Place> other(int page, Span words, Span asked) {
    int first = piece(words.begin());
    int last = Math.max(first, lastPiece(words.end()));
    if (!isOn(page, first) || !isOn(page, last)) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(at(page, first), at(page, last), distance(first - piece(asked.begin()))));
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

  /** Whether some of the text between its beginning and the page is not shown. */
  private boolean hasGap(int page) {
    return from(page) > LEAD;
  }

  private boolean isOn(int page, int piece) {
    return (piece < LEAD || piece >= from(page)) && piece < to(page);
  }

  /** Where a piece that is on a page stands there. */
  private int at(int page, int piece) {
    return piece + (piece < from(page) ? head.length : shift(page));
  }

  /** How much farther on than in the text the page's own pieces stand there. */
  private int shift(int page) {
    return head.length + (hasGap(page) ? LEAD + 1 - from(page) : 0);
  }

  private int to(int page) {
    return Math.min(pieces.length, (page + 1) * OWN + BEHIND);
  }

  /** The first piece of the word in which a position lies. */
  private int piece(int position) {
    int behind = Bisection.first(pieces.length, i -> pieces[i].begin() > position);
    int word = pieces[Math.max(0, behind - 1)].begin();
    return Bisection.first(pieces.length, i -> pieces[i].begin() >= word);
  }

  /** The last piece that begins before a position. */
  private int lastPiece(int position) {
    return Bisection.first(pieces.length, i -> pieces[i].begin() >= position) - 1;
  }
}
