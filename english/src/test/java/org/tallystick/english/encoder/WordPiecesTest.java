package org.tallystick.english.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
  private static final List<String> VOCABULARY =
      List.of(
          "[CLS]", "[SEP]", "[UNK]", "[unused1]", "merc", "##enar", "##ies", "were", "cafe", ".");

  private final WordPieces pieces = new WordPieces(VOCABULARY);

  private List<String> cut(String text) {
    return pieces.of(text).stream().map(piece -> VOCABULARY.get(piece.id())).toList();
  }

  @Test
  void theLongestPieceComesFirst() {
    assertEquals(List.of("merc", "##enar", "##ies", "were", "."), cut("Mercenaries were."));
  }

  @Test
  void accentsAndCaseDoNotCount() {
    assertEquals(List.of("cafe"), cut("CAFÉ"));
  }

  @Test
  void aWordThatCannotBeCutIsUnknownAsAWhole() {
    assertEquals(List.of("[UNK]", "were"), cut("mercury were"));
  }

  @Test
  void lineBreaksAreOnePiece() {
    assertEquals(List.of("were", "[unused1]", "were"), cut("were\n\n\nwere"));
  }

  @Test
  void piecesKnowWhereTheirWordBegins() {
    assertEquals(
        List.of(2, 2, 2, 14),
        pieces.of("  mercenaries were").stream().map(WordPieces.Piece::begin).toList());
  }

  @Test
  void signsBeyondTheBasicPlaneAreOnePieceEach() {
    assertEquals(List.of("[UNK]", "[UNK]", "were"), cut("🇳🇵 were"));
  }

  @Test
  void aVeryLongRunOfLettersIsUnknown() {
    assertTrue(cut("a".repeat(200_000)).equals(List.of("[UNK]")));
  }
}
