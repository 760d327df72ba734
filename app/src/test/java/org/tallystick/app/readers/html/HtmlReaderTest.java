package org.tallystick.app.readers.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.app.readers.Page;
import org.tallystick.app.readers.Reads;
import org.tallystick.reports.Block;
import org.tallystick.reports.Layout;

/** Web pages as files: charsets, layout of the text, and pages that cannot be read. */
final class HtmlReaderTest {
  private static final String TEXT =
      "The “ministry” said on Tuesday that two of its men – Señor Núñez and a friend – were killed"
          + " and that five others have been taken to a hospital in the north of the country.";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "utf-8, utf-8",
    "windows-1252, windows-1252",
    "windows-1252, iso-8859-1",
    "windows-1252, utf-8",
    "windows-1252, ''",
    "utf-8, ''",
    "utf-8, windows-1252",
    "utf-8, no-such-charset",
    "utf-16, utf-16",
    "utf-16, ''"
  })
  void charsetIsFoundWhateverThePageClaims(String real, String claimed) throws IOException {
    String meta = claimed.isEmpty() ? "" : "<meta charset=\"" + claimed + "\">";
    String html = "<html><head>" + meta + "</head><body><p>" + TEXT + "</p></body></html>";
    Path file = Files.write(folder.resolve("x.html"), html.getBytes(Charset.forName(real)));
    assertEquals(TEXT + "\n", Reads.of(file).reports().get(0).text());
  }

  @Test
  void anotherAlphabetIsRecognisedThroughAWrongCharset() throws IOException {
    String russian =
        "Министерство сообщило во вторник, что двое его людей были убиты, а ещё пятеро доставлены в больницу на севере страны, сказала она и ушла.";
    String html =
        "<html><head><meta charset=utf-8></head><body><p>" + russian + "</p></body></html>";
    Path file =
        Files.write(folder.resolve("x.html"), html.getBytes(Charset.forName("windows-1251")));
    assertEquals(
        List.of("the text does not look like English but like Russian"), Reads.of(file).reasons());
  }

  @Test
  void listsTablesCaptionsAndQuotesKeepTheirForm() {
    Page page =
        HtmlReader.page(
            "<html><body><article><h1>T</h1><p>"
                + TEXT
                + "</p><h2>By country</h2><ul><li>Cuba: 20</li>"
                + "<li>Nepal: 30</li></ul><table><tr><th>State</th><th>Dead</th></tr><tr><td>Cuba</td>"
                + "<td>2</td></tr><tr><td>Nepal</td><td>3</td></tr></table><figure><img><figcaption>Two men"
                + " at the border.</figcaption></figure><blockquote class=twitter-tweet>We lost 4 men."
                + "</blockquote><p>"
                + TEXT
                + " More of it.</p></article></body></html>",
            Optional.empty());
    assertEquals(
        TEXT
            + """


            ## By country

            - Cuba: 20
            - Nepal: 30

            | State | Dead |
            | --- | --- |
            | Cuba | 2 |
            | Nepal | 3 |

            *Two men at the border.*

            > We lost 4 men.

            """
            + TEXT
            + " More of it.\n",
        page.text());
    assertEquals(
        "PARAGRAPH HEADING LIST_ITEM LIST_ITEM TABLE_HEADER TABLE_ROW TABLE_ROW PARAGRAPH PARAGRAPH PARAGRAPH",
        String.join(
            " ", Layout.of(page.text()).stream().map(Block::kind).map(Enum::name).toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05", "2024-03-05T23:30:00-05:00", "20240305", "2024/3/5", "5 March 2024",
        "5th of March 2024", "Mar. 5, 2024", "March 5th, 2024", "Tue, 05 Mar 2024 08:00:00 GMT",
            "05.03.2024",
        "Published: Tuesday 5 March, 2024, 10:00", "1709629200", "1709629200000",
            "Mar 5 2024 at 10:00"
      })
  void writtenDatesAreUnderstood(String written) {
    assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), WrittenDate.in(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "2024", "31.02.2024", "version 1.2.3", "0305", "99999999"})
  void whatIsNoDateIsNone(String written) {
    assertEquals(Optional.empty(), WrittenDate.in(written));
  }

  @ParameterizedTest
  @CsvSource({
    "https://e.org/2024/03/05/losses, 2024-03-05",
    "https://e.org/news/losses-20240305.html, 2024-03-05",
    "https://e.org/world/2024/mar/05/losses, 2024-03-05",
    "https://e.org/article-12345678, ''",
    "https://e.org/2024/03/losses, ''"
  })
  void datesInAddresses(String url, String day) {
    String found = PageDate.inUrl(url).map(LocalDate::toString).orElse("");
    assertEquals(day, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Ilse Marrow", "BY TEODOR HALE and Petr Quill", "Published 3 March 2024",
            "Updated: 10:15", "3 March 2024",
        "Tue, March 5, 2024 10:15 am", "2024-03-05", "4 min read", "Read more: Harvest fails",
            "Advertisement",
        "Sign up for our newsletter", "© 2024 The Wire", "Next article: Harvest fails",
            "Photo: Agency", "14:05"
      })
  void linesOfTheFrame(String line) {
    assertTrue(PageParts.isFrameLine(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By country",
        "By Monday 300 men had left.",
        "Next week 300 soldiers will be sent.",
        "End of March: 300 dead",
        "Published figures show 300 dead.",
        "3 March 2024: 300 men left the camp",
        "More than 300 men were killed.",
        "Related to him by marriage, she left.",
        "Share of foreigners rises",
        "Latest figures",
        "Comments by the minister came late.",
        "Top officials said 300 died."
      })
  void linesOfTheArticle(String line) {
    assertTrue(!PageParts.isFrameLine(line) && !PageParts.isFrameHeading(line));
  }

  @Test
  void pageWithoutTextIsTold() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.html"),
            "<html><body><nav><a href=/>Home</a></nav><script>load()</script></body></html>");
    assertEquals(
        List.of("there is no text of an article in this web page"), Reads.of(file).reasons());
  }

  @Test
  void pageOf200MegabytesIsTold() throws IOException {
    Path file = folder.resolve("x.html");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.write("<!doctype html><html>".getBytes(StandardCharsets.UTF_8));
      large.setLength(200L << 20);
    }
    assertEquals(List.of("this file is larger than 20 MB"), Reads.of(file).reasons());
  }

  @Test
  void deepNestingDoesNoHarm() throws IOException {
    String html = "<html><body>" + "<div>".repeat(50_000) + "<p>" + TEXT + "</p></body></html>";
    Reads reads = Reads.of(Files.writeString(folder.resolve("x.html"), html));
    assertEquals(1, reads.found().size() + reads.problems().size());
    String lists = "<html><body><p>" + TEXT + "</p>" + "<ul><li>".repeat(2_000) + "x</body></html>";
    assertTrue(HtmlReader.page(lists, Optional.empty()).text().startsWith(TEXT));
  }
}
