package org.tallystick.app.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.tallystick.app.readers.Entry;
import org.tallystick.app.readers.Found;
import org.tallystick.app.readers.Problem;
import org.tallystick.app.readers.ReportReader;
import org.tallystick.app.readers.Result;
import org.tallystick.app.readers.UnreadableReport;
import org.tallystick.app.readers.web.Poll;
import org.tallystick.app.readers.web.WebReader;

/**
 * Asks feeds for what is new, one after another, and reads the pages of their new entries. So no
 * server is ever asked two things at a time; how long it is left alone between two of them {@link
 * WebReader} knows.
 */
public final class FeedWatch {
  private static final int HEAD = 8192;

  private final WebReader web;
  private final Predicate<String> known;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * A watch over feeds.
   *
   * @param known whether the page of an address was read before, by whatever command
   * @param random makes pauses after failures uneven
   */
  public FeedWatch(
      WebReader web, Predicate<String> known, InstantSource clock, RandomGenerator random) {
    this.web = web;
    this.known = known;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Asks every feed that is not to be left alone.
   *
   * @param states what is remembered of them; is brought up to date
   * @param every the usual time from one round to the next
   * @param stopping whether to leave the rest for later
   * @param taker is given what is read and what goes wrong
   */
  public Round round(
      List<String> feeds,
      FeedStates states,
      Duration every,
      BooleanSupplier stopping,
      Consumer<Result> taker) {
    web.newRound();
    int unchanged = 0;
    int resting = 0;
    int failed = 0;
    for (String feed : feeds) {
      FeedState before = states.of(feed);
      if (stopping.getAsBoolean() || before.notBefore().filter(this::isAhead).isPresent()) {
        resting++;
        continue;
      }
      try {
        Poll poll = web.poll(feed, before.asking());
        FeedState after =
            poll.entry().isEmpty()
                ? before.unchanged(poll.validators())
                : read(poll.entry().get(), poll, before, taker);
        states.put(feed, after);
        unchanged += poll.entry().isEmpty() ? 1 : 0;
      } catch (UnreadableReport e) {
        failed++;
        if (e.isRefused()) { // with another option it may be asked at once
          taker.accept(e.problem());
          continue;
        }
        FeedState after = before.failed(pause(feed, before.failures() + 1, every));
        states.put(feed, after);
        taker.accept(told(e, after));
      }
    }
    return new Round(feeds.size(), unchanged, resting, failed);
  }

  private boolean isAhead(Instant instant) {
    return clock.instant().isBefore(instant);
  }

  /** A server's own wish goes before ours where it is longer. */
  private Instant pause(String feed, int failures, Duration every) {
    Instant ours = clock.instant().plus(BackOff.after(failures, every, random));
    return hosts(feed).filter(wish -> wish.isAfter(ours)).orElse(ours);
  }

  private Optional<Instant> hosts(String feed) {
    try {
      return web.notBefore(feed);
    } catch (UnreadableReport e) {
      return Optional.empty(); // it is no address at all
    }
  }

  private static Problem told(UnreadableReport e, FeedState after) {
    Problem problem = e.problem();
    String when = after.notBefore().map(i -> i.truncatedTo(ChronoUnit.SECONDS)).get().toString();
    return new Problem(
        problem.place(), problem.reason(), problem.remedy() + "; it is left alone until " + when);
  }

  /** Reads a feed that has changed, and the pages in it that are new. */
  private FeedState read(Entry feed, Poll poll, FeedState before, Consumer<Result> taker) {
    Pages pages = new Pages(web, known, before);
    Outcome outcome = new Outcome(taker, feed.place());
    byte[] head = Arrays.copyOf(poll.body(), Math.min(HEAD, poll.body().length));
    ReportReader.feed(feed, head, web, pages, outcome);
    if (outcome.broken != null && outcome.found == 0 && pages.isEmpty()) {
      throw UnreadableReport.forNow(
          outcome.broken.place(), outcome.broken.reason(), outcome.broken.remedy());
    }
    return pages.after(poll.validators());
  }

  /** Hands results on, and keeps back what is wrong with the feed as a whole. */
  private static final class Outcome implements Consumer<Result> {
    private final Consumer<Result> taker;
    private final String feed;
    private Problem broken;
    private int found;

    Outcome(Consumer<Result> taker, String feed) {
      this.taker = taker;
      this.feed = feed;
    }

    @Override
    public void accept(Result result) {
      found += result instanceof Found ? 1 : 0;
      if (result instanceof Problem problem && problem.place().equals(feed)) {
        broken = problem;
      } else {
        taker.accept(result);
      }
    }
  }
}
