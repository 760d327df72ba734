package org.tallystick.app.web.search;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.store.Words;
import org.tallystick.reports.Span;

/**
 * A part of a text in which what was searched for stands.
 *
 * @param pieces the text in pieces, marked or not
 */
public record Excerpt(List<Piece> pieces) {
  private static final int AROUND = 110;

  /** Some words. */
  public record Piece(String text, boolean marked) {}

  /** The whole text, with what was searched for marked. */
  static Excerpt whole(String text, Words words) {
    return of(text, new Span(0, text.length()), words.places(text));
  }

  /** The first places in a text, so many at most; its beginning if there is none. */
  static List<Excerpt> first(String text, Words words, int most) {
    List<Span> places = words.places(text);
    List<Excerpt> excerpts = new ArrayList<>();
    int end = -1;
    for (Span place : places) {
      if (excerpts.size() < most && place.begin() > end) {
        Span around = around(text, place);
        excerpts.add(of(text, around, places));
        end = around.end();
      }
    }
    return excerpts.isEmpty()
        ? List.of(of(text, around(text, new Span(0, Math.min(1, text.length()))), List.of()))
        : excerpts;
  }

  /** The text without its marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static Span around(String text, Span place) {
    int begin = Math.max(0, place.begin() - AROUND);
    int end = Math.min(text.length(), place.end() + AROUND);
    while (begin > 0 && begin < place.begin() && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin++;
    }
    while (end < text.length() && end > place.end() && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return new Span(begin, end);
  }

  private static Excerpt of(String text, Span around, List<Span> places) {
    List<Piece> pieces = new ArrayList<>();
    if (around.begin() > 0) {
      pieces.add(new Piece("… ", false));
    }
    int at = around.begin();
    for (Span place : places) {
      if (place.begin() >= at && place.end() <= around.end()) {
        add(pieces, text.substring(at, place.begin()), false);
        add(pieces, text.substring(place.begin(), place.end()), true);
        at = place.end();
      }
    }
    add(pieces, text.substring(at, around.end()), false);
    if (around.end() < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return new Excerpt(List.copyOf(pieces));
  }

  private static void add(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }
}
