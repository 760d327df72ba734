package org.tallystick.app.web.snapshot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.Lazy;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.views.AsOf;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.app.web.view.Said;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict;
import org.tallystick.conflicts.ConflictFinder;
import org.tallystick.decisions.Decision;
import org.tallystick.doubts.Doubt;
import org.tallystick.doubts.DoubtFinder;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Question;
import org.tallystick.estimates.Reconciler;
import org.tallystick.estimates.Standing;
import org.tallystick.estimates.Timeline;
import org.tallystick.estimates.reliability.TrackRecord;
import org.tallystick.voices.Comparison;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Reviews;
import org.tallystick.voices.SourceRegister;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * What a ledger holds at one moment, with all that follows from it. What is dear is reckoned when
 * first asked for and kept; nothing in it ever changes. Any number of threads may use one.
 */
public final class Snapshot {
  /** For how many other days answers are kept. */
  private static final int DAYS = 16;

  private final Codebook codebook;
  private final Labels labels;
  private final String version;
  private final int reports;
  private final LocalDate asOf;
  private final List<Statement> read;
  private final List<Statement> statements;
  private final List<Decision> decisions;
  private final Reviews reviews;
  private final SourceRegister register;
  private final List<Voice> voices;
  private final Standing standing;
  private final Reconciler reconciler;
  private final Map<Question, List<Voice>> byQuestion;
  private final Map<String, Statement> byId = new HashMap<>();
  private final Map<String, Voice> voiceByClaim = new HashMap<>();
  private final Map<String, Voice.Echo> echoByClaim = new HashMap<>();
  private final Map<String, Statement> readById = new HashMap<>();
  private final Lazy<List<Conflict>> conflicts;
  private final Lazy<List<Doubt>> doubts;
  private final Recent<LocalDate, List<Conflict>> conflictsThen = new Recent<>(DAYS);
  private final Lazy<Comparison> comparison;
  private final Lazy<Collection<TrackRecord>> trackRecords;
  private final Lazy<List<Statement>> newest;
  private final Recent<LocalDate, List<Estimate>> estimatesThen = new Recent<>(DAYS);

  private Snapshot(Codebook codebook, int reports, Holdings holdings, Standing before) {
    this.codebook = codebook;
    this.reports = reports;
    read = List.copyOf(holdings.read());
    statements = List.copyOf(holdings.statements());
    decisions = List.copyOf(holdings.decisions());
    reviews = holdings.reviews();
    labels = new Labels(codebook);
    version = LedgerVersion.of(codebook, statements, decisions);
    asOf = AsOf.usual(statements);
    register = new SourceRegister(codebook, decisions);
    voices = new EchoLinker(codebook, decisions).voices(statements);
    reconciler = new Reconciler(codebook);
    standing = reconciler.standing(before, voices, asOf);
    byQuestion = byQuestion(voices);
    statements.forEach(statement -> byId.putIfAbsent(statement.claim().id(), statement));
    for (Voice voice : voices) {
      voice.own().forEach(own -> voiceByClaim.putIfAbsent(own.claim().id(), voice));
      for (Voice.Echo echo : voice.echoes()) {
        voiceByClaim.putIfAbsent(echo.statement().claim().id(), voice);
        echoByClaim.putIfAbsent(echo.statement().claim().id(), echo);
      }
    }
    read.forEach(statement -> readById.putIfAbsent(statement.claim().id(), statement));
    conflicts = new Lazy<>(() -> new ConflictFinder(codebook).of(voices, asOf));
    doubts = new Lazy<>(() -> new DoubtFinder(codebook).of(voices, estimates(), conflicts()));
    comparison = new Lazy<>(() -> new Comparison(voices));
    trackRecords = new Lazy<>(() -> reconciler.trackRecords(voices, asOf));
    newest = new Lazy<>(() -> this.statements.stream().sorted(Said.NEWEST).toList());
  }

  /** What the ledger holds now; estimates that stand already in the other one are taken over. */
  public static Snapshot of(Ledger ledger, Codebook codebook, Optional<Snapshot> before) {
    return new Snapshot(
        codebook,
        ledger.reports(),
        Holdings.of(ledger),
        before.map(snapshot -> snapshot.standing).orElse(Standing.nothing()));
  }

