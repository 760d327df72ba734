package org.tallystick.app.readers.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.filter.Filters;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Known;
import org.tallystick.app.readers.Page;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.UnreadableReport;
import org.tallystick.app.readers.html.HtmlReader;

/**
 * The reader of RSS and Atom feeds. Each entry is a report; its original is the entry's own XML, so
 * that a feed that has grown does not make its old entries new ones.
 */
public final class FeedReader implements org.tallystick.app.readers.Format {
  private static final int MOST_MEGABYTES = 20;
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private final Follower follower;

  /** Gets the page that an entry of a feed links to. */
  @FunctionalInterface
  public interface Follower {
    /** Reads the page of this address; false if there was nothing to read in it. */
    boolean follow(String address, Known known, String feed, Intake intake);
  }

  /** Takes the entries' own texts alone. */
  public FeedReader() {
    this((address, known, feed, intake) -> false);
  }

  /** Takes the pages that entries of a feed from the web link to, where they can be got. */
  public FeedReader(Follower follower) {
    this.follower = follower;
  }

  @Override
  public void read(Entry entry, InputStream in, Intake intake) throws IOException {
    byte[] bytes = Intake.bytes(entry, in, MOST_MEGABYTES);
    Document document = parse(entry, bytes);
    List<Element> elements = elements(document);
    SyndFeed feed = feed(entry, document);
    for (int i = 0; i < feed.getEntries().size() && i < elements.size(); i++) {
      take(entry, feed, feed.getEntries().get(i), elements.get(i), i + 1, intake);
    }
    if (elements.isEmpty()) {
      throw new UnreadableReport(
          entry.place(), "there is no entry in this feed", "leave it out, or look again later");
    }
  }

  private static Document parse(Entry entry, byte[] bytes) throws IOException {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature(NO_DOCTYPE, true);
    builder.setExpandEntities(false);
    try (Reader text = new XmlFixerReader(new XmlReader(new ByteArrayInputStream(bytes)))) {
      return builder.build(text);
    } catch (JDOMException e) {
      boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
      throw new UnreadableReport(
          entry.place(),
          doctype
              ? "this feed declares a document type, by which it could read other files"
              : "this feed is broken: " + Problem.oneLine(String.valueOf(e.getMessage())),
          doctype ? "take the line with <!DOCTYPE out if you trust it" : "fetch it again");
    }
  }

  private static SyndFeed feed(Entry entry, Document document) {
    try {
      return new SyndFeedImpl(new WireFeedInput().build(document));
    } catch (FeedException | IllegalArgumentException e) {
      throw new UnreadableReport(
          entry.place(), "this is no feed of a known kind", "fetch it again, or read its pages");
    }
  }

  /** The elements of the entries, in the feed's order. */
  private static List<Element> elements(Document document) {
    List<Element> found = new ArrayList<>();
    for (Element element : document.getRootElement().getDescendants(Filters.element())) {
      if (element.getName().equals("item") || element.getName().equals("entry")) {
        found.add(element);
      }
    }
    return found;
  }

  private void take(
      Entry entry, SyndFeed feed, SyndEntry item, Element element, int number, Intake intake) {
    Optional<String> link = text(item.getLink()).filter(url -> url.startsWith("http"));
    Optional<String> title = text(item.getTitle()).map(t -> HtmlReader.text(t).strip());
    Known known =
        new Known(
            link,
            title.filter(t -> !t.isEmpty()),
            text(feed.getTitle()),
            text(item.getAuthor()),
            day(item.getPublishedDate()).or(() -> day(item.getUpdatedDate())),
            Optional.empty(),
            Optional.empty(),
            entry.known().retrieved(),
            entry.known().http());
    boolean fromWeb = entry.known().url().isPresent();
    if (fromWeb && link.isPresent() && follower.follow(link.get(), known, entry.place(), intake)) {
      return;
    }
    byte[] original =
        new XMLOutputter(Format.getRawFormat())
            .outputString(element)
            .getBytes(StandardCharsets.UTF_8);
    String place =
        entry.place() + ", entry " + number + link.map(url -> " (" + url + ")").orElse("");
    Entry inner = entry.record(entry.name() + "/" + name(item, number), place, known, original);
    try {
      intake.found(inner, Kind.FEED, original, Page.of(HtmlReader.text(body(item))));
    } catch (UnreadableReport e) {
      intake.put(e.within(entry.place()));
    }
  }

  private static String body(SyndEntry item) {
    StringBuilder all = new StringBuilder();
    for (SyndContent content : item.getContents()) {
      all.append(html(content));
    }
    return all.isEmpty() && item.getDescription() != null
        ? html(item.getDescription())
        : all.toString();
  }

  private static String html(SyndContent content) {
    String value = content.getValue() == null ? "" : content.getValue();
    boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
    return plain && !value.contains("<") ? "<p>" + value.replaceAll("\\R+", "<p>") : value;
  }

  private static String name(SyndEntry item, int number) {
    String link = text(item.getLink()).orElse("");
    String last = link.replaceFirst("[?#].*$", "").replaceFirst("/+$", "").replaceFirst("^.*/", "");
    return last.isEmpty() ? String.valueOf(number) : last;
  }

  private static Optional<String> text(String text) {
    return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Optional<LocalDate> day(Date date) {
    return Optional.ofNullable(date).map(d -> LocalDate.ofInstant(d.toInstant(), ZoneOffset.UTC));
  }
}
