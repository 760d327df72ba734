package org.tallystick.app.readers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read, each with its reason, while the rest of the batch goes on. */
final class ReportProblemsTest {
  @TempDir Path folder;

  @Test
  void missingFile() {
    assertReason("there is no such file or folder", folder.resolve("none.txt"));
  }

  @Test
  void linkToNothing() throws IOException {
    Path link = folder.resolve("link.md");
    Files.createSymbolicLink(link, folder.resolve("none.md"));
    assertReason("this symbolic link leads nowhere", link);
  }

  @Test
  void fileThatCannotBeOpened() {
    Path notFolder = Texts.write(folder.resolve("plain.txt"), Texts.ENGLISH);
    assertReason("this file cannot be opened", notFolder.resolve("x.md"));
  }

  @Test
  void deviceNamedLikeReport() throws IOException {
    Path link = folder.resolve("null.txt");
    Files.createSymbolicLink(link, Path.of("/dev/null"));
    assertReason("this is a device or pipe, not a file", link);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.pdf", "report", ".md", "report.txt.gz"})
  void contentTellsWhatAFileIsAndNotItsEnding(String name) {
    assertEquals(List.of(), problems(file(name, Texts.ENGLISH)));
  }

  @Test
  void saysWhatSomethingElseIs() {
    thing("this is an image", "\u0089PNG\r\n\0\0");
    thing("this is an office document", "PK\u0003\u0004" + "-".repeat(26) + "mimetypeapplication");
    thing("this is XML that is neither a feed nor a page", "<?xml version='1.0'?><kml><a/></kml>");
    thing("this is not text but binary data", "\0\u0001\u0002\0");
  }

  private void thing(String reason, String start) {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    assertReason(reason, Texts.write(folder.resolve("thing"), bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t\n", "\uFEFF", "---\ntitle: T\n---\n \n", "---\n---"})
  void emptyFile(String text) {
    assertReason("there is no text in this file", file("a.md", text));
  }

  @Test
  void binaryWithNul() {
    assertReason("this is not text", file("a.txt", Texts.ENGLISH + '\0'));
  }

  @Test
  void binaryWithManyControls() {
    assertReason("this is not text", file("a.txt", "\u0001\u0002".repeat(3) + "x".repeat(94)));
    assertTrue(problems(file("b.txt", "\u0001".repeat(5) + "x".repeat(95))).isEmpty());
  }

  @Test
  void bytesOfNoKnownEncoding() {
    byte[] bytes = {'a', 'b', (byte) 0x81, 'c'};
    assertReason("this is not text", Texts.write(folder.resolve("a.txt"), bytes));
  }

  @Test
  void halfACharacterOfUtf16() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'};
    assertReason("this is not text", Texts.write(folder.resolve("a.txt"), bytes));
  }

  @Test
  void largerThanTwentyMegabytes() throws IOException {
    Path large = folder.resolve("a.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(20L * 1024 * 1024 + 1);
    }
    assertReason("this file is larger than 20 MB", large);
  }

  @Test
  void frontMatterWithoutEnd() {
    assertReason("the front matter that starts on line 1 has no end", file("a.md", "---\na: b\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url: Talks: day two|2: mapping values are not allowed",
        "url: x¶tags: 'T¶|3: found unexpected end of stream",
        "url: x¶¶tags: [a¶publisher: b|5: ",
        "Just a line.|2: expected lines of the form key: value",
        "- one|2: expected lines of the form key: value",
        "url: x¶title: [a, b]|3: title is not a single value",
        "title: a¶title: b|3: title is there twice",
        "url: x¶title: a\u0001b|3: a character that YAML does not allow"
      })
  void frontMatterThatIsNotYaml(String yaml, String lineAndReason) {
    Path file = file("a.md", "---\n" + yaml.replace('¶', '\n') + "\n---\n" + Texts.ENGLISH);
    assertReason("the front matter is broken on line " + lineAndReason, file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.3.2024", "2024-02-30", "2024-3-1", "2024", "soon"})
  void frontMatterWithBadDate(String date) {
    Path file = file("a.md", "---\npublished: " + date + "\n---\n" + Texts.ENGLISH);
    assertReason("the front matter's published date \"" + date + "\" is not a date", file);
  }

  @Test
  void otherLanguageDeclared() {
    Path file = file("a.md", "---\nlanguage: no\n---\n" + Texts.ENGLISH);
    assertReason("its front matter says the language is \"no\", not English", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {Texts.GERMAN, Texts.DUTCH, Texts.DANISH, Texts.RUSSIAN})
  void otherLanguageByItsWords(String text) {
    assertReason("the text does not look like English", file("a.txt", text));
    assertTrue(problems(file("b.md", "---\nlanguage: EN\n---\n" + text)).isEmpty());
  }

  @Test
  void theOtherLanguageIsNamed() {
    assertReason(
        "the text does not look like English but like German", file("a.txt", Texts.GERMAN));
    assertReason("the text does not look like English but like Dutch", file("b.txt", Texts.DUTCH));
    assertReason(
        "the text does not look like English but like Danish", file("c.txt", Texts.DANISH));
    assertReason("the text does not look like English but like Russ", file("d.txt", Texts.RUSSIAN));
  }

  @Test
  void fewWordsDoNotTellTheLanguage() {
    assertTrue(problems(file("a.txt", "wort ".repeat(39))).isEmpty());
    assertFalse(problems(file("b.txt", "wort ".repeat(40))).isEmpty());
  }

  @Test
  void onlyFirstTwoThousandWordsTellTheLanguage() {
    String start = "wort ".repeat(1_840);
    assertTrue(problems(file("a.txt", start + "the ".repeat(160) + start)).isEmpty());
    assertFalse(problems(file("b.txt", "wort " + start + "the ".repeat(900))).isEmpty());
  }

  @Test
  void linkToItself() throws IOException {
    Path one = folder.resolve("one.md");
    Path two = folder.resolve("two.md");
    Files.createSymbolicLink(one, two);
    Files.createSymbolicLink(two, one);
    assertReason("this symbolic link leads back to where it started", one);
  }

  /** Expects this reason for the file, and the files around it to be read all the same. */
  private void assertReason(String reason, Path bad) {
    Path before = file("before.txt", Texts.ENGLISH);
    Path after = file("after.md", Texts.ENGLISH);
    Batch batch = ReportReader.readAll(List.of(before, bad, after));

    assertEquals(
        List.of("before", "after"), batch.reports().stream().map(report -> report.name()).toList());
    assertEquals(1, batch.problems().size());
    Problem problem = batch.problems().get(0);
    assertEquals(bad.toString(), problem.place());
    assertTrue(problem.reason().startsWith(reason), problem.toString());
    assertFalse(problem.remedy().isBlank());
    assertFalse(problem.toString().contains("\n"), problem.toString());
    assertFalse(problem.toString().contains("Exception"), problem.toString());
  }

  private static List<Problem> problems(Path file) {
    return ReportReader.readAll(List.of(file)).problems();
  }

  private Path file(String name, String text) {
    return Texts.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
