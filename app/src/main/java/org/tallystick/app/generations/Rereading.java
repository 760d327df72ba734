package org.tallystick.app.generations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tallystick.app.store.Generation;
import org.tallystick.app.store.Ledger;
import org.tallystick.claims.Claim;
import org.tallystick.claims.Extraction;
import org.tallystick.claims.correction.ClaimChanges;
import org.tallystick.decisions.Decision;
import org.tallystick.reports.Report;
import org.tallystick.reports.ReportId;

/**
 * Reads reports of a ledger again from the texts that it keeps. A new reading is added beside the
 * older ones and counts from then on. Decisions stay as they are: a claim that is found again has
 * the id that it had before, since that is derived from what the claim says.
 */
public final class Rereading {
  private final Ledger ledger;
  private final String codebook;
  private final String program;
  private final boolean dry;
  private final DecidedClaims decided;
  private final Map<ReportId, List<Claim>> readNow = new HashMap<>();
  private final Set<String> came = new HashSet<>();
  private final Set<String> went = new HashSet<>();

  /**
   * Reads anew with a codebook and program.
   *
   * @param codebook name and version
   * @param program its version
   * @param dry whether the ledger is left as it is
   */
  public Rereading(Ledger ledger, String codebook, String program, boolean dry) {
    this.ledger = ledger;
    this.codebook = codebook;
    this.program = program;
    this.dry = dry;
    this.decided = new DecidedClaims(ledger.decisions());
  }

  /**
   * What is to be done with each report of a ledger.
   *
   * @param due those whose newest reading is another than this codebook and program would give
   * @param current those already read so, be it in an earlier reading than the newest
   * @param tables those whose claims were taken from a table
   * @param others those last read with a codebook of another name
   */
  public record Plan(
      List<Generation> due,
      List<Generation> current,
      List<Generation> tables,
      List<Generation> others) {}

  /** The plan for these reports. */
  public Plan plan(List<Generation> reports) {
    Plan plan =
        new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Generation newest : reports) {
      if (newest.table()) {
        plan.tables.add(newest);
      } else if (!name(newest.codebook()).equals(name(codebook))) {
        plan.others.add(newest);
      } else if (ledger.has(newest.report(), codebook, program)) {
        plan.current.add(newest);
      } else {
        plan.due.add(newest);
      }
    }
    return plan;
  }

  /** {@code foreign-fighters} of {@code foreign-fighters/2}. */
  private static String name(String codebook) {
    return codebook.replaceFirst("/[^/]*$", "");
  }

  /** A report that is due, to be extracted from. */
  public Report text(Generation due) {
    return ledger
        .report(due.report())
        .orElseThrow(() -> new IllegalStateException("no report " + due.report()));
  }

  /** Takes up what was found in a report that was due, and says how it differs from before. */
  public Reread take(Generation before, Report report, Extraction extraction) {
    ClaimChanges changes = ClaimChanges.between(ledger.claims(before), extraction.claims());
    if (!dry) {
      ledger.add(report, extraction, codebook, program);
    }
    changes.came().forEach(claim -> came.add(claim.id()));
    changes.went().forEach(claim -> went.add(claim.id()));
    for (ClaimChanges.Change change : changes.changed()) {
      came.add(change.after().id());
      went.add(change.before().id());
    }
    readNow.put(report.id(), extraction.claims());
    return new Reread(before, changes);
  }

  /**
   * Decisions on claims that are gone: by what was read again just now or by any reading before.
   */
  public List<SecondLook> secondLooks() {
    List<SecondLook> looks = new ArrayList<>();
    if (decided.ids().isEmpty()) {
      return looks;
    }
    Set<String> present = new HashSet<>(ledger.claimIds());
    present.removeAll(went);
    present.addAll(came);
    Map<ReportId, Generation> newest = new HashMap<>();
    ledger.newest().forEach(generation -> newest.put(generation.report(), generation));
    for (Decision decision : decided.standing()) {
      for (String id : DecidedClaims.claims(decision)) {
        if (!present.contains(id)) {
          ledger
              .lastFound(id)
              .map(gone -> new SecondLook(decision, gone, sameSentence(gone, newest)))
              .ifPresent(looks::add);
        }
      }
    }
    return looks;
  }

  private List<Claim> sameSentence(Claim gone, Map<ReportId, Generation> newest) {
    List<Claim> now =
        Optional.ofNullable(readNow.get(gone.reportId()))
            .orElseGet(() -> ledger.claims(newest.get(gone.reportId())));
    return now.stream()
        .filter(claim -> claim.evidence().quote().equals(gone.evidence().quote()))
        .toList();
  }
}
