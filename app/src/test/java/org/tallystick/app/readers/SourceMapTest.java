package org.tallystick.app.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.SourceMap.Bytes;
import org.tallystick.app.readers.SourceMap.Pages;
import org.tallystick.app.readers.SourceMap.Stretch;
import org.tallystick.app.readers.SourceMap.Whole;
import org.tallystick.app.readers.html.Layouts;
import org.tallystick.reports.Span;

/** The way back from a text to its original leads to the same words. */
final class SourceMapTest {
  @TempDir private Path folder;

  @Test
  void everyLineOfAPageIsFoundInItsHtml() {
    int lines = 0;
    int mapped = 0;
    List<String> wrong = new ArrayList<>();
    for (Layouts.Saved saved : Layouts.all()) {
      Found found = read(saved.name() + ".html", saved.html());
      String text = found.report().text();
      SourceMap map = SourceMap.of(found);
      lines += (int) text.lines().filter(line -> !line.isBlank()).count();
      mapped += map.stretches().size();
      for (Stretch stretch : map.stretches()) {
        String html = bytes(found, stretch);
        String line = stretch.text().of(text);
        if (!letters(Jsoup.parse(html).text()).contains(letters(line))) {
          wrong.add(saved.name() + ": " + line + " <- " + html);
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(mapped >= 0.95 * lines, mapped + " of " + lines + " lines have a place");
  }

  @Test
  void aPageLetUsFindAQuote() {
    Found found =
        read(
            "page.html",
            "<html><body><h1>Losses</h1><p>The 😀 ministry said <b>five</b> men left.</p>"
                + "<p>Nobody knows where they went, and nobody will say so now.</p></body></html>");
    String text = found.report().text();
    int quote = text.indexOf("Nobody knows");
    List<Stretch> stretches = SourceMap.of(found).of(new Span(quote, quote + 12));
    assertEquals(1, stretches.size());
    assertEquals(
        "Nobody knows where they went, and nobody will say so now.",
        bytes(found, stretches.get(0)));
  }

  @Test
  void plainTextStandsBehindItsFrontMatter() {
    String front = "---\ntitle: Losses\n---\n";
    List<String> lines =
        List.of(
            "“Five men” 🇰🇵 left the town, she said, and are gone.", "Nobody – nobody! – asked.");
    Found found = read("a.md", front + "\n" + lines.get(0) + "\n\n" + lines.get(1) + "\n");
    SourceMap map = SourceMap.of(found);
    assertEquals(lines, map.stretches().stream().map(s -> bytes(found, s)).toList());
    assertEquals(
        lines, map.stretches().stream().map(s -> s.text().of(found.report().text())).toList());
    assertTrue(((Bytes) map.stretches().get(0).place()).begin() > front.length());
  }

  @Test
  void aDocumentIsKnownByItsPages() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      for (String words :
          List.of(
              "The men of the town have left for the war, it is said.",
              "Nobody in the ministry knows how many of them there are.",
              "Their families learned of it from a neighbour late in May.")) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.beginText();
          out.setFont(new PDType1Font(FontName.HELVETICA), 12);
          out.newLineAtOffset(72, 700);
          out.showText(words);
          out.endText();
        }
      }
      document.save(file.toFile());
    }
    Found found = Reads.of(file).found().get(0);
    String text = found.report().text();
    int quote = text.indexOf("in the ministry");
    Stretch stretch = SourceMap.of(found).of(new Span(quote, quote + 15)).get(0);
    assertEquals(new Pages(2, 2), stretch.place());
    byte[] original = found.original().bytes();
    assertTrue(SourceMap.of(found).bears(original, stretch.place(), "in the ministry"));
    assertFalse(SourceMap.of(found).bears(original, new Pages(3, 3), "in the ministry"));
    assertTrue(SourceMap.of(found).bears(original, new Pages(1, 2), "it is said. Nobody"));
    assertFalse(SourceMap.of(found).bears(original, new Pages(7, 9), "it"));
    assertEquals(
        "Nobody in the ministry knows how many of them there are.",
        stretch.text().of(text).strip());
  }

  @Test
  void aMessageIsItsOwnOriginal() {
    Found found =
        read(
            "result.json",
            "{\"name\": \"Channel\", \"type\": \"public_channel\", \"id\": 1, \"messages\": [{\"id\": 7,"
                + " \"type\": \"message\", \"date\": \"2025-01-02T03:04:05\", \"text\": \"Five men left"
                + " the town, and nobody knows where they went.\"}]}");
    assertEquals(new Whole(), SourceMap.of(found).stretches().get(0).place());
    assertTrue(found.original().place().endsWith("message 7"));
  }

  @Test
  void whatComesFromElsewhereHasNoPlace() {
    String body = "Five men left the town, and nobody knows where they went. ".repeat(20);
    Found found =
        read(
            "paywall.html",
            "<html><head><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\","
                + " \"articleBody\": \""
                + body
                + "\"}</script></head><body><p>Five men left the town.</p></body></html>");
    assertFalse(found.report().text().isBlank());
    assertEquals(List.of(), SourceMap.of(found).stretches());
  }

  @Test
  void placesAreBytesInWhateverCharset() {
    String page =
        "<html><head><title>Für alle</title></head><body><p>Grüße an die Männer, said the ministry;"
            + " “five” of them are gone.</p><p>Nobody knows where they went, and nobody in Köln will"
            + " say so now.</p></body></html>";
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16LE)) {
      boolean wide = charset.equals(StandardCharsets.UTF_16LE);
      byte[] bytes = ((wide ? "\uFEFF" : "") + page).getBytes(charset);
      Found found = read(charset.name() + ".html", bytes);
      String text = found.report().text();
      SourceMap map = SourceMap.of(found);
      assertEquals(Optional.of(charset), map.charset());
      assertEquals(2, map.stretches().size());
      for (Stretch stretch : map.stretches()) {
        Bytes place = (Bytes) stretch.place();
        String words = stretch.text().of(text);
        assertEquals(words, new String(bytes, place.begin(), place.end() - place.begin(), charset));
        assertTrue(map.bears(bytes, place, words));
        assertFalse(map.bears(bytes, place, words + " and more"));
        assertFalse(map.bears(new byte[7], place, words));
      }
    }
  }

  private static String bytes(Found found, Stretch stretch) {
    Bytes place = (Bytes) stretch.place();
    return new String(
        found.original().bytes(),
        place.begin(),
        place.end() - place.begin(),
        StandardCharsets.UTF_8);
  }

  private Found read(String name, byte[] content) {
    try {
      Reads reads = Reads.of(Files.write(folder.resolve(name), content));
      assertEquals(List.of(), reads.problems());
      return reads.found().get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Found read(String name, String content) {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
