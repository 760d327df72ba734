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
import org.tallystick.app.store.Hit;
import org.tallystick.app.store.ReportHead;
import org.tallystick.app.views.AsOf;
import org.tallystick.app.views.Heard;
import org.tallystick.app.views.Holdings;
import org.tallystick.app.views.Labels;
import org.tallystick.app.views.Masks;
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
import org.tallystick.reports.Report;
import org.tallystick.reports.Span;
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

  /** With more claims than these nobody waits for all conflicts and doubts after a decision. */
  private static final int LARGE = 5_000;

  /** For how many questions their course is kept. */
  private static final int QUESTIONS = 64;

  /** For how many choices of voices the answer is kept. */
  private static final int ANSWERS = 512;

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
  private final Settling<List<Conflict>> conflicts;
  private final Settling<List<Doubt>> doubts;
  private final Recent<LocalDate, List<Conflict>> conflictsThen = new Recent<>(DAYS);
  private final Lazy<Comparison> comparison;
  private final Lazy<Collection<TrackRecord>> trackRecords;
  private final Lazy<List<Statement>> newest;
  private final Recent<LocalDate, List<Estimate>> estimatesThen = new Recent<>(DAYS);
  private final Recent<Asked, Optional<Timeline>> timelines;
  private final Recent<Asked, Optional<Timeline>> sketches;
  private final Recent<Asked, Optional<Estimate>> answers;
  private final Folded folded;
  private final Optional<Masks> masks;

  /** Voices on one question, and a day: what an answer follows from, whatever else changes. */
  private record Asked(List<Voice> speakers, LocalDate day) {}

  /**
   * What follows from these holdings.
   *
   * @param version what tells this state of the ledger from any other
   * @param masks what hides private persons in texts, if they are hidden in the holdings
   * @param before what was reckoned for the state before: what still holds is taken over
   */
  Snapshot(
      Codebook codebook,
      int reports,
      String version,
      Holdings holdings,
      Optional<Masks> masks,
      Optional<Snapshot> before) {
    this.codebook = codebook;
    this.reports = reports;
    this.version = version;
    this.masks = masks;
    timelines = before.map(b -> b.timelines).orElseGet(() -> new Recent<>(QUESTIONS));
    sketches = before.map(b -> b.sketches).orElseGet(() -> new Recent<>(QUESTIONS));
    answers = before.map(b -> b.answers).orElseGet(() -> new Recent<>(ANSWERS));
    folded = before.map(b -> b.folded).orElseGet(Folded::new);
    read = List.copyOf(holdings.read());
    statements = List.copyOf(holdings.statements());
    decisions = List.copyOf(holdings.decisions());
    reviews = holdings.reviews();
    labels = new Labels(codebook);
    asOf = AsOf.usual(statements);
    register = new SourceRegister(codebook, decisions);
    voices = new EchoLinker(codebook, decisions).voices(statements);
    reconciler = new Reconciler(codebook);
    standing =
        reconciler.standing(before.map(b -> b.standing).orElse(Standing.nothing()), voices, asOf);
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
    Optional<Snapshot> large = before.filter(b -> statements.size() > LARGE);
    conflicts =
        new Settling<>(
            () -> new ConflictFinder(codebook).of(voices, asOf),
            large.flatMap(b -> b.conflicts.known()).map(this::still));
    doubts =
        new Settling<>(
            () -> new DoubtFinder(codebook).of(voices, estimates(), conflicts.settled()),
            large
                .flatMap(b -> b.doubts.known())
                .map(all -> all.stream().filter(doubt -> holds(doubt.statement())).toList()));
    comparison = new Lazy<>(() -> new Comparison(voices));
    trackRecords = new Lazy<>(() -> reconciler.trackRecords(voices, asOf));
    newest = new Lazy<>(() -> this.statements.stream().sorted(Said.NEWEST).toList());
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

  /** Those of the conflicts that were known before in which everything still stands. */
  private List<Conflict> still(List<Conflict> known) {
    return known.stream()
        .filter(c -> c.members().stream().allMatch(member -> holds(member.statement())))
        .toList();
  }

  private boolean holds(Statement statement) {
    return statement.equals(byId.get(statement.claim().id()));
  }

  /**
   * Reckons what a large ledger takes seconds for and what the state before stood in for: after it
   * conflicts and doubts are those of this state.
   */
  void settle() {
    conflicts.settled();
    doubts.settled();
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

  /** Whether private persons are hidden in it. */
  public boolean masked() {
    return masks.isPresent();
  }

  /** A report as it may be shown. */
  public Report shown(Report report) {
    return masks.map(m -> m.report(report)).orElse(report);
  }

  /** A stretch of a report's text as it may be shown. */
  public String shown(Report report, Span stretch) {
    return masks.map(m -> m.part(report, stretch)).orElseGet(() -> stretch.of(report.text()));
  }

  /** Where a stretch of a report's text stands in the text that may be shown. */
  public Span place(Report report, Span stretch) {
    return masks.map(m -> m.place(report, stretch)).orElse(stretch);
  }

  /** The head of one. */
  public ReportHead shown(ReportHead head) {
    return masks.map(m -> m.head(head)).orElse(head);
  }

  /** One that was found. */
  public Hit shown(Hit found) {
    return masks.map(m -> m.hit(found)).orElse(found);
  }

  /** A text that belongs to no report, as it may be shown. */
  public String shown(String text) {
    return masks.map(m -> m.text(text)).orElse(text);
  }

  /** Whether that is no name but what stands for one; nothing may be decided on it. */
  public boolean hides(String name) {
    return masks.filter(m -> m.isForm(name)).isPresent();
  }

  /** The words by which a text is searched; kept, for most texts stay. */
  public List<String> words(String text) {
    return folded.of(text);
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
    return timelines.of(
        new Asked(List.copyOf(speakers), until),
        asked -> reconciler.timelines(asked.speakers(), asked.day()).stream().findFirst());
  }

  /**
   * The same in bare numbers, to be drawn.
   *
   * @param speakers voices on that question alone, as {@link #voicesOn} gives them
   */
  public Optional<Timeline> sketch(List<Voice> speakers, LocalDate until) {
    return sketches.of(
        new Asked(List.copyOf(speakers), until),
        asked -> reconciler.sketches(asked.speakers(), asked.day()).stream().findFirst());
  }

  /**
   * The answer to one question had these voices alone spoken; what parts tell is left aside.
   *
   * @param speakers voices on that question alone, as {@link #voicesOn} gives them
   */
  public Optional<Estimate> estimate(List<Voice> speakers, LocalDate day) {
    return answers.of(
        new Asked(List.copyOf(speakers), day),
        asked -> reconciler.estimates(asked.speakers(), asked.day()).stream().findFirst());
  }

  /**
   * The claims that nobody has rejected, those first that are most worth a person's look. In a
   * large ledger they are those of the state before, without what no longer stands, for some
   * seconds after a change.
   */
  public List<Doubt> doubts() {
    return doubts.get();
  }

  /** What cannot all be true, weightiest first; in a large ledger late as the doubts are. */
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
