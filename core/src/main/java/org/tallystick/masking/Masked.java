package org.tallystick.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tallystick.reports.Span;

/**
 * A text with parts of it replaced, and the way from places in the one to places in the other.
 *
 * @param edits what was replaced, in order
 */
record Masked(List<Edit> edits) {

  /** What stands in place of a part of a text. */
  record Edit(Span span, String form) {}

  /** Edits in order, none within another: of two that meet the first covers what both do. */
  static Masked of(List<Edit> all) {
    List<Edit> sorted = new ArrayList<>(all);
    sorted.sort(
        Comparator.comparingInt((Edit e) -> e.span().begin())
            .thenComparingInt(e -> -e.span().end()));
    List<Edit> apart = new ArrayList<>();
    for (Edit edit : sorted) {
      Edit last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || last.span().end() <= edit.span().begin()) {
        apart.add(edit);
      } else {
        apart.set(apart.size() - 1, new Edit(last.span().to(edit.span()), last.form()));
      }
    }
    return new Masked(List.copyOf(apart));
  }

  /** That text as it may be shown. */
  String text(String original) {
    return part(original, new Span(0, original.length()));
  }

  /** That stretch of a text as it may be shown; what it cuts through is replaced as a whole. */
  String part(String original, Span stretch) {
    StringBuilder shown = new StringBuilder();
    int at = stretch.begin();
    for (int i = first(stretch.begin()); i < edits.size(); i++) {
      Edit edit = edits.get(i);
      if (edit.span().begin() >= stretch.end()) {
        break;
      }
      shown.append(original, at, Math.max(at, edit.span().begin())).append(edit.form());
      at = edit.span().end();
    }
    return shown.append(original, Math.min(at, stretch.end()), stretch.end()).toString();
  }

  /** Where that stretch stands in the text shown. */
  Span place(Span stretch) {
    int begin = place(stretch.begin(), false);
    return new Span(begin, Math.max(begin, place(stretch.end(), true)));
  }

  private int place(int offset, boolean end) {
    int moved = 0;
    for (Edit edit : edits) {
      if (edit.span().end() <= offset) {
        moved += edit.form().length() - (edit.span().end() - edit.span().begin());
      } else {
        if (edit.span().begin() < offset) { // within what is replaced
          return edit.span().begin() + moved + (end ? edit.form().length() : 0);
        }
        break;
      }
    }
    return offset + moved;
  }

  /** The first edit that ends behind that place. */
  private int first(int offset) {
    int i = 0;
    while (i < edits.size() && edits.get(i).span().end() <= offset) {
      i++;
    }
    return i;
  }
}
