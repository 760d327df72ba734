package org.tallystick.app.readers.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.app.readers.UnreadableReport;

/** Lists of feeds as feed readers export them and as people write them. */
final class FeedListTest {
  @TempDir private Path folder;

  @Test
  void opmlWithFoldersAndOddities() throws IOException {
    List<String> feeds =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0"><head><title>Mine</title></head><body>
              <outline text="News">
                <outline text="A" type="rss" xmlUrl="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/"/>
                <outline text="B"><outline title="C" xmlurl=" feed://c.example/rss "/></outline>
              </outline>
              <outline text="A again" xmlUrl="https://a.example/feed?x=1&amp;y=2"/>
              <outline text="no feed" htmlUrl="https://d.example/"/>
            </body></opml>
            """);
    assertEquals(List.of("https://a.example/feed?x=1&y=2", "http://c.example/rss"), feeds);
  }

  @Test
  void plainLines() throws IOException {
    assertEquals(
        List.of("https://a.example/feed#top", "http://b.example/"),
        read("# mine\n\nhttps://a.example/feed#top  # the first\nfeed:http://b.example/\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "'<opml><body/></opml>', no address of a feed",
    "'<opml><body>', list of feeds is broken",
    "'<!DOCTYPE opml SYSTEM \"file:///etc/passwd\"><opml/>', list of feeds is broken",
    "'', no address of a feed",
    "'dear all,', neither OPML nor a list of addresses: 'dear all,'"
  })
  void otherFilesAreTold(String text, String reason) {
    UnreadableReport wrong = assertThrows(UnreadableReport.class, () -> read(text));
    assertTrue(wrong.getMessage().contains(reason), wrong.getMessage());
  }

  private List<String> read(String text) throws IOException {
    return FeedList.read(Files.writeString(folder.resolve("feeds"), text));
  }
}
