package org.tallystick.app.readers.web;

import java.time.Duration;

/**
 * How much and how fast the web is asked.
 *
 * @param mostMegabytes of one answer
 * @param longest time that one answer may take
 * @param redirects how often an address may point to another
 * @param pause between two questions to one host, if its robots.txt asks for no longer one
 */
public record WebLimits(int mostMegabytes, Duration longest, int redirects, Duration pause) {
  /** What is used outside tests. */
  public static final WebLimits USUAL =
      new WebLimits(20, Duration.ofSeconds(60), 5, Duration.ofSeconds(1));

  /** For many feeds, of which one that hangs must not hold up the others for long. */
  public static final WebLimits WATCHING =
      new WebLimits(20, Duration.ofSeconds(30), 5, Duration.ofSeconds(2));
}
