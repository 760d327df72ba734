package org.tallystick.app.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.Result;
import org.tallystick.app.readers.web.WebLimits;
import org.tallystick.app.readers.web.WebReader;

/** Rounds over feeds on a real server, by a clock that is moved by hand. */
final class FeedWatchTest {
  private static final Duration EVERY = Duration.ofMinutes(15);
  private static final WebLimits LIMITS =
      new WebLimits(1, Duration.ofSeconds(2), 5, Duration.ofMillis(20));
  private static final String TEXT =
      "The ministry said on Tuesday that two of its men were killed and that five others have been"
          + " taken to a hospital in the north of the country. Their families learned of it late.";

  @TempDir private Path folder;
  private final FeedServer server = new FeedServer();
  private final Set<String> ledger = new HashSet<>();
  private final List<String> found = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private final WebReader web = new WebReader(LIMITS, true, () -> now);
  private final FeedWatch watch = new FeedWatch(web, ledger::contains, () -> now, new Random(1));

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksOnlyForWhatIsNew() {
    server.page("/a", TEXT);
    server.page("/b", TEXT + " They were buried on Wednesday.");
    server.feed("/feed", "\"1\"", "/a");
    round("/feed");
    assertEquals(List.of("/robots.txt", "/feed", "/a"), server.sinceLast());
    assertEquals(List.of(server.at("/a")), found);

    assertEquals(1, later("/feed").unchanged());
    assertEquals(List.of("/feed if not \"1\""), server.sinceLast());

    server.feed("/feed", "\"2\"", "/b", "/a");
    later("/feed");
    assertEquals(List.of("/feed if not \"1\"", "/b"), server.sinceLast());
    assertEquals(List.of(server.at("/a"), server.at("/b")), found);
  }

  @Test
  void doesNotAskForWhatTheLedgerHas() {
    server.page("/a", TEXT);
    server.feed("/feed", "\"1\"", "/a");
    ledger.add(server.at("/a"));
    round("/feed");
    assertEquals(List.of("/robots.txt", "/feed"), server.sinceLast());
    assertEquals(List.of(), found);
  }

  @Test
  void leavesAFailingFeedAloneForLongerEachTime() {
    server.fail("/feed", 500, "");
    int asked = 0;
    List<Integer> rounds = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Round round = later("/feed");
      assertEquals(round.asked(), round.failed());
      if (round.asked() > 0) {
        rounds.add(i);
        asked++;
      }
    }
    assertTrue(asked >= 4 && asked <= 6, rounds.toString());
    for (int i = 2; i < rounds.size(); i++) {
      assertTrue(
          rounds.get(i) - rounds.get(i - 1) > rounds.get(i - 1) - rounds.get(i - 2),
          rounds.toString());
    }
    String said = problems.get(0);
    assertTrue(
        said.startsWith(server.at("/feed") + ": the server answers with status 500; "), said);
    assertTrue(said.contains("left alone until 2026-03-01T12:"), said);

