package org.tallystick.english;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;
import org.tallystick.reports.Block;
import org.tallystick.reports.Span;

/** Splits a block into sentences and words without any model. */
final class Splitter {
  /** Longer sentences are cut: nobody writes them, and the parser takes none of them. */
  private static final int LONGEST_SENTENCE = 400;

  /** A block is read in stretches of at most this many characters, cut at white space. */
  private static final int STRETCH = 20_000;

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}’']*|al|el|ul|bin|abu|ad|as|ar");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}’']*");

  /** "KSh200,000", "N3" before "million": a currency's letters and a sum, unlike "T90". */
  private static final Pattern SUM =
      Pattern.compile("(\\p{Lu}\\p{L}{0,3}\\.?\\$?)(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)");

  private static final Pattern LARGE =
      Pattern.compile("\\s(?:thousand|million|billion|lakh|crore)\\b.*", Pattern.DOTALL);

  private static final TokenizerFactory<CoreLabel> TOKENIZERS =
      PTBTokenizer.factory(
          new CoreLabelTokenFactory(),
          "invertible=false,untokenizable=noneKeep,ptb3Escaping=false");

  private Splitter() {}

  static List<Sentence> split(String masked, Block block, int blockIndex) {
    List<Sentence> sentences = new ArrayList<>();
    int begin = block.span().begin();
    while (begin < block.span().end()) {
      int end = cut(masked, begin, block.span().end());
      stretch(masked, begin, end, block, blockIndex, sentences);
      begin = end;
    }
    return sentences;
  }

  private static int cut(String text, int begin, int end) {
    if (end - begin <= STRETCH) {
      return end;
    }
    int at = begin + STRETCH;
    while (at > begin + STRETCH / 2 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at > begin + STRETCH / 2 ? at : begin + STRETCH;
  }

  private static void stretch(
      String masked, int begin, int end, Block block, int blockIndex, List<Sentence> sentences) {
    List<CoreLabel> words =
        TOKENIZERS.getTokenizer(new StringReader(masked.substring(begin, end))).tokenize();
    for (List<CoreLabel> sentence : sentences(words, block)) {
      List<Token> tokens = new ArrayList<>();
      for (CoreLabel word : sentence) {
        int from = begin + word.beginPosition();
        int to = Math.min(end, begin + word.endPosition());
        if (to > from) {
          add(tokens, masked, new Span(from, to));
        }
      }
      for (int i = 0; i < tokens.size(); i += LONGEST_SENTENCE) {
        List<Token> part = tokens.subList(i, Math.min(tokens.size(), i + LONGEST_SENTENCE));
        Span span = part.get(0).span().to(part.get(part.size() - 1).span());
        sentences.add(new Sentence(block, blockIndex, span, part, List.of()));
      }
    }
  }

  /** A row of a table is one, whatever full stops are in it. */
  private static List<List<CoreLabel>> sentences(List<CoreLabel> words, Block block) {
    boolean row = block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.TABLE_HEADER;
    return row && !words.isEmpty()
        ? List.of(words)
        : new WordToSentenceProcessor<CoreLabel>().process(words);
  }

  /** Adds a token; the parts of a hyphenated name ("Sun-won", "al-Jabri") become one. */
  private static void add(List<Token> tokens, String text, Span span) {
    int last = tokens.size() - 1;
    if (last >= 1
        && tokens.get(last).text().matches("[-‑]")
        && tokens.get(last).span().end() == span.begin()
        && tokens.get(last - 1).span().end() == tokens.get(last).span().begin()
        && NAME.matcher(tokens.get(last - 1).text()).matches()
        && WORD.matcher(span.of(text)).matches()
        && (Character.isUpperCase(tokens.get(last - 1).text().charAt(0))
            || Character.isUpperCase(text.charAt(span.begin())))) {
      Span whole = tokens.get(last - 1).span().to(span);
      tokens.subList(last - 1, last + 1).clear();
      tokens.add(Token.raw(whole, whole.of(text)));
      return;
    }
    Matcher sum = SUM.matcher(span.of(text));
    if (sum.matches() && (sum.group(2).indexOf(',') > 0 || isLarge(text, span.end()))) {
      int begin = span.begin() + sum.start(2);
      tokens.add(Token.raw(new Span(span.begin(), begin), sum.group(1)));
      tokens.add(Token.raw(new Span(begin, span.end()), sum.group(2)));
      return;
    }
    tokens.add(Token.raw(span, span.of(text)));
  }

  private static boolean isLarge(String text, int from) {
    return LARGE.matcher(text).region(from, Math.min(text.length(), from + 12)).matches();
  }
}
