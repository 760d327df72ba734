package org.tallystick.app.readers.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the letters of a page and puts them together to lines. */
final class LineCollector extends PDFTextStripper {
  /** A gap as wide as that many letters parts two columns rather than two words. */
  private static final double COLUMN_GAP = 1.6;

  private static final double WORD_GAP = 0.18;

  private final List<TextPosition> letters = new ArrayList<>();

  LineCollector() {
    setSuppressDuplicateOverlappingText(true);
  }

  /** The lines of a page, counted from 1, from top to bottom. */
  List<TextLine> lines(PDDocument document, int page) throws IOException {
    letters.clear();
    setStartPage(page);
    setEndPage(page);
    try (Writer nowhere =
        new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8)) {
      writeText(document, nowhere);
    }
    return together();
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    letters.addAll(positions);
  }

  private List<TextLine> together() {
    List<List<TextPosition>> rows = new ArrayList<>();
    List<TextPosition> byHeight = new ArrayList<>(letters);
    byHeight.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
    for (TextPosition letter : byHeight) {
      List<TextPosition> last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      boolean sameRow =
          last != null
              && letter.getYDirAdj() - last.get(0).getYDirAdj()
                  < 0.4 * Math.max(letter.getHeightDir(), last.get(0).getHeightDir());
      if (!sameRow) {
        last = new ArrayList<>();
        rows.add(last);
      }
      last.add(letter);
    }
    List<TextLine> lines = new ArrayList<>();
    rows.forEach(row -> split(row, lines));
    return lines;
  }

  private static void split(List<TextPosition> row, List<TextLine> lines) {
    row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
    List<TextPosition> piece = new ArrayList<>();
    double end = 0;
    for (TextPosition letter : row) {
      if (letter.getUnicode() == null || letter.getUnicode().isBlank()) {
        continue;
      }
      if (!piece.isEmpty() && letter.getXDirAdj() - end > COLUMN_GAP * letter.getFontSizeInPt()) {
        lines.add(line(piece));
        piece.clear();
      }
      piece.add(letter);
      end = letter.getXDirAdj() + letter.getWidthDirAdj();
    }
    if (!piece.isEmpty()) {
      lines.add(line(piece));
    }
  }

  private static TextLine line(List<TextPosition> piece) {
    StringBuilder text = new StringBuilder();
    double end = piece.get(0).getXDirAdj();
    double size = 0;
    for (TextPosition letter : piece) {
      if (letter.getXDirAdj() - end > WORD_GAP * letter.getFontSizeInPt() && !text.isEmpty()) {
        text.append(' ');
      }
      text.append(letter.getUnicode());
      end = letter.getXDirAdj() + letter.getWidthDirAdj();
      size = Math.max(size, letter.getFontSizeInPt());
    }
    return new TextLine(
        piece.get(0).getXDirAdj(), end, piece.get(0).getYDirAdj(), size, text.toString());
  }
}
