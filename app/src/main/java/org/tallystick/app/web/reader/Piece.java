package org.tallystick.app.web.reader;

import java.util.List;

/**
 * A stretch of a report's text all of which the same claims and fields cover.
 *
 * @param text the words as they stand; whoever shows them escapes them
 * @param depth how many claims' sentences cover it
 * @param fields the fields that were read from it, sorted: {@code value}, {@code origins} …
 * @param claims ids of the claims that cover it, in the order of their numbers
 * @param begins the claims whose number stands before it
 */
public record Piece(
    String text, int depth, List<String> fields, List<String> claims, List<Mark> begins) {

  /** Keeps what it is given unchangeable. */
  public Piece {
    fields = List.copyOf(fields);
    claims = List.copyOf(claims);
    begins = List.copyOf(begins);
  }

  /**
   * The number of a claim in the text, which leads to its card.
   *
   * @param number from 1, in the order of the text
   * @param claim its id
   */
  public record Mark(int number, String claim) {}

  /** What it looks like: a tint for sentences, deeper for several, a line for each field. */
  public String style() {
    StringBuilder style = new StringBuilder("said said-" + Math.min(3, depth));
    fields.forEach(field -> style.append(" read read-").append(field));
    return style.toString();
  }

  /** The ids for scripts. */
  public String ids() {
    return String.join(" ", claims);
  }

  /** What was read from it, for those who do not see the lines; nothing if nothing was. */
  public String meaning() {
    return fields.isEmpty() ? "" : "read as " + String.join(", ", fields);
  }
}
