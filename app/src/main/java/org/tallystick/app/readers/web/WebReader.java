package org.tallystick.app.readers.web;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
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
  private final Map<String, Instant> notBefore = new HashMap<>();
  private final InstantSource clock;

  /** How the reading of a linked page came out. */
  public enum Followed {
    /** It was read, or has been before. */
    READ,
    /** There is nothing to read in it. */
    NOTHING,
    /** It could not be had, and may be there later. */
    LATER
  }

  /** A reader within these limits, that may ask addresses of local networks or not. */
  public WebReader(WebLimits limits, boolean privateAddresses) {
    this(limits, privateAddresses, InstantSource.system());
  }

  /** The same with a clock, by which hosts that ask to be left alone are left alone. */
  public WebReader(WebLimits limits, boolean privateAddresses, InstantSource clock) {
    this.clock = clock;
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
        intake.read(entry(get(uri, Map.of()), Known.NOTHING, ""));
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
    return fetch(address, known, feed, intake) == Followed.READ;
  }

  /** Reads a page that a feed links to, and tells how that came out. */
  public Followed fetch(String address, Known known, String feed, Intake intake) {
    try {
      URI uri = uri(address);
      if (!asked.add(uri.toString())) {
        return Followed.READ;
      }
      int before = intake.reports();
      intake.read(entry(get(uri, Map.of()), known, feed));
      return intake.reports() > before ? Followed.READ : Followed.NOTHING;
    } catch (UnreadableReport e) {
      intake.put(new PassedOver(feed, "linked pages that could not be had"));
      return e.isForNow() ? Followed.LATER : Followed.NOTHING;
    }
  }

  /**
   * Asks a feed for what it has, or whether it has changed since.
   *
   * @param before what it gave the last time it was asked
   * @throws UnreadableReport with the reason, if it gives nothing
   */
  public Poll poll(String feed, Validators before) {
    Answer answer = get(uri(feed), before.headers());
    Optional<Entry> entry =
        answer.status() == 304 ? Optional.empty() : Optional.of(entry(answer, Known.NOTHING, ""));
    return new Poll(entry, answer.body(), Validators.of(answer.headers()).or(before, entry));
  }

  /** Until when the host of an address has asked to be left alone. */
  public Optional<Instant> notBefore(String address) {
    return Optional.ofNullable(notBefore.get(uri(address).getRawAuthority()));
  }

  /** Begins anew: every address may be asked again, but no faster. */
  public void newRound() {
    asked.clear();
    robots.forgetOld();
    notBefore.values().removeIf(until -> until.isBefore(clock.instant()));
  }

  private Answer get(URI uri, Map<String, String> headers) {
    Answer answer =
        fetcher.get(
            uri,
            headers,
            next -> {
              requireRested(next);
              robots.requireAllowed(next);
              pause(next);
            });
    int status = answer.status();
    if (status == 200 || status == 304 && !headers.isEmpty()) {
      return answer;
    }
    if (status == 429 || status == 503) {
      notBefore.put(
          answer.address().getRawAuthority(), RetryAfter.of(answer.headers(), clock.instant()));
    }
    String reason = "the server answers with status " + status;
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      throw Fetcher.forNow(answer.address(), reason, "try again later");
    }
    throw Fetcher.wrong(
        answer.address(),
        reason,
        status == 404 || status == 410
            ? "check the address; the page may be gone"
            : "try it in a browser, or again later");
  }

  private void requireRested(URI next) {
    Instant until = notBefore.get(next.getRawAuthority());
    if (until != null && clock.instant().isBefore(until)) {
      throw Fetcher.forNow(
          next,
          "its server has asked to be left alone until " + until.truncatedTo(ChronoUnit.SECONDS),
          "try again then");
    }
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
