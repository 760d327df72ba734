package org.tallystick.reports;

/**
 * A stretch of a report's text: {@code begin} inclusive, {@code end} exclusive, in UTF-16 code
 * units of {@link Report#text()}.
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /** Refuses a stretch that ends before it begins. */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: " + begin + "–" + end);
    }
  }

  /** The words it covers. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  /** Whether the other lies within this one. */
  public boolean covers(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two share at least one character. */
  public boolean meets(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The shortest span that covers both. */
  public Span to(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** The same stretch counted in code points, as other programs count. */
  public Span inCodePoints(String text) {
    int first = text.codePointCount(0, begin);
    return new Span(first, first + text.codePointCount(begin, end));
  }

  @Override
  public int compareTo(Span other) {
    return begin != other.begin
        ? Integer.compare(begin, other.begin)
        : Integer.compare(end, other.end);
  }
}
