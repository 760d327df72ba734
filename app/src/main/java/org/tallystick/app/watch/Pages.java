package org.tallystick.app.watch;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tallystick.app.readers.Intake;
import org.tallystick.app.readers.Known;
import org.tallystick.app.readers.feed.FeedReader.Follower;
import org.tallystick.app.readers.web.Validators;
import org.tallystick.app.readers.web.WebReader;
import org.tallystick.app.readers.web.WebReader.Followed;

/**
 * The pages that a feed links to: each is got once. One that cannot be had for now is tried in the
 * next rounds before the feed's own text has to do.
 */
final class Pages implements Follower {
  private static final int MOST_TRIES = 3;

  private final WebReader web;
  private final Predicate<String> known;
  private final FeedState before;
  private final Set<String> done = new LinkedHashSet<>();
  private final Map<String, Integer> tried = new HashMap<>();

  Pages(WebReader web, Predicate<String> known, FeedState before) {
    this.web = web;
    this.known = known;
    this.before = before;
  }

  @Override
  public boolean follow(String address, Known about, String feed, Intake intake) {
    if (before.done().contains(address) || known.test(address)) {
      done.add(address);
      return true;
    }
    Followed followed = web.fetch(address, about, feed, intake);
    int tries = before.tried().getOrDefault(address, 0) + 1;
    if (followed == Followed.LATER && tries < MOST_TRIES) {
      tried.put(address, tries);
      return true;
    }
    done.add(address);
    return followed == Followed.READ;
  }

  /** Whether the feed has linked to nothing so far. */
  boolean isEmpty() {
    return done.isEmpty() && tried.isEmpty();
  }

  /** What is to be remembered: of the pages those that the feed links to now. */
  FeedState after(Validators validators) {
    return new FeedState(validators, 0, Optional.empty(), done, tried);
  }
}
