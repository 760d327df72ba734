package org.tallystick.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.app.cli.Mark.Layer;
import org.tallystick.reports.Span;

/** A sentence broken into lines, what was recognised in it underlined beneath each. */
final class MarkedSentence {
  private static final int WIDTH = 84;

  private final String text;
  private final Paint paint;

  /** Sentences of this text. */
  MarkedSentence(String text, Paint paint) {
    this.text = text;
    this.paint = paint;
  }

  /** Its lines with a line of marks for every layer met there. */
  List<String> lines(Span sentence, List<Mark> marks) {
    List<String> lines = new ArrayList<>();
    for (Span line : broken(sentence)) {
      String words = line.of(text).replaceAll("\\s", " ");
      lines.add((Margin.of("") + paint.of(Paint.BOLD, words)).stripTrailing());
      for (Layer layer : Layer.values()) {
        String under = under(line, marks.stream().filter(mark -> mark.layer() == layer).toList());
        if (!under.isEmpty()) {
          lines.add(paint.of(layer.colour(), Margin.of(layer.label()) + under));
        }
      }
    }
    return lines;
  }

  /** Lines of at most {@link #WIDTH} characters where words allow it. */
  private List<Span> broken(Span sentence) {
    List<Span> lines = new ArrayList<>();
    int begin = sentence.begin();
    int space = -1;
    for (int i = begin; i < sentence.end(); i++) {
      if (i - begin >= WIDTH && space > begin) {
        lines.add(new Span(begin, space));
        begin = space + 1;
        space = -1;
      }
      if (Character.isWhitespace(text.charAt(i))) {
        space = i;
      }
    }
    lines.add(new Span(begin, sentence.end()));
    return lines;
  }

  private String under(Span line, List<Mark> marks) {
    StringBuilder under = new StringBuilder();
    for (int i = line.begin(); i < line.end(); i += Character.charCount(text.codePointAt(i))) {
      int position = i;
      boolean marked =
          marks.stream()
              .anyMatch(mark -> mark.span().begin() <= position && position < mark.span().end());
      under.append(marked ? '▔' : ' ');
    }
    return under.toString().stripTrailing();
  }
}
