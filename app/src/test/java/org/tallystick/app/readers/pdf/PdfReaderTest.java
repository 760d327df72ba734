package org.tallystick.app.readers.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.ReportReader;
import org.tallystick.app.readers.UnreadableReport;
import org.tallystick.reports.Report;

/** PDF documents made on the spot. */
final class PdfReaderTest {
  @TempDir private Path folder;

  @Test
  void columnsAreReadOneAfterAnotherAndPartedWordsJoined() throws IOException {
    try (PDDocument document = new PDDocument()) {
      List<String> left =
          lines(
              "The ministry said on Tuesday that",
              "two of its men were killed and that",
              "five others have been taken to a hos-",
              "pital in the north. Their families,",
              "who had not been told for weeks,",
              "learned of it from a neighbour.");
      List<String> right =
          lines(
              "A second group of about thirty men",
              "is still in the camp, the ministry",
              "added, and none of them has been",
              "paid since the end of the summer,",
              "which the government had promised",
              "to change before the winter came.");
      page(document, "Losses rise in the north", left, right);
      Report report = save(document);
      assertEquals(
          """
          ## Losses rise in the north

          The ministry said on Tuesday that two of its men were killed and that five others have been \
          taken to a hospital in the north. Their families, who had not been told for weeks, learned \
          of it from a neighbour.

          A second group of about thirty men is still in the camp, the ministry added, and none of \
          them has been paid since the end of the summer, which the government had promised to change \
          before the winter came.

          """,
          report.text());
    }
  }

  @Test
  void runningHeadsAndPageNumbersAreDroppedAndSentencesGoOnOverPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 1; i <= 4; i++) {
        List<String> body =
            lines(
                "The committee met in the morning of day " + i + " and heard",
                "that the number of men who were recruited had risen to",
                i + "00, of whom a third was under age, and then it went on");
        page(document, "", List.of(), List.of(), "Report of the Panel " + i, "- " + i + " -", body);
      }
      String text = save(document).text();
      assertTrue(!text.contains("Report of the Panel") && !text.contains("- 2 -"), text);
      assertTrue(text.contains("and then it went on The committee met"), text);
      assertTrue(text.contains("risen to 300, of whom"), text);
    }
  }

  @Test
  void titleAuthorAndDayComeFromTheDocument() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle("Letter of the Panel");
      document.getDocumentInformation().setAuthor("Panel of Experts");
      page(
          document,
          "",
          List.of(),
          List.of(),
          "Distr.: General",
          "",
          lines(
              "12 March 2024",
              "Two of the men were killed and the others have been",
              "taken to a hospital in the north of the country."));
      Report report = save(document);
      assertEquals(Optional.of("Letter of the Panel"), report.title());
      assertEquals(Optional.of(LocalDate.of(2024, 3, 12)), report.published());
    }
  }

  @Test
  void picturesWithoutTextBrokenFilesAndPasswordsAreTold() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(folder.resolve("scan.pdf").toFile());
    }
    byte[] whole = Files.readAllBytes(folder.resolve("scan.pdf"));
    Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, 60));
    assertReason("this PDF has pictures of text but no text", "scan.pdf");
    assertReason("this PDF is broken", "cut.pdf");
  }

  private void assertReason(String reason, String name) {
    UnreadableReport e =
        assertThrows(UnreadableReport.class, () -> ReportReader.read(folder.resolve(name)));
    assertEquals(reason, e.reason());
  }

  private Report save(PDDocument document) throws IOException {
    Path file = folder.resolve("made.pdf");
    document.save(file.toFile());
    return ReportReader.read(file);
  }

  private static List<String> lines(String... lines) {
    return new ArrayList<>(List.of(lines));
  }

  private static void page(PDDocument d, String title, List<String> left, List<String> right)
      throws IOException {
    page(d, title, left, right, "", "", List.of());
  }

  private static void page(
      PDDocument d,
      String title,
      List<String> left,
      List<String> right,
      String head,
      String foot,
      List<String> body)
      throws IOException {
    PDPage page = new PDPage();
    d.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(d, page)) {
      // Rows across both columns, as some programs write them.
      put(out, 18, 72, 730, title);
      for (int i = 0; i < left.size(); i++) {
        put(out, 11, 72, 690 - 14 * i, left.get(i));
        put(out, 11, 320, 690 - 14 * i, right.get(i));
      }
      put(out, 9, 72, 770, head);
      put(out, 9, 300, 30, foot);
      for (int i = 0; i < body.size(); i++) {
        put(out, 11, 72, 700 - 14 * i, body.get(i));
      }
    }
  }

  private static void put(PDPageContentStream out, int size, int x, int y, String text)
      throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(FontName.HELVETICA), size);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }
}
