package org.tallystick.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.app.watch.FeedServer;

/** The command {@code watch} against a real server, once and as a process that is told to end. */
class WatchCommandTest {
  @TempDir private Path folder;
  private final FeedServer server = new FeedServer();
  private Path ledger;
  private Path feeds;

  @BeforeEach
  void publish() throws IOException {
    ledger = folder.resolve("test.db");
    server.page("/a", "The choir sang in front of the town hall, and nobody was asked to pay.");
    server.feed("/feed", "\"1\"", "/a");
    feeds = folder.resolve("feeds.opml");
    Files.writeString(
        feeds, "<opml><body><outline xmlUrl='" + server.at("/feed") + "'/></body></opml>");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsWhatIsNewOnce() {
    server.page(
        "/a",
        "About 300 North Korean soldiers were killed in Russia's Kursk region while fighting for"
            + " Russia, the National Intelligence Service said on Monday. It is a large loss.");
    Ran first = once();
    assertEquals(0, first.code(), first.err());
    assertTrue(
        first.out().matches("20.*Z 1 feed asked; 1 new report, [1-9] claims?\\.\n"), first.out());
    assertTrue(Files.exists(folder.resolve("test.db.feeds.json")));
    assertTrue(once().out().endsWith(" 1 feed asked, 1 unchanged; 0 new reports, 0 claims.\n"));
    Ran claims = Ran.tallystick("claims", "--ledger", ledger, "--origin", "KP");
    assertTrue(claims.out().contains("about 300"), claims.out());
  }

  @Test
  void doesNotAskAgainForWhatReadHasRead() {
    Ran.tallystick("read", server.at("/a"), "--allow-private", "--ledger", ledger);
    server.asked.clear();
    assertTrue(once().out().contains("0 new reports"));
    assertEquals(List.of("/robots.txt", "/feed"), server.asked);
  }

  @Test
  void tellsWhatIsWrong() throws IOException {
    Ran wrong =
        Ran.tallystick(
            "watch", server.at("/no"), feeds, "--once", "--allow-private", "--ledger", ledger);
    assertEquals(1, wrong.code());
    assertTrue(
        wrong.err().startsWith("tallystick: " + server.at("/no") + ": the server answers with"),
        wrong.err());
    assertTrue(wrong.out().contains("2 feeds asked, 1 failed; 1 new report"), wrong.out());
    assertEquals(2, Ran.tallystick("watch", feeds, "--every", "5s").code());
    assertEquals(1, Ran.tallystick("watch", folder.resolve("none"), "--once").code());
    Files.writeString(folder.resolve("test.db.feeds.json"), "{");
    Ran broken = once();
    assertEquals(1, broken.code());
    assertTrue(broken.err().contains("test.db.feeds.json: what is remembered"), broken.err());
  }

  @Test
  void endsInGoodOrderWhenToldTo() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "watch",
                feeds.toString(),
                "--allow-private",
                "--ledger",
                ledger.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      assertTrue(line.matches(".*1 new report, 0 claims; next at .*Z\\."), line);
      process.toHandle().destroy(); // as kill does; Process.destroy would close the stream, too
      assertEquals("Stopped; the next watch goes on here.", out.readLine());
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    assertTrue(once().out().contains("1 unchanged"));
  }

  private Ran once() {
    return Ran.tallystick("watch", feeds, "--once", "--allow-private", "--ledger", ledger);
  }
}
