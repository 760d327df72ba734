package org.tallystick.app.web.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Masks;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.voices.Statement;

/**
 * The newest snapshot of a ledger, as everybody may see it: with private persons hidden. When
 * something was added, by this program or another, a new one is reckoned behind the scenes, and the
 * old one serves until it is there. Claims are read anew only if reports were read since; after a
 * decision those at hand are taken. With the names it is reckoned when somebody asks for it.
 */
public final class Snapshots implements AutoCloseable {
  /** How long after a look the next one is due. */
  private static final long INTERVAL_NANOS = 1_000_000_000L;

  private final Ledger ledger;
  private final Codebook codebook;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "snapshot");
            thread.setDaemon(true);
            return thread;
          });

  private volatile State state;
  private volatile long looked;

  /**
   * What is known of one state of the ledger.
   *
   * @param mark the ledger's
   * @param newest its claims as they were read last
   * @param shown the same as they may be shown
   * @param masks what hides names
   * @param original all of it with the names
   * @param masked all that follows, without them
   */
  private record State(
      String mark,
      List<Statement> newest,
      List<Statement> shown,
      Masks masks,
      Holdings original,
      Snapshot masked) {

    /** What was read, without what was decided. */
    String readings() {
      return readings(mark);
    }

    static String readings(String mark) {
      return mark.substring(0, mark.indexOf('.'));
    }
  }

  private Snapshot open;
  private String openMark = "";

  /** Reckons the first one before it returns. */
  public Snapshots(Ledger ledger, Codebook codebook) {
    this.ledger = ledger;
    this.codebook = codebook;
    renew();
  }

  /** The newest that is ready, as everybody may see it. */
  public Snapshot current() {
    long now = System.nanoTime();
    if (now - looked > INTERVAL_NANOS) {
      looked = now;
      worker.execute(this::renew);
    }
    return state.masked();
  }

  /** The same with the names. */
  public synchronized Snapshot open() {
    Snapshot masked = current();
    State now = state;
    if (!openMark.equals(now.mark())) {
      open =
          new Snapshot(
              codebook,
              masked.reports(),
              now.masked().version(),
              now.original(),
              Optional.empty(),
              Optional.ofNullable(open));
      openMark = now.mark();
      worker.execute(open::settle);
    }
    return open;
  }

  /** What the ledger holds now, to be called after a change, so that it is seen at once. */
  public Snapshot renewed() {
    renew();
    return state.masked();
  }

  private synchronized void renew() {
    String mark = ledger.mark();
    if (state == null || !mark.equals(state.mark())) {
      state = next(mark);
      worker.execute(() -> state.masked().settle());
    }
    looked = System.nanoTime();
  }

  private State next(String mark) {
    Optional<State> before = Optional.ofNullable(state);
    Optional<State> sameReadings = before.filter(s -> s.readings().equals(State.readings(mark)));
    List<Statement> newest = sameReadings.map(State::newest).orElseGet(ledger::statements);
    List<Statement> earlier = ledger.reviewedBefore();
    List<Statement> added = ledger.added();
    List<Decision> decisions = ledger.decisions();
    Optional<Masks> known =
        before
            .filter(s -> onSources(s.original().decisions()).equals(onSources(decisions)))
            .map(State::masks);
    Masks masks = known.orElseGet(() -> new Masks(ledger, codebook, decisions));
    List<Statement> shown = shown(newest, masks, before.filter(s -> known.isPresent()));
    Holdings original = Holdings.of(newest, earlier, added, decisions);
    Snapshot masked =
        new Snapshot(
            codebook,
            ledger.reports(),
            LedgerVersion.of(codebook, original.statements(), decisions),
            Holdings.of(
                shown,
                masks.statements(earlier),
                masks.statements(added),
                masks.decisions(decisions, original.read())),
            Optional.of(masks),
            before.map(State::masked));
    return new State(mark, newest, shown, masks, original, masked);
  }

  /** What was read as it may be shown; what was so in the state before is taken from there. */
  private static List<Statement> shown(
      List<Statement> newest, Masks masks, Optional<State> before) {
    if (before.isEmpty()) {
      return masks.statements(newest);
    }
    if (before.get().newest().equals(newest)) {
      return before.get().shown();
    }
    Map<Statement, Statement> known = new HashMap<>();
    for (int i = 0; i < before.get().newest().size(); i++) {
      known.put(before.get().newest().get(i), before.get().shown().get(i));
    }
    return newest.stream()
        .map(s -> known.containsKey(s) ? known.get(s) : masks.statement(s))
        .toList();
  }

  /** The decisions that may make somebody public. */
  private static List<Decision> onSources(List<Decision> decisions) {
    return decisions.stream()
        .filter(
            d -> d.kind() == Decision.Kind.SOURCE_KIND || d.kind() == Decision.Kind.SOURCE_MERGE)
        .toList();
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
