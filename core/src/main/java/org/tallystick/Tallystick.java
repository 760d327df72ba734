package org.tallystick;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict;
import org.tallystick.conflicts.ConflictFinder;
import org.tallystick.decisions.Decision;
import org.tallystick.doubts.Doubt;
import org.tallystick.doubts.DoubtFinder;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Reconciler;
import org.tallystick.estimates.Standing;
import org.tallystick.estimates.Timeline;
import org.tallystick.estimates.reliability.TrackRecord;
import org.tallystick.language.Analyzer;
import org.tallystick.reports.Report;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * The whole flow: reports → claims → voices → estimates, and beside them conflicts.
 *
 * <p>A pure function of reports, codebook, people's decisions and the as-of date; safe for use by
 * several threads.
 */
public final class Tallystick {
  private final Codebook codebook;
  private final ClaimExtractor extractor;
  private final EchoLinker linker;
  private final Reconciler reconciler;
  private final ConflictFinder conflicts;
  private final DoubtFinder doubts;

  /** Reads with this codebook, in the language of this analyzer. */
  public Tallystick(Codebook codebook, Analyzer analyzer) {
    this(
        codebook,
        new ClaimExtractor(codebook, analyzer),
        new EchoLinker(codebook),
        new Reconciler(codebook),
        new ConflictFinder(codebook));
  }

  private Tallystick(
      Codebook codebook,
      ClaimExtractor extractor,
      EchoLinker linker,
      Reconciler reconciler,
      ConflictFinder conflicts) {
    this.codebook = codebook;
    this.extractor = extractor;
    this.linker = linker;
    this.reconciler = reconciler;
    this.conflicts = conflicts;
    doubts = new DoubtFinder(codebook);
  }

  /** The same, with what people have decided about sources, echoes and claims. */
  public Tallystick with(Collection<Decision> decisions) {
    return new Tallystick(
        codebook, extractor, new EchoLinker(codebook, decisions), reconciler, conflicts);
  }

  /** The same, with each voice corrected by its track record in these statements. */
  public Tallystick withReliability(Collection<Statement> statements, LocalDate asOf) {
    Reconciler tracked = reconciler.withReliability(voices(statements), asOf);
    return new Tallystick(codebook, extractor, linker, tracked, conflicts);
  }

  /** How the figures of each voice compare with those of other camps, where they can be. */
  public Collection<TrackRecord> trackRecords(Collection<Statement> statements, LocalDate asOf) {
    return reconciler.trackRecords(voices(statements), asOf);
  }

  /** Who says how many of whom did what. Never throws, whatever the text. */
  public Extraction claims(Report report) {
    return extractor.extract(report);
  }

  /** Who really speaks, and who echoes. */
  public List<Voice> voices(Collection<Statement> statements) {
    return linker.voices(statements);
  }

  /** What the evidence supports on that day, a question each. */
  public List<Estimate> estimates(Collection<Statement> statements, LocalDate asOf) {
    return reconciler.estimates(voices(statements), asOf);
  }

  /** How the answer to each question changed until that day. */
  public List<Timeline> timelines(Collection<Statement> statements, LocalDate until) {
    return reconciler.timelines(voices(statements), until);
  }

  /**
   * What the evidence supports on that day, given what stood before: questions on which nothing was
   * said since are not reckoned again.
   */
  public Standing standing(Standing before, Collection<Statement> statements, LocalDate asOf) {
    return reconciler.standing(before, voices(statements), asOf);
  }

  /** What cannot all be true of what had been said by that day, weightiest first. */
  public List<Conflict> conflicts(Collection<Statement> statements, LocalDate asOf) {
    return conflicts.of(voices(statements), asOf);
  }

  /** The claims, those first that are most worth a person's look. */
  public List<Doubt> doubts(Collection<Statement> statements, LocalDate asOf) {
    List<Voice> voices = voices(statements);
    return doubts.of(voices, reconciler.estimates(voices, asOf), conflicts.of(voices, asOf));
  }
}
