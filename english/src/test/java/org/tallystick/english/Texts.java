package org.tallystick.english;

import java.util.List;
import java.util.Random;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;
import org.tallystick.codebook.CodebookReader;
import org.tallystick.language.Analyzer;
import org.tallystick.language.Sentence;
import org.tallystick.language.Token;
import org.tallystick.reports.Block;
import org.tallystick.reports.Layout;
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;

/** Sentences and reports for the tests of this folder. */
final class Texts {
  static final Codebook CODEBOOK = CodebookReader.bundled("foreign-fighters");
  static final Analyzer ENGLISH = new EnglishAnalyzer();

  /** A paragraph that says which war a report is about. */
  static final String WAR =
      "Russian recruiters and foreign fighters in the army of Russia, war in Ukraine.\n\n";

  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(CODEBOOK, ENGLISH);

  private Texts() {}

  /** The sentences of one paragraph, without syntax. */
  static List<Sentence> split(String text) {
    Block block = new Block(Block.Kind.PARAGRAPH, new Span(0, text.length()), -1);
    return ENGLISH.split(Layout.mask(text), block, 0);
  }

  /** The one sentence that the text is, parsed. */
  static Sentence parse(String text) {
    List<Sentence> sentences = split(text);
    if (sentences.size() != 1) {
      throw new IllegalArgumentException(sentences.size() + " sentences: " + text);
    }
    return ENGLISH.parse(sentences.get(0));
  }

  /** The words of a sentence with one space between. */
  static String words(Sentence sentence) {
    return String.join(" ", sentence.tokens().stream().map(Token::text).toList());
  }

  static Extraction extract(String text) {
    return EXTRACTOR.extract(Report.of("report", text));
  }

  /** A text drawn from these pieces. */
  static String drawn(Random random, String[] pieces, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  /** Any UTF-16 code units, half characters and control characters among them. */
  static String units(Random random, int length) {
    char[] units = new char[length];
    for (int i = 0; i < length; i++) {
      int sort = random.nextInt(10);
      units[i] =
          (char) (sort < 2 ? ' ' : sort < 6 ? 32 + random.nextInt(95) : random.nextInt(1 << 16));
    }
    return new String(units);
  }
}
