package org.tallystick.app.readers.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A folder with reports of every kind, each with a figure of its own. */
public final class MixedBatch {
  private MixedBatch() {}

  /** Writes it: of each kind of file so many reports. */
  public static void write(Path folder, int each) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < each; i++) {
      text(folder.resolve("a-page-" + i + ".html"), page(i));
      text(folder.resolve("b-text-" + i + ".txt"), story(100 + i));
      text(
          folder.resolve("c-note-" + i + ".md"),
          "---\ntitle: Note " + i + "\npublished: 2025-01-1" + i % 10 + "\n---\n" + story(200 + i));
      pdf(folder.resolve("d-paper-" + i + ".pdf"), story(300 + i));
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("e-box.zip")))) {
      for (int i = 0; i < each; i++) {
        zip.putNextEntry(new ZipEntry("inner-" + i + ".txt"));
        zip.write(story(400 + i).getBytes(StandardCharsets.UTF_8));
      }
    }
    try (OutputStream warc = Files.newOutputStream(folder.resolve("f-crawl.warc.gz"))) {
      for (int i = 0; i < each; i++) {
        byte[] html = page(500 + i).getBytes(StandardCharsets.UTF_8);
        String headers = "Content-Type: text/html; charset=utf-8\r\nServer: press\r\n";
        warc.write(Warcs.gzip(Warcs.response("https://example.org/story-" + i, headers, html)));
      }
    }
    Files.createDirectories(folder.resolve("g-channel"));
    text(folder.resolve("g-channel/result.json"), telegram(each));
  }

  private static String story(int n) {
    return "The ministry said on Tuesday that "
        + (1000 + n)
        + " Cuban soldiers were killed while fighting for Russia in the Donetsk region. Their"
        + " families, who had not been told for weeks, learned of it from a neighbour.";
  }

  private static String page(int n) {
    return "<!doctype html><html><head><title>Story "
        + n
        + "</title></head><body><h1>Story "
        + n
        + "</h1><p>"
        + story(n)
        + "</p></body></html>";
  }

  private static String telegram(int each) {
    List<String> messages = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      messages.add(
          "{\"id\": "
              + i
              + ", \"type\": \"message\", \"date\": \"2025-01-05T10:00:00\", \"text\": \""
              + story(600 + i)
              + "\"}");
    }
    return "{\"name\": \"Notes\", \"type\": \"public_channel\", \"id\": 17, \"messages\": ["
        + String.join(",\n", messages)
        + "]}";
  }

  private static void pdf(Path file, String story) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.setFont(new PDType1Font(FontName.HELVETICA), 11);
        out.setLeading(14);
        out.beginText();
        out.newLineAtOffset(72, 700);
        for (String line : story.split("(?<=\\G.{60,70} )", -1)) {
          out.showText(line);
          out.newLine();
        }
        out.endText();
      }
      document.setDocumentId(1L);
      document.save(file.toFile());
    }
  }

  private static void text(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
