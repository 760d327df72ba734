package org.tallystick.app.readers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tallystick.app.readers.html.HtmlReader;
import org.tallystick.app.readers.html.Passage;
import org.tallystick.app.readers.pdf.PdfReader;
import org.tallystick.reports.Span;

/**
 * Where the lines of a report's text stand in its original, line by line or paragraph by paragraph:
 * the way back from a quote to what was published. Where the original itself lies – the file, the
 * record of an archive, the message of a chat – its {@link Original#place()} says.
 *
 * @param kind what the original is
 * @param charset by which its bytes were read, where places are bytes
 * @param stretches in the order of the text; text between them was not in the original
 */
public record SourceMap(Kind kind, Optional<Charset> charset, List<Stretch> stretches) {
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
  public sealed interface Place permits Bytes, Pages, Whole {
    /** The smallest place that holds both; of an original, all places are of one sort. */
    default Place to(Place other) {
      if (this instanceof Bytes one && other instanceof Bytes two) {
        return new Bytes(Math.min(one.begin, two.begin), Math.max(one.end, two.end));
      }
      if (this instanceof Pages one && other instanceof Pages two) {
        return new Pages(Math.min(one.first, two.first), Math.max(one.last, two.last));
      }
      return new Whole();
    }
  }

  /** These bytes of the original, from the first, counted from 0, to the one after the last. */
  public record Bytes(int begin, int end) implements Place {}

  /** These pages of a document, counted from 1. */
  public record Pages(int first, int last) implements Place {}

  /** The original is so small or so built that nothing narrower can be said. */
  public record Whole() implements Place {}

  /** The map of a report that was read; it has no stretch where nothing sure is known. */
  public static SourceMap of(Found found) {
    String text = found.report().text();
    byte[] bytes = found.original().bytes();
    return switch (found.kind()) {
      case HTML -> page(bytes, declared(found.original()), text);
      case PDF ->
          new SourceMap(Kind.PDF, Optional.empty(), within(PdfReader.stretches(bytes), text));
      case TEXT, MARKDOWN -> plain(found.kind(), bytes, text);
      default ->
          new SourceMap(
              found.kind(),
              Optional.empty(),
              List.of(new Stretch(new Span(0, text.length()), new Whole())));
    };
  }

  private static Optional<Charset> declared(Original original) {
    return original
        .http()
        .flatMap(answer -> Optional.ofNullable(answer.headers().get("content-type")))
        .flatMap(ContentType::charset);
  }

  private static SourceMap page(byte[] bytes, Optional<Charset> declared, String text) {
    Decoded html = HtmlReader.decode(bytes, declared);
    List<Passage> passages;
    try {
      passages = HtmlReader.passages(html.text(), text);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      passages = List.of(); // its text was read all the same, and nothing is lost but the places
    }
    return inBytes(Kind.HTML, bytes, html, passages);
  }

  /** Text stands in its file as it is, behind the front matter. */
  private static SourceMap plain(Kind kind, byte[] bytes, String text) {
    Decoded decoded =
        TextDecoder.decode(bytes).orElseGet(() -> new Decoded("", StandardCharsets.UTF_8, 0));
    String all = decoded.text();
    int behind = all.endsWith(text) ? all.length() - text.length() : all.indexOf(text);
    List<Passage> lines = new ArrayList<>();
    int begin = behind < 0 ? text.length() : 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      Span line = new Span(begin, end < 0 ? text.length() : end);
      if (!line.of(text).isBlank()) {
        lines.add(new Passage(line, new Span(behind + line.begin(), behind + line.end())));
      }
      begin = line.end() + 1;
    }
    return inBytes(kind, bytes, decoded, lines);
  }

  private static SourceMap inBytes(
      Kind kind, byte[] bytes, Decoded decoded, List<Passage> passages) {
    TreeSet<Integer> ends = new TreeSet<>();
    passages.forEach(passage -> ends.addAll(List.of(passage.in().begin(), passage.in().end())));
    Map<Integer, Integer> at = decoded.bytesAt(bytes, ends);
    return new SourceMap(
        kind,
        Optional.of(decoded.charset()),
        passages.stream()
            .map(
                passage ->
                    new Stretch(
                        passage.text(),
                        new Bytes(at.get(passage.in().begin()), at.get(passage.in().end()))))
            .toList());
  }

  private static List<Stretch> within(List<Stretch> stretches, String text) {
    return stretches.stream().filter(s -> s.text().end() <= text.length()).toList();
  }

  /** The stretches that share a letter with a span of the report's text. */
  public List<Stretch> of(Span span) {
    return stretches.stream().filter(stretch -> stretch.text().meets(span)).toList();
  }

  /**
   * Whether an original says at that place what it is said to, going by letters and digits alone.
   */
  public boolean bears(byte[] original, Place place, String words) {
    if (place instanceof Bytes bytes) {
      if (bytes.end > original.length) {
        return false;
      }
      String there =
          new String(
              original,
              bytes.begin,
              bytes.end - bytes.begin,
              charset.orElse(StandardCharsets.UTF_8));
      return letters(kind == Kind.HTML ? HtmlReader.allWords(there) : there)
          .contains(letters(words));
    }
    return !(place instanceof Pages pages)
        || letters(PdfReader.text(original, pages)).contains(letters(words));
  }

  /** What two readings of the same words have in common. */
  public static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
