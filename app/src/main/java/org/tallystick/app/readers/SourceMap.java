package org.tallystick.app.readers;

import java.util.List;
import java.util.Optional;
import org.tallystick.app.readers.html.HtmlReader;
import org.tallystick.app.readers.pdf.PdfReader;
import org.tallystick.reports.Span;

/**
 * Where the lines of a report's text stand in its original, line by line or paragraph by paragraph:
 * the way back from a quote to what was published. It follows from the original and can be made
 * anew at any time. Where the original itself lies – the file, the record of an archive, the
 * message of a chat – its {@link Original#place()} says.
 *
 * @param stretches in the order of the text; text between them was not in the original
 */
public record SourceMap(List<Stretch> stretches) {
  /** A map that nobody can change. */
  public SourceMap {
    stretches = List.copyOf(stretches);
  }

  /**
   * A stretch of a report's text and its place in the original.
   *
   * @param text in UTF-16 units of the report's text
   */
  public record Stretch(Span text, Place place) {}

  /** A place in an original. */
  public sealed interface Place permits Characters, Pages, Whole {}

  /** These UTF-16 units of the original as decoded, from the first to the one after the last. */
  public record Characters(int begin, int end) implements Place {}

  /** These pages of a document, counted from 1. */
  public record Pages(int first, int last) implements Place {}

  /** The original is so small or so built that nothing narrower can be said. */
  public record Whole() implements Place {}

  /** The map of a report that was read; it has no stretch where nothing sure is known. */
  public static SourceMap of(Found found) {
    String text = found.report().text();
    Span all = new Span(0, text.length());
    return switch (found.kind()) {
      case HTML -> html(found.original().bytes(), text);
      case PDF -> new SourceMap(within(PdfReader.stretches(found.original().bytes()), text));
      case TEXT, MARKDOWN -> plain(found.original().bytes(), text);
      default -> new SourceMap(List.of(new Stretch(all, new Whole())));
    };
  }

  /**
   * Nothing is known of a page whose letters only its server could tell, for it reads otherwise.
   */
  private static SourceMap html(byte[] bytes, String text) {
    return new SourceMap(HtmlReader.stretches(bytes, Optional.empty(), text));
  }

  /** Text stands in its file as it is, behind the front matter. */
  private static SourceMap plain(byte[] bytes, String text) {
    String decoded = TextDecoder.decode(bytes).orElse("");
    int begin = decoded.endsWith(text) ? decoded.length() - text.length() : decoded.indexOf(text);
    return begin < 0
        ? new SourceMap(List.of())
        : new SourceMap(
            List.of(
                new Stretch(
                    new Span(0, text.length()), new Characters(begin, begin + text.length()))));
  }

  private static List<Stretch> within(List<Stretch> stretches, String text) {
    return stretches.stream().filter(s -> s.text().end() <= text.length()).toList();
  }

  /** The stretches that share a letter with a span of the report's text. */
  public List<Stretch> of(Span span) {
    return stretches.stream().filter(stretch -> stretch.text().meets(span)).toList();
  }
}
