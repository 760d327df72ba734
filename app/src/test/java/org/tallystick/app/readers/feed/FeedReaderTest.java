package org.tallystick.app.readers.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tallystick.app.readers.Kind;
import org.tallystick.app.readers.Reads;

/** RSS and Atom feeds, sound and dangerous. */
final class FeedReaderTest {
  private static final String ITEM =
      """
      <item><title>Two &amp; more</title><link>https://example.org/2024/two?utm=1</link>
      <pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><author>Ann Bee</author>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>Two men died.</p><ul><li>One was 20</li><li>One was 30</li></ul>]]>
      </content:encoded></item>
      """;

  @Test
  void readsRss() {
    Reads reads = read(rss(ITEM + "<item><title>Empty</title></item>"));
    assertEquals(List.of("standard-input/two"), reads.names());
    assertEquals(Kind.FEED, reads.found().get(0).kind());
    assertEquals("Two men died.\n\n- One was 20\n- One was 30\n", reads.reports().get(0).text());
    assertEquals(Optional.of("Two & more"), reads.reports().get(0).title());
    assertEquals(Optional.of("The Wire"), reads.reports().get(0).publisher());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), reads.reports().get(0).published());
    assertEquals(Optional.of("https://example.org/2024/two?utm=1"), reads.reports().get(0).url());
    assertEquals("without text", reads.passedOver().get(0).reason());
  }

  @Test
  void readsAtom() {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The Wire</title><id>x</id>
        <entry><title>One</title><id>tag:1</id><link href="https://example.org/one"/>
        <updated>2024-03-06T00:00:00Z</updated><published>2024-03-05T23:00:00Z</published>
        <content type="html">&lt;p&gt;Five men left.&lt;/p&gt;</content></entry></feed>
        """;
    Reads reads = read(atom);
    assertEquals("Five men left.\n", reads.reports().get(0).text());
    assertEquals(Optional.of(LocalDate.of(2024, 3, 5)), reads.reports().get(0).published());
  }

  @Test
  void anEntryStaysTheSameReportWhenTheFeedGrows() {
    String newer = ITEM.replace("two?utm", "three?utm").replace("Two men", "Three men");
    Reads before = read(rss(ITEM));
    Reads after = read(rss(newer + ITEM));
    assertEquals(before.reports().get(0).id(), after.reports().get(1).id());
    assertTrue(!after.reports().get(0).id().equals(after.reports().get(1).id()));
  }

  @Test
  void externalEntitiesAreRefused() {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + rss(ITEM.replace("Short.", "&x;"));
    Reads reads = read(evil);
    assertEquals(0, reads.found().size());
    assertEquals(
        List.of("this feed declares a document type, by which it could read other files"),
        reads.reasons());
  }

  @Test
  void brokenFeedsAreTold() {
    assertTrue(
        read(rss(ITEM).substring(0, 400)).reasons().get(0).startsWith("this feed is broken"));
    assertEquals(List.of("there is no entry in this feed"), read(rss("")).reasons());
  }

  private static Reads read(String feed) {
    return Reads.ofInput(feed.getBytes(StandardCharsets.UTF_8));
  }

  private static String rss(String items) {
    return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
        + "<title>The Wire</title><link>https://example.org</link><description>d</description>"
        + items
        + "</channel></rss>";
  }
}
