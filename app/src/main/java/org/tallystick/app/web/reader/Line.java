package org.tallystick.app.web.reader;

import java.util.List;

/**
 * A line of a report's text with the cards of the claims that begin in it.
 *
 * @param kind {@code heading}, {@code list}, {@code row} or {@code text}: how it looks
 * @param pieces its words
 * @param cards the claims
 */
public record Line(String kind, List<Piece> pieces, List<Card> cards) {

  /** Keeps what it is given unchangeable. */
  public Line {
    pieces = List.copyOf(pieces);
    cards = List.copyOf(cards);
  }

  /** What a line is by its first letters. */
  static String kind(String text) {
    String begun = text.strip();
    return begun.startsWith("#")
        ? "heading"
        : begun.matches("(?s)([-*•–]|\\d{1,2}[.)])\\s.*")
            ? "list"
            : begun.startsWith("|") ? "row" : "text";
  }
}
