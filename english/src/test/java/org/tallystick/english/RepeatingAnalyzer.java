package org.tallystick.english;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.language.Analyzer;
import org.tallystick.language.DateMention;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;
import org.tallystick.reports.Block;
import org.tallystick.reports.Span;

/**
 * Asks another analyzer once for each sequence of words and moves its answer to wherever the words
 * stand again, so that long texts made of short ones can be read in little time. Counts what it is
 * asked.
 */
final class RepeatingAnalyzer implements Analyzer {
  private final Analyzer analyzer;
  private final Map<List<String>, Sentence> parses = new HashMap<>();
  private final Map<List<String>, Sentence> dated = new HashMap<>();
  private final Map<List<String>, List<DateMention>> dates = new HashMap<>();
  private long split;
  private long parsed;

  RepeatingAnalyzer(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Characters given to be split. */
  long split() {
    return split;
  }

  /** Words given to be parsed. */
  long parsed() {
    return parsed;
  }

  private static List<String> words(Sentence sentence) {
    return sentence.tokens().stream().map(Token::text).toList();
  }

  @Override
  public List<Sentence> split(String masked, Block block, int blockIndex) {
    split += block.span().end() - block.span().begin();
    return analyzer.split(masked, block, blockIndex);
  }

  @Override
  public Sentence parse(Sentence sentence) {
    parsed += sentence.size();
    Sentence known = parses.computeIfAbsent(words(sentence), key -> analyzer.parse(sentence));
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = known.token(i);
      tokens.add(
          new Token(
              sentence.token(i).span(), token.text(), token.lower(), token.lemma(), token.tag()));
    }
    return new Sentence(
        sentence.block(), sentence.blockIndex(), sentence.span(), tokens, known.dependencies());
  }

  @Override
  public List<DateMention> dates(Sentence sentence, Optional<LocalDate> published) {
    List<String> words = words(sentence);
    List<DateMention> known =
        dates.computeIfAbsent(
            words,
            key -> {
              dated.put(key, sentence);
              return analyzer.dates(sentence, published);
            });
    if (known.isEmpty()) {
      return known;
    }
    Sentence first = dated.get(words);
    return known.stream()
        .map(date -> new DateMention(moved(date.span(), first, sentence), date.from(), date.to()))
        .toList();
  }

  /** The span of the same words in another sentence, whatever white space lies between. */
  private static Span moved(Span span, Sentence from, Sentence to) {
    int first = from.tokenAt(span.begin());
    int last = from.tokenAt(span.end() - 1);
    return to.span(first, last);
  }
}
