package org.tallystick;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.tallystick.claims.ClaimExtractor;
import org.tallystick.claims.Extraction;
import org.tallystick.codebook.Codebook;
import org.tallystick.conflicts.Conflict;
import org.tallystick.conflicts.ConflictFinder;
import org.tallystick.estimates.Estimate;
import org.tallystick.estimates.Reconciler;
import org.tallystick.language.Analyzer;
import org.tallystick.reports.Report;
import org.tallystick.voices.EchoLinker;
import org.tallystick.voices.Statement;
import org.tallystick.voices.Voice;

/**
 * The whole flow: reports → claims → voices → estimates, and beside them conflicts.
 *
 * <p>A pure function of reports, codebook and the as-of date; safe for use by several threads.
 */
public final class Tallystick {
  private final ClaimExtractor extractor;
  private final EchoLinker linker;
  private final Reconciler reconciler;
  private final ConflictFinder conflicts;

  /** Reads with this codebook, in the language of this analyzer. */
  public Tallystick(Codebook codebook, Analyzer analyzer) {
    extractor = new ClaimExtractor(codebook, analyzer);
    linker = new EchoLinker(codebook);
    reconciler = new Reconciler(codebook);
    conflicts = new ConflictFinder(codebook);
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

  /** What cannot all be true of what had been said by that day, weightiest first. */
  public List<Conflict> conflicts(Collection<Statement> statements, LocalDate asOf) {
    return conflicts.of(voices(statements), asOf);
  }
}