    server.page("/a", TEXT);
    server.feed("/feed", "\"1\"", "/a");
    now = now.plus(Duration.ofDays(2));
    round("/feed");
    assertEquals(List.of(server.at("/a")), found);
    assertEquals(0, states().of(server.at("/feed")).failures());
  }

  @Test
  void heedsHowLongAServerWantsToBeLeftAlone() {
    server.fail("/feed", 429, "7200");
    server.fail("/other", 503, "Sun, 01 Mar 2026 18:00:00 GMT");
    round("/feed");
    assertEquals(List.of("/robots.txt", "/feed"), server.sinceLast());
    Instant until = states().of(server.at("/feed")).notBefore().orElseThrow();
    assertEquals(Instant.parse("2026-03-01T14:00:00Z"), until);
    assertEquals(1, later("/other").failed());
    assertEquals(List.of(), server.sinceLast(), "one server, one wish");

    now = until;
    round("/other");
    assertTrue(server.sinceLast().contains("/other"));
    assertEquals(
        Instant.parse("2026-03-01T18:00:00Z"), states().of(server.at("/other")).notBefore().get());
  }

  @Test
  void aPageThatCannotBeHadForNowIsTriedAgain() {
    server.feed("/feed", "\"1\"", "/a");
    server.fail("/a", 500, "");
    round("/feed");
    assertEquals(List.of(), found);
    server.page("/a", TEXT);
    later("/feed");
    assertEquals(List.of("/robots.txt", "/feed", "/a", "/feed", "/a"), server.sinceLast());
    assertEquals(List.of(server.at("/a")), found);
  }

  @Test
  void theFeedsOwnTextHasToDoInTheEnd() {
    server.feed("/feed", "\"1\"", "/a", "/gone");
    server.fail("/a", 500, "");
    round("/feed");
    assertEquals(List.of(server.at("/gone")), found, "404 is for good");
    later("/feed");
    later("/feed");
    assertEquals(List.of(server.at("/gone"), server.at("/a")), found);
    server.sinceLast();
    later("/feed");
    assertEquals(List.of("/feed if not \"1\""), server.sinceLast());
  }

  @Test
  void oneBadFeedHoldsUpNoOther() {
    server.on("/slow", exchange -> Thread.sleep(4000));
    server.on("/broken", e -> FeedServer.send(e, 200, "application/rss+xml", "<rss><chan"));
    server.page("/page", TEXT);
    server.page("/a", TEXT);
    server.feed("/feed", "\"1\"", "/a");
    Round round = round("/slow", "/broken", "/page", "/missing", "/feed");
    assertEquals(4, round.failed());
    assertEquals(List.of(server.at("/a")), found);
    assertTrue(problems.get(0).contains("it takes longer than 2 s"), problems.get(0));
    assertTrue(problems.get(1).contains("this feed is broken"), problems.get(1));
    assertTrue(problems.get(2).contains("this is no feed but a web page"), problems.get(2));
    assertTrue(problems.get(3).contains("status 404"), problems.get(3));
  }

  @Test
  void isPoliteAlsoWithManyFeedsOfOneServer() {
    server.on(
        "/robots.txt",
        e ->
            FeedServer.send(
                e, 200, "text/plain", "User-agent: *\nCrawl-delay: 0.2\nDisallow: /no"));
    List<String> feeds = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      server.feed("/feed" + i, "\"1\"", "/no/" + i);
      feeds.add("/feed" + i);
    }
    long begun = System.nanoTime();
    round(feeds.toArray(String[]::new));
    long took = (System.nanoTime() - begun) / 1_000_000;
    assertTrue(took >= 4 * 200, took + " ms for five feeds with a crawl delay of 200 ms");
    assertEquals(1, server.mostAtOnce.get());
    assertTrue(server.sinceLast().stream().noneMatch(path -> path.startsWith("/no")));
  }

  /** What was refused for our own sake is no failing of the feed's. */
  @Test
  void aFeedRefusedAsPrivateIsAskedAsSoonAsThatIsAllowed() {
    server.page("/a", TEXT);
    server.feed("/feed", "\"1\"", "/a");
    WebReader shy = new WebReader(LIMITS, false, () -> now);
    FeedStates states = states();
    Round refused =
        new FeedWatch(shy, ledger::contains, () -> now, new Random(1))
            .round(List.of(server.at("/feed")), states, EVERY, () -> false, this::take);
    states.write();
    assertEquals(new Round(1, 0, 0, 1), refused);
    assertEquals(List.of(), server.sinceLast());
    assertTrue(
        problems.get(0).endsWith("; say --allow-private if that is what you want"),
        problems.get(0));

    assertEquals(new Round(1, 0, 0, 0), round("/feed"));
    assertEquals(List.of(server.at("/a")), found);
  }

  @Test
  void stopsBetweenTwoFeeds() {
    server.feed("/feed", "\"1\"");
    Round round = watch.round(List.of(server.at("/feed")), states(), EVERY, () -> true, this::take);
    assertEquals(0, round.asked());
    assertEquals(List.of(), server.sinceLast());
  }

  private Round later(String... feeds) {
    now = now.plus(EVERY);
    return round(feeds);
  }

  private Round round(String... paths) {
    FeedStates states = states();
    List<String> feeds = List.of(paths).stream().map(server::at).toList();
    Round round = watch.round(feeds, states, EVERY, () -> false, this::take);
    states.write();
    return round;
  }

  private FeedStates states() {
    return FeedStates.read(folder.resolve("feeds.json"));
  }

  private void take(Result result) {
    if (result instanceof Found one) {
      found.add(one.report().url().orElse("?"));
      assertTrue(one.original().bytes().length > 0);
    } else if (result instanceof Problem problem) {
      problems.add(problem.toString());
    }
  }
}
