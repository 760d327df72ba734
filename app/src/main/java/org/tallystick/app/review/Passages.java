package org.tallystick.app.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.TallystickException;
import org.tallystick.english.EnglishAnalyzer;
import org.tallystick.language.Sentence;
import org.tallystick.reports.Block;
import org.tallystick.reports.Layout;
import org.tallystick.reports.Span;

/**
 * A report's text in sentences, parted as when it is read for claims, so that what a person chooses
 * are the same words that the program would have quoted.
 *
 * @param text the report's
 * @param blocks its headings, paragraphs, list lines and rows that hold any sentence, in order
 */
public record Passages(String text, List<Passage> blocks) {

  /** Keeps what it is given unchangeable. */
  public Passages {
    blocks = List.copyOf(blocks);
  }

  /**
   * A piece of layout.
   *
   * @param kind what it is
   * @param sentences where its sentences stand in the text
   */
  public record Passage(Block.Kind kind, List<Span> sentences) {

    /** Keeps what it is given unchangeable. */
    public Passage {
      sentences = List.copyOf(sentences);
    }
  }

  /** Those of a text; no model is loaded. */
  public static Passages of(String text) {
    EnglishAnalyzer analyzer = new EnglishAnalyzer();
    String masked = Layout.mask(text);
    List<Block> blocks = Layout.of(text);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      List<Span> sentences =
          analyzer.split(masked, blocks.get(i), i).stream().map(Sentence::span).toList();
      if (!sentences.isEmpty()) {
        passages.add(new Passage(blocks.get(i).kind(), sentences));
      }
    }
    return new Passages(text, passages);
  }

  /** All sentences, in order. */
  public List<Span> sentences() {
    return blocks.stream().flatMap(block -> block.sentences().stream()).toList();
  }

  /**
   * The sentences that such a stretch touches, from the first to the last.
   *
   * @throws TallystickException if it touches none
   */
  public Span around(Span stretch) {
    return sentences().stream()
        .filter(sentence -> sentence.meets(stretch))
        .reduce(Span::to)
        .orElseThrow(() -> new TallystickException("no sentence of the report stands there"));
  }

  /**
   * The sentences in which these words stand.
   *
   * @param words as the report has them, but for the width of spaces
   * @throws TallystickException if they stand nowhere or in several places
   */
  public Span holding(String words) {
    return holding(words, sentence -> sentence.of(text));
  }

  /**
   * The sentences in which these words stand.
   *
   * @param words as the report has them or as its sentences are shown, but for the width of spaces
   * @param shown how a sentence is shown
   * @throws TallystickException if they stand nowhere or in several places
   */
  public Span holding(String words, Function<Span, String> shown) {
    return find(words, text)
        .map(this::around)
        .or(() -> holdingShown(words, shown))
        .orElseThrow(
            () -> new TallystickException("the report does not say “" + words.strip() + "”"));
  }

  private Optional<Span> holdingShown(String words, Function<Span, String> shown) {
    StringBuilder all = new StringBuilder();
    Map<Span, Span> places = new LinkedHashMap<>();
    for (Span sentence : sentences()) {
      int begin = all.length();
      all.append(shown.apply(sentence));
      places.put(sentence, new Span(begin, all.length()));
      all.append(' ');
    }
    return find(words, all.toString())
        .flatMap(
            found ->
                places.entrySet().stream()
                    .filter(place -> place.getValue().meets(found))
                    .map(Map.Entry::getKey)
                    .reduce(Span::to));
  }

  private static Optional<Span> find(String words, String text) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    String pattern =
        Stream.of(words.strip().split("\\s+", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Span found = new Span(matcher.start(), matcher.end());
    if (matcher.find()) {
      throw new TallystickException(
          "the report says “" + words.strip() + "” more than once; give more of its words");
    }
    return Optional.of(found);
  }
}
