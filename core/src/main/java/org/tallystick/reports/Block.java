package org.tallystick.reports;

/**
 * A piece of a report's layout.
 *
 * @param kind what it is
 * @param span where its words stand, without list marks, heading marks and table borders
 * @param lead index of the heading or lead-in line that governs this block, or -1
 */
public record Block(Kind kind, Span span, int lead) {

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    TABLE_HEADER,
    TABLE_ROW,
    /** "Read also", bylines, share counts: holds no claim. */
    NOISE
  }

  /** Whether it is a line of a list or a row of a table, no header. */
  public boolean isRow() {
    return kind == Kind.LIST_ITEM || kind == Kind.TABLE_ROW;
  }
}
