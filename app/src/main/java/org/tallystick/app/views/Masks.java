package org.tallystick.app.views;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.app.store.Hit;
import org.tallystick.app.store.Ledger;
import org.tallystick.app.store.ReportHead;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Evidence;
import org.tallystick.codebook.Codebook;
import org.tallystick.decisions.Decision;
import org.tallystick.masking.Mask;
import org.tallystick.masking.Masker;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;
import org.tallystick.reports.Span;
import org.tallystick.voices.Reviews;
import org.tallystick.voices.Statement;

/**
 * What a ledger holds as it may be shown to others: with private persons hidden, as {@link Masker}
 * tells. The ledger itself keeps every name. Any number of threads may use one.
 */
public final class Masks {
  /** For how many reports it is kept what is hidden of them; statements come report by report. */
  private static final int KEPT = 256;

  private final Ledger ledger;
  private final Masker masker;
  private final Mask none;
  private final Map<ReportId, Mask> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ReportId, Mask> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Those of a ledger.
   *
   * @param ledger asked for texts of reports for as long as this is used
   * @param decisions what people have decided, as the ledger has it
   */
  public Masks(Ledger ledger, Codebook codebook, List<Decision> decisions) {
    this.ledger = ledger;
    masker = new Masker(codebook, decisions);
    none = masker.of("");
  }

  /** What was read of a ledger, as it may be shown, in the same order. */
  public List<Statement> statements(List<Statement> read) {
    return read.stream().map(this::statement).toList();
  }

  /** One claim, as it was published, as it may be shown. */
  public Statement statement(Statement read) {
    return of(read.claim()).statement(read);
  }

  /** What people have decided, as it may be shown: names of sources, corrections and reasons. */
  public List<Decision> decisions(List<Decision> decisions, List<Statement> read) {
    Map<String, Claim> byClaim = new HashMap<>();
    if (decisions.stream().anyMatch(decision -> decision.kind().isReview())) {
      read.forEach(statement -> byClaim.put(statement.claim().id(), statement.claim()));
    }
    return decisions.stream()
        .map(decision -> decision(decision, Optional.ofNullable(byClaim.get(decision.subject()))))
        .toList();
  }

  /** A decision on that claim. */
  public Decision decision(Decision decision, Claim about) {
    return decision(decision, Optional.of(about));
  }

  private Decision decision(Decision decision, Optional<Claim> about) {
    Mask mask = about.map(this::of).orElse(none);
    boolean onSource = decision.kind().name().startsWith("SOURCE");
    return new Decision(
        decision.id(),
        decision.madeAt(),
        decision.madeBy(),
        decision.kind(),
        onSource ? mask.text(decision.subject()) : decision.subject(),
        decision.value().map(mask::text),
        mask.text(decision.because()));
  }

  /** A claim as it may be shown. */
  public Claim claim(Claim claim) {
    return of(claim).claim(claim);
  }

  /** All of it. */
  public Holdings holdings(Holdings original) {
    List<Statement> read = statements(original.read());
    return holdings(read, decisions(original.decisions(), original.read()));
  }

  private static Holdings holdings(List<Statement> read, List<Decision> decisions) {
    Reviews reviews = new Reviews(decisions);
    return new Holdings(read, reviews.heed(read), decisions, reviews);
  }

  /** A report as it may be shown. */
  public Report report(Report report) {
    return of(report.id(), Optional.of(report)).report(report);
  }

  /** A stretch of a report's text as it may be shown. */
  public String part(Report report, Span stretch) {
    return of(report.id(), Optional.of(report)).part(stretch);
  }

  /** Where a stretch of a report's text stands in the text that may be shown. */
  public Span place(Report report, Span stretch) {
    return of(report.id(), Optional.of(report)).place(stretch);
  }

  /** The head of a report. */
  public ReportHead head(ReportHead head) {
    return new ReportHead(
        head.id(),
        head.name(),
        head.title().map(title -> of(head.id(), Optional.empty()).text(title)),
        head.publisher(),
        head.url(),
        head.published(),
        head.language());
  }

  /** A report that was found. */
  public Hit hit(Hit found) {
    return new Hit(
        found.id(),
        found.name(),
        found.title().map(title -> of(found.id(), Optional.empty()).text(title)),
        found.publisher(),
        found.published());
  }

  /** A text that belongs to no report. */
  public String text(String text) {
    return none.text(text);
  }

  /** Whether that is no name but what stands for one. */
  public boolean isForm(String text) {
    return masker.isForm(text);
  }

  /** What is hidden of a claim's report; a row of a table is a report of its own. */
  private Mask of(Claim claim) {
    return claim.evidence().parts().containsKey(Evidence.ROW)
        ? none
        : of(claim.reportId(), Optional.empty());
  }

  private synchronized Mask of(ReportId id, Optional<Report> report) {
    return kept.computeIfAbsent(
        id, key -> report.or(() -> ledger.report(key)).map(r -> masker.of(r.text())).orElse(none));
  }
}
