package org.tallystick.english.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into pieces of words from a vocabulary, the longest first (WordPiece: Wu et al. 2016,
 * as in the uncased BERT). Runs of line breaks are one piece of their own.
 */
final class WordPieces {
  static final String BEGIN = "[CLS]";
  static final String END = "[SEP]";
  private static final String UNKNOWN = "[UNK]";
  static final String LINE_BREAK = "[unused1]";
  private static final String GOES_ON = "##";

  /** Longer runs of letters are no words. */
  private static final int LONGEST = 100;

  private final Map<String, Integer> ids = new HashMap<>();
  private final int unknown;
  private final int lineBreak;

  WordPieces(List<String> vocabulary) {
    for (int i = 0; i < vocabulary.size(); i++) {
      ids.put(vocabulary.get(i), i);
    }
    unknown = id(UNKNOWN);
    lineBreak = id(LINE_BREAK);
  }

  /**
   * A piece of a text.
   *
   * @param id its place in the vocabulary
   * @param begin where its word begins in the text
   */
  record Piece(int id, int begin) {}

  /** The place of a piece that the vocabulary has. */
  int id(String piece) {
    return ids.get(piece);
  }

  /** The pieces of a text, in order. */
  List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int begin = at;
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c == '\n') {
        if (pieces.isEmpty() || pieces.get(pieces.size() - 1).id() != lineBreak) {
          pieces.add(new Piece(lineBreak, begin));
        }
      } else if (isWordly(c)) {
        while (at < text.length() && isWordly(text.codePointAt(at))) {
          at += Character.charCount(text.codePointAt(at));
        }
        word(text.substring(begin, at), begin, pieces);
      } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        pieces.add(new Piece(ids.getOrDefault(text.substring(begin, at), unknown), begin));
      }
    }
    return pieces;
  }

  private static boolean isWordly(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void word(String word, int begin, List<Piece> pieces) {
    String plain =
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "");
    int first = pieces.size();
    int from = 0;
    while (from < plain.length()) {
      int to = plain.length() > LONGEST ? from : plain.length();
      while (to > from && !ids.containsKey((from > 0 ? GOES_ON : "") + plain.substring(from, to))) {
        to--;
      }
      if (to == from) {
        pieces.subList(first, pieces.size()).clear();
        pieces.add(new Piece(unknown, begin));
        return;
      }
      pieces.add(new Piece(ids.get((from > 0 ? GOES_ON : "") + plain.substring(from, to)), begin));
      from = to;
    }
  }
}
