package org.tallystick.app.readers.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.app.readers.UnreadableReport;

/** What each host's robots.txt allows us, asked for once a day (RFC 9309). */
final class Robots {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_KEPT = Duration.ofDays(1);

  private final Fetcher fetcher;
  private final Map<String, Said> rules = new HashMap<>();

  /** What a host's robots.txt said, and when by the nanosecond clock. */
  private record Said(BaseRobotRules rules, long at) {}

  Robots(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Refuses an address that its host does not want to be read by programs. */
  void requireAllowed(URI address) {
    BaseRobotRules host = rules(address);
    if (!host.isAllowed(address.toString())) {
      String remedy = "save the page in a browser, and read the file";
      throw host.isDeferVisits()
          ? Fetcher.forNow(
              address,
              "its robots.txt cannot be had, so it is not known whether programs may read it",
              remedy)
          : Fetcher.wrong(address, "its robots.txt does not allow programs to read it", remedy);
    }
  }

  /** How long a host wants us to wait between questions, if it says so. */
  Duration pause(URI address, Duration usual) {
    long delay = rules(address).getCrawlDelay();
    Duration asked = Duration.ofMillis(Math.max(0, delay));
    Duration longer = asked.compareTo(usual) > 0 ? asked : usual;
    return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }

  private BaseRobotRules rules(URI address) {
    return rules
        .computeIfAbsent(
            address.getScheme() + "://" + address.getRawAuthority(),
            host -> new Said(fetch(host), System.nanoTime()))
        .rules();
  }

  /** Forgets what is a day old, and what could not be had. */
  void forgetOld() {
    long now = System.nanoTime();
    rules
        .values()
        .removeIf(s -> s.rules().isDeferVisits() || now - s.at() > LONGEST_KEPT.toNanos());
  }

  private BaseRobotRules fetch(String host) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    URI address = URI.create(host + "/robots.txt");
    try {
      Answer answer = fetcher.get(address, next -> {});
      return answer.status() == 200
          ? parser.parseContent(
              address.toString(), answer.body(), "text/plain", List.of(Fetcher.AGENT))
          : parser.failedFetch(answer.status());
    } catch (UnreadableReport e) {
      return parser.failedFetch(503);
    }
  }
}
