package org.tallystick.app.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/** Files that can be read, one by one. */
final class ReportReaderTest {
  private static final String TEXT = "Two men died.\r\nA third lived.\n";

  @TempDir Path folder;

  @Test
  void readsPlainTextAsItIs() {
    Report report = ReportReader.read(file("wire.one.txt", "---\n" + TEXT));

    assertEquals("---\n" + TEXT, report.text());
    assertEquals("wire.one", report.name());
    assertEquals("en", report.language());
    assertEquals(ReportId.of("---\n" + TEXT), report.id());
    assertEquals(Optional.empty(), report.title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.markdown", "a.MD"})
  void readsMarkdownWithFrontMatter(String name) {
    String whole =
        """
        ---
        title: "Talks: day two"
        published: 2024-03-31
        publisher: no
        url: https://example.org/a?b=c#d
        language: en-GB
        tags: [x, {title: inner}]
        ---
        """
            + TEXT;
    Report report = ReportReader.read(file(name, whole));

    assertEquals(Optional.of("Talks: day two"), report.title());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 31)), report.published());
    assertEquals(Optional.of("no"), report.publisher());
    assertEquals(Optional.of("https://example.org/a?b=c#d"), report.url());
    assertEquals("en", report.language());
    assertEquals("a", report.name());
    assertEquals(TEXT, report.text());
    assertEquals(ReportId.of(whole), report.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-31",
        "'2024-03-31'",
        "!!timestamp 2024-03-31",
        "2024-03-31T10:00:00Z",
        "2024-03-31 10:00:00 +02:00"
      })
  void understandsYamlDates(String written) {
    Path file = file("a.md", "---\npublished: " + written + "\n---\n" + TEXT);

    assertEquals(Optional.of(LocalDate.of(2024, 3, 31)), ReportReader.read(file).published());
  }

  @Test
  void readsMarkdownWithoutFrontMatter() {
    assertEquals("# Day\n\n---\nx", ReportReader.read(file("a.md", "# Day\n\n---\nx")).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "title:\n", "title: ~\n", "title: ''\n", "# nothing yet\n"})
  void emptyFrontMatterSaysNothing(String yaml) {
    Report report = ReportReader.read(file("a.md", "---\n" + yaml + "---\n" + TEXT));

    assertEquals(Optional.empty(), report.title());
    assertEquals(TEXT, report.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talks: day two",
        "\"Instructors\" no more: Congo's Romanians go home",
        "Kyiv: 'no' to \\ slashes # and all"
      })
  void takesHeadlinesAsPeopleWriteThem(String title) {
    Report report =
        ReportReader.read(file("a.md", "---\ntitle: " + title + "\nurl: x\n---\n" + TEXT));

    assertEquals(Optional.of(title), report.title());
    assertEquals(Optional.of("x"), report.url());
  }

  @Test
  void windowsLineEndingsEndFrontMatterToo() {
    Report report = ReportReader.read(file("a.md", "---\r\ntitle: T\r\n---\r\nOne\r\nTwo\r\n"));

    assertEquals(Optional.of("T"), report.title());
    assertEquals("One\r\nTwo\r\n", report.text());
  }

  @Test
  void stripsByteOrderMarkFromTextButNotFromIdentity() {
    String whole = "\uFEFF---\ntitle: T\n---\nCafé";
    Report report = ReportReader.read(file("a.md", whole));

    assertEquals(Optional.of("T"), report.title());
    assertEquals("Café", report.text());
    assertEquals(ReportId.of(whole), report.id());
  }

  @Test
  void fallsBackToWindows1252() {
    Charset windows = Charset.forName("windows-1252");
    Path file = file("a.txt", "“Café” – five dead".getBytes(windows));

    assertEquals("“Café” – five dead", ReportReader.read(file).text());
  }

  @Test
  void understandsUtf16OfBothOrders() {
    byte[] big = "\uFEFFFive “dead”".getBytes(StandardCharsets.UTF_16BE);
    byte[] little = "\uFEFFFive “dead”".getBytes(StandardCharsets.UTF_16LE);

    assertEquals("Five “dead”", ReportReader.read(file("big.txt", big)).text());
    assertEquals("Five “dead”", ReportReader.read(file("little.txt", little)).text());
    assertEquals(ReportId.of(big), ReportReader.read(folder.resolve("big.txt")).id());
  }

  @Test
  void deeplyNestedUnknownFrontMatterDoesNoHarm() {
    String yaml = "odd: " + "[".repeat(5_000) + "]".repeat(5_000) + "\ntitle: T\n";
    Report report = ReportReader.read(file("a.md", "---\n" + yaml + "---\n" + TEXT));

    assertEquals(Optional.of("T"), report.title());
  }

  @Test
  void saysWhyFileIsUnreadable() throws IOException {
    Path notFile = Files.createDirectory(folder.resolve("x.md"));
    UnreadableReport e = assertThrows(UnreadableReport.class, () -> ReportReader.read(notFile));

    assertEquals("this is a folder, not a file", e.reason());
    assertEquals("name a file in it", e.remedy());
    assertEquals(notFile + ": " + e.reason() + "; " + e.remedy(), e.getMessage());
    assertEquals(e.getMessage(), new Problem(notFile, e.reason(), e.remedy()).toString());
  }

  @Test
  void problemStaysOnOneLineWhateverTheFileName() {
    Problem problem = new Problem(Path.of("a\nb.md"), "bad", "mend it");

    assertEquals("a b.md: bad; mend it", problem.toString());
  }

  @Test
  void batchCannotBeChanged() {
    Batch batch = ReportReader.readAll(List.of(file("a.txt", TEXT)));

    assertThrows(UnsupportedOperationException.class, () -> batch.reports().remove(0));
    assertTrue(batch.problems().isEmpty());
  }

  private Path file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String name, byte[] bytes) {
    return Texts.write(folder.resolve(name), bytes);
  }
}
