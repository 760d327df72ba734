package org.tallystick.app.readers.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.app.readers.UnreadableReport;

/** What each host's robots.txt allows us, asked for once a run (RFC 9309). */
final class Robots {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Fetcher fetcher;
  private final Map<String, BaseRobotRules> rules = new HashMap<>();

  Robots(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Refuses an address that its host does not want to be read by programs. */
  void requireAllowed(URI address) {
    BaseRobotRules host = rules(address);
    if (!host.isAllowed(address.toString())) {
      throw Fetcher.wrong(
          address,
          host.isDeferVisits()
              ? "its robots.txt cannot be had, so it is not known whether programs may read it"
              : "its robots.txt does not allow programs to read it",
          "save the page in a browser, and read the file");
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
    return rules.computeIfAbsent(
        address.getScheme() + "://" + address.getRawAuthority(), this::fetch);
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