  private static Map<Question, List<Voice>> byQuestion(List<Voice> voices) {
    Map<Question, List<Voice>> found = new HashMap<>();
    for (Voice voice : voices) {
      Map<Question, List<Statement>> own = new LinkedHashMap<>();
      Map<Question, List<Voice.Echo>> echoes = new LinkedHashMap<>();
      for (Statement statement : voice.own()) {
        Question.of(statement.claim())
            .ifPresent(q -> own.computeIfAbsent(q, key -> new ArrayList<>()).add(statement));
      }
      for (Voice.Echo echo : voice.echoes()) {
        Question.of(echo.statement().claim())
            .ifPresent(q -> echoes.computeIfAbsent(q, key -> new ArrayList<>()).add(echo));
      }
      own.forEach(
          (question, said) ->
              found
                  .computeIfAbsent(question, key -> new ArrayList<>())
                  .add(new Voice(voice.source(), said, echoes.getOrDefault(question, List.of()))));
    }
    return found;
  }

  /** Words and codes by which everything was read. */
  public Codebook codebook() {
    return codebook;
  }

  /** Names for codes. */
  public Labels labels() {
    return labels;
  }

  /** What tells this state of the ledger from any other, twelve hexadecimal digits. */
  public String version() {
    return version;
  }

  /** How many reports were read. */
  public int reports() {
    return reports;
  }

  /** The day for which answers are given unless another is asked for. */
  public LocalDate asOf() {
    return asOf;
  }

  /** All claims as the program has read them, rejected ones too. */
  public List<Statement> read() {
    return read;
  }

  /** The claim of that id as the program has read it. */
  public Optional<Statement> read(String claimId) {
    return Optional.ofNullable(readById.get(claimId));
  }

  /** What people have decided about claims. */
  public Reviews reviews() {
    return reviews;
  }

  /** All claims as published and as people have reviewed them. */
  public List<Statement> statements() {
    return statements;
  }

  /** The same, those published last first. */
  public List<Statement> newest() {
    return newest.get();
  }

  /** What people have decided. */
  public List<Decision> decisions() {
    return decisions;
  }

  /** Who is behind a name. */
  public SourceRegister register() {
    return register;
  }

  /** Who really speaks, by name. */
  public List<Voice> voices() {
    return voices;
  }

  /** What was said and whose voices speak, to look sources up in. */
  public Heard heard() {
    return new Heard(statements, register, voices);
  }

  /** The voices on a question, each with what it said on that alone. */
  public List<Voice> voicesOn(Question question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  /** The claim of that id. */
  public Optional<Statement> statement(String claimId) {
    return Optional.ofNullable(byId.get(claimId));
  }

  /** The voice whose statement or echo the claim is. */
  public Optional<Voice> voiceOf(String claimId) {
    return Optional.ofNullable(voiceByClaim.get(claimId));
  }

  /** What the claim repeats, if it is an echo. */
  public Optional<Voice.Echo> echoOf(String claimId) {
    return Optional.ofNullable(echoByClaim.get(claimId));
  }

  /** What the evidence supports on the usual day. */
  public List<Estimate> estimates() {
    return standing.estimates();
  }

  /** What the evidence supports on that day. */
  public List<Estimate> estimates(LocalDate day) {
    return day.equals(asOf)
        ? estimates()
        : estimatesThen.of(day, then -> reconciler.standing(standing, voices, then).estimates());
  }

  /** What the evidence supports on one question, if anything was said on it by that day. */
  public Optional<Estimate> estimate(Question question, LocalDate day) {
    return estimates(day).stream().filter(e -> e.question().equals(question)).findFirst();
  }

  /**
   * How the answer to one question changed until that day.
   *
   * @param speakers voices on that question alone, as {@link #voicesOn} gives them
   */
  public Optional<Timeline> timeline(List<Voice> speakers, LocalDate until) {
    return reconciler.timelines(speakers, until).stream().findFirst();
  }

  /**
   * The answer to one question had these voices alone spoken; what parts tell is left aside.
   *
   * @param speakers voices on that question alone, as {@link #voicesOn} gives them
   */
  public Optional<Estimate> estimate(List<Voice> speakers, LocalDate day) {
    return reconciler.estimates(speakers, day).stream().findFirst();
  }

  /** The claims that nobody has rejected, those first that are most worth a person's look. */
  public List<Doubt> doubts() {
    return doubts.get();
  }

  /** What cannot all be true, weightiest first. */
  public List<Conflict> conflicts() {
    return conflicts.get();
  }

  /** What of that was known on that day. */
  public List<Conflict> conflicts(LocalDate day) {
    return day.equals(asOf)
        ? conflicts()
        : conflictsThen.of(day, then -> new ConflictFinder(codebook).of(voices, then));
  }

  /** How the voices' figures compare, by what they said at about the same time. */
  public Comparison comparison() {
    return comparison.get();
  }

  /** How each voice errs against the other camps; of those alone that can be compared. */
  public Collection<TrackRecord> trackRecords() {
    return trackRecords.get();
  }
}
