package org.tallystick.app.watch;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.readers.web.Validators;

/**
 * What is remembered of a feed from one round to the next.
 *
 * @param validators what to ask it with
 * @param failures how often it has failed since it last gave something
 * @param notBefore before when it is not to be asked
 * @param done the pages in the feed that need not be asked for again
 * @param tried the pages in the feed that could not be had, with how often they were tried
 */
public record FeedState(
    Validators validators,
    int failures,
    Optional<Instant> notBefore,
    Set<String> done,
    Map<String, Integer> tried) {
  /** Of a feed that was never asked. */
  static final FeedState NEW =
      new FeedState(Validators.NONE, 0, Optional.empty(), Set.of(), Map.of());

  /** A state that nobody can change afterwards. */
  public FeedState {
    done = Set.copyOf(done);
    tried = Map.copyOf(tried);
  }

  /** After an answer that brought nothing new. */
  FeedState unchanged(Validators newer) {
    return new FeedState(newer, 0, Optional.empty(), done, tried);
  }

  /** After a failure. */
  FeedState failed(Instant notBeforeThen) {
    return new FeedState(validators, failures + 1, Optional.of(notBeforeThen), done, tried);
  }

  /** What to ask with: pages that are still to be had ask for the whole feed. */
  Validators asking() {
    return tried.isEmpty() ? validators : Validators.NONE;
  }
}
