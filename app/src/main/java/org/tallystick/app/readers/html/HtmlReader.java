package org.tallystick.app.readers.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.tallystick.app.readers.Decoded;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Format;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Page;
import org.tallystick.app.readers.UnreadableReport;

/** The reader of web pages. */
public final class HtmlReader implements Format {
  private static final int MOST_MEGABYTES = 20;

  /** Share of the text in JSON-LD below which the text in the page itself is but its beginning. */
  private static final double WHOLE = 0.6;

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    byte[] bytes = Intake.bytes(entry, in, MOST_MEGABYTES);
    String html = decode(bytes, entry.known().charset()).text();
    Page page;
    try {
      page = page(html, entry.known().url());
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      throw new UnreadableReport(
          entry.place(), "this web page is broken beyond reading", "save its text as plain text");
    }
    intake.found(entry, Kind.HTML, bytes, page);
  }

  /** What a page says. */
  public static Page page(String html, Optional<String> address) {
    Document document = Jsoup.parse(html, address.orElse(""));
    PageFacts facts = new PageFacts(document);
    Optional<String> title = facts.title();
    Optional<LocalDate> published = new PageDate(document, facts).published(address);
    Optional<String> author = facts.author();
    Optional<String> publisher = facts.publisher().or(() -> address.map(HtmlReader::host));
    Optional<String> url = address.or(facts::url);
    return new Page(
        title, publisher, author, url, published, facts.language(), text(document, facts));
  }

  /** A piece of HTML, such as a feed's, as text. */
  public static String text(String fragment) {
    Document document = Jsoup.parse(fragment);
    document.select("script, style, iframe, noscript, img, button").remove();
    return new TextWriter("").write(List.of(document.body()));
  }

  private static String text(Document document, PageFacts facts) {
    String text = new TextWriter(facts.title().orElse("")).write(parts(document, facts));
    String whole = facts.jsonLd().body().map(HtmlReader::bodyText).orElse("");
    return words(text) < WHOLE * words(whole) ? whole : text;
  }

  private static List<Element> parts(Document document, PageFacts facts) {
    Surroundings.remove(document);
    return MainText.of(document, facts.title().orElse(""), facts.jsonLd().isLive());
  }

  /**
   * The characters of a page.
   *
   * @param declared by the server that gave it
   */
  public static Decoded decode(byte[] page, Optional<Charset> declared) {
    return Charsets.decode(page, declared);
  }

  /** All words in a piece of a page, whatever part of it they are. */
  public static String allWords(String fragment) {
    return Jsoup.parse(fragment).text();
  }

  /**
   * Where the lines of a page's text stand in it, by reading it once more.
   *
   * @param text the page's text as it was read; where it came from elsewhere than the page's lines,
   *     as from its JSON-LD, nothing is known
   */
  public static List<Passage> passages(String html, String text) {
    Document document = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    PageFacts facts = new PageFacts(document);
    TextWriter writer = new TextWriter(facts.title().orElse(""));
    return writer.write(parts(document, facts)).equals(text) ? writer.passages() : List.of();
  }

  /** JSON-LD gives the text without structure: plain, or as HTML. */
  private static String bodyText(String body) {
    if (body.matches("(?s).*<(?:p|br|div)\\b.*")) {
      return text(body);
    }
    return Jsoup.parse(body.strip().replaceAll("\\s*\\R\\s*", "<p>")).body().children().isEmpty()
        ? Jsoup.parse(body).text() + "\n"
        : text("<p>" + body.strip().replaceAll("\\s*\\R\\s*", "</p><p>") + "</p>");
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }

  private static String host(String address) {
    return address.replaceFirst("^https?://(?:www\\.)?([^/:?#]+).*$", "$1");
  }
}
