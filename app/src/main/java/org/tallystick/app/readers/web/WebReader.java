package org.tallystick.app.readers.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.TallystickException;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Known;
import org.tallystick.app.readers.PassedOver;
import org.tallystick.app.readers.UnreadableReport;

/** The reader of addresses on the web. */
public final class WebReader {
  private final WebLimits limits;
  private final Fetcher fetcher;
  private final Robots robots;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, Long> lastAsked = new HashMap<>();

  /** A reader within these limits, that may ask addresses of local networks or not. */
  public WebReader(WebLimits limits, boolean privateAddresses) {
    this.limits = limits;
    this.fetcher = new Fetcher(limits, privateAddresses);
    this.robots = new Robots(fetcher);
  }

  /** Whether an input is an address rather than the path of a file. */
  public static boolean isAddress(String input) {
    return input.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]+://.*");
  }

  /** Reads what an address gives, whatever it is; each address once a run. */
  public void read(String address, Intake intake) {
    try {
      URI uri = uri(address);
      if (asked.add(uri.toString())) {
        intake.read(entry(get(uri), Known.NOTHING, ""));
      }
    } catch (UnreadableReport e) {
      intake.put(e.problem());
    }
  }

  /**
   * Reads a page that a feed links to.
   *
   * @return whether that is done with: false if the feed's own text has to do
   */
  public boolean follow(String address, Known known, String feed, Intake intake) {
    try {
      URI uri = uri(address);
      if (!asked.add(uri.toString())) {
        return true;
      }
      int before = intake.reports();
      intake.read(entry(get(uri), known, feed));
      return intake.reports() > before;
    } catch (UnreadableReport e) {
      intake.put(new PassedOver(feed, "linked pages that could not be had"));
      return false;
    }
  }

  private Answer get(URI uri) {
    Answer answer =
        fetcher.get(
            uri,
            next -> {
              robots.requireAllowed(next);
              pause(next);
            });
    if (answer.status() != 200) {
      throw Fetcher.wrong(
          answer.address(),
          "the server answers with status " + answer.status(),
          answer.status() == 404 || answer.status() == 410
              ? "check the address; the page may be gone"
              : "try it in a browser, or again later");
    }
    return answer;
  }

  private void pause(URI next) {
    String host = next.getRawAuthority();
    Duration pause = robots.pause(next, limits.pause());
    Long last = lastAsked.get(host);
    try {
      if (last != null) {
        long since = (System.nanoTime() - last) / 1_000_000;
        Thread.sleep(Math.max(0, pause.toMillis() - since));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TallystickException("interrupted; run the command again to go on", e);
    }
    lastAsked.put(host, System.nanoTime());
  }

  private static Entry entry(Answer answer, Known known, String feed) {
    String address = answer.address().toString();
    String name =
        address
            .replaceFirst("^https?://(?:www\\.)?", "")
            .replaceFirst("[?#].*$", "")
            .replaceFirst("/+$", "");
    return new Entry(
        name,
        name.substring(name.lastIndexOf('/') + 1),
        address,
        known.from(
            address,
            answer.contentType(),
            Optional.of(answer.retrieved()),
            Optional.of(answer.http())),
        () -> new ByteArrayInputStream(answer.body()),
        Optional.empty(),
        0,
        feed);
  }

  private static URI uri(String address) {
    try {
      return new URI(address.strip().replace(" ", "%20").replaceFirst("#.*$", ""));
    } catch (URISyntaxException e) {
      throw new UnreadableReport(
          address, "this is no proper address", "copy it anew from the browser");
    }
  }
}
