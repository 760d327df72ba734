package org.tallystick.app.cli;

import java.time.LocalDate;
import java.util.List;
import org.tallystick.app.views.Figures;
import org.tallystick.app.views.Labels;
import org.tallystick.claims.Claim;
import org.tallystick.voices.Review;
import org.tallystick.voices.Statement;

/** Claims as a table, each with its sentence and report under it. */
final class ClaimTable {
  private final Labels labels;
  private final TextTable table =
      new TextTable("published", "measure", "value", "origins", "side", "status", "source");

  ClaimTable(Labels labels) {
    this.labels = labels;
  }

  /** One more row, and what people made of it. */
  void add(Statement statement, Review.Verdict verdict) {
    Claim claim = statement.claim();
    String added = claim.evidence().added().map(a -> " – " + a.text() + ", in review").orElse("");
    boolean silent = verdict == Review.Verdict.OPEN || verdict == Review.Verdict.ADDED;
    String reviewed = added + (silent ? "" : " – " + verdict.code());
    table.addWith(
        List.of("“" + claim.quote().replaceAll("\\s+", " ") + "” – " + claim.report() + reviewed),
        statement.published().map(LocalDate::toString).orElse(Figures.NONE),
        claim.unit().map(unit -> Figures.measure(claim.measure(), unit)).orElse(claim.measure()),
        Figures.amount(claim),
        labels.origins(claim.origins()),
        labels.side(claim.side()),
        claim.status().code(),
        claim.sources().isEmpty() ? "the report itself" : String.join(" ← ", claim.sources()));
  }

  /** All of it. */
  List<String> lines() {
    return table.lines();
  }
}
