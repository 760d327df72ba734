package org.tallystick.app.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.SourceMap.Characters;
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
        Characters place = (Characters) stretch.place();
        String html = saved.html().substring(place.begin(), place.end());
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
    Characters place = (Characters) stretches.get(0).place();
    String html = new String(found.original().bytes(), StandardCharsets.UTF_8);
    assertEquals(
        "Nobody knows where they went, and nobody will say so now.",
        html.substring(place.begin(), place.end()));
  }

  @Test
  void plainTextStandsBehindItsFrontMatter() {
    String front = "---\ntitle: Losses\n---\n";
    Found found = read("a.md", front + "\nFive men left the town, she said, and are gone.\n");
    SourceMap map = SourceMap.of(found);
    Characters place = (Characters) map.stretches().get(0).place();
    String original = new String(found.original().bytes(), StandardCharsets.UTF_8);
    assertEquals(found.report().text(), original.substring(place.begin(), place.end()));
    assertTrue(place.begin() >= front.length());
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

  private Found read(String name, String content) {
    Reads reads = Reads.of(Texts.write(folder.resolve(name), content));
    assertEquals(List.of(), reads.problems());
    return reads.found().get(0);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }
}
